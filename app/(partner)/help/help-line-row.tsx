import { Icon, type IconName } from "@/app/_components/icon";
import type { HelpLine } from "@/server/safety/crisis-definition";

import { smsOf, telOf } from "../_words/reach";

type Way = { icon: IconName; href: string; words: string };

function waysOf({ call, menu, text, chat, web }: HelpLine): Way[] {
  const ways: (Way | false | undefined)[] = [
    call !== undefined && {
      icon: "call",
      href: telOf(call),
      words: menu ? `Call ${call}, ${menu}` : `Call ${call}`,
    },
    text && {
      icon: "message",
      href: smsOf(text),
      words: text.say ? `Text ${text.say} to ${text.to}` : `Text ${text.to}`,
    },
    chat !== undefined && { icon: "external", href: chat, words: "Chat" },
    web !== undefined && {
      icon: "external",
      href: web,
      words: new URL(web).hostname,
    },
  ];
  return ways.filter((way) => way !== false && way !== undefined);
}

export function HelpLineRow({ line }: { line: HelpLine }) {
  return (
    <li className="border-line border-b py-2.5">
      <p>
        <b className="font-semibold">{line.name}</b>
        {line.for && <span className="soft">, {line.for}</span>}
      </p>
      <ul className="flex flex-wrap gap-x-3">
        {waysOf(line).map(({ icon, href, words }) => (
          <li key={href}>
            <a className="btn text -ml-2.5" href={href} rel="noreferrer">
              <Icon name={icon} />
              {words}
              <span className="vh">, {line.name}</span>
            </a>
          </li>
        ))}
      </ul>
    </li>
  );
}

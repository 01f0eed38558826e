import type { Line } from "@/app/_components/crisis-card";
import type { CrisisHelp } from "@/server/safety/crisis-definition";

import { smsOf, telOf } from "../../../_words/reach";

type Ways = { call?: Line; text?: Line; chat?: Line; checked: string };

/** How sure we are of these numbers. */
const checkedWords = (day: string | null): string =>
  day === null
    ? "These numbers are not yet verified."
    : `Numbers last checked on ${new Date(day).toLocaleDateString("en", { dateStyle: "long", timeZone: "UTC" })}.`;

/** The first line of the crisis help for each way of reaching somebody. */
export function waysToReach({ groups, last_verified }: CrisisHelp): Ways {
  const lines = groups
    .filter(({ kind }) => kind === "crisis")
    .flatMap((group) => group.lines);
  const call = lines.find((line) => line.call)?.call;
  const text = lines.find((line) => line.text)?.text;
  const chat = lines.find((line) => line.chat)?.chat;
  const web = lines.find((line) => line.web)?.web;
  return {
    checked: checkedWords(last_verified),
    call: call ? { words: `call ${call}`, href: telOf(call) } : undefined,
    text: text ? { words: `text ${text.to}`, href: smsOf(text) } : undefined,
    chat:
      (chat ?? web)
        ? {
            words: chat ? "chat" : "findahelpline.com",
            href: chat ?? web ?? "",
          }
        : undefined,
  };
}

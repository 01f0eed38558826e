import type { Route } from "next";

import { Icon, type IconName } from "@/app/_components/icon";
import { PageLink } from "@/app/_components/page-link";
import type { getPartnerHome } from "@/server/homework/get-partner-home";

import { type Clock, dueWords, momentDay, momentWords } from "../_words/days";
import { openedRowWords, otherName } from "../_words/readers";
import { wayTo } from "./way-to";

type Home = Awaited<ReturnType<typeof getPartnerHome>>;

/** More than these stand under "Opened". */
const OPENED_HERE = 3;
const PAST_HERE = 3;

type RowProps<T extends string> = {
  href: Route<T>;
  icon: IconName;
  title: string;
  words: string;
};

function Row<T extends string>({ href, icon, title, words }: RowProps<T>) {
  return (
    <li>
      <PageLink href={href}>
        <span className="disc">
          <Icon name={icon} size={20} />
        </span>
        <span className="grow">
          <b>{title}</b>
          <br />
          <span className="soft">{words}</span>
        </span>
        <Icon name="on" />
      </PageLink>
    </li>
  );
}

const first = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

const laterWords = (
  part: Home["later"][number],
  clock: Clock,
  therapist: string,
): string => {
  if (part.state === "choosing") return "All is answered. One choice is left.";
  const length =
    part.state === "together"
      ? `About ${part.minutes} minutes, the two of you`
      : `About ${part.minutes} minutes`;
  if (part.dueOn === null) return `${length}, from ${therapist}`;
  return `${first(dueWords(part.dueOn, clock))}. ${length}`;
};

/** What is later, done, opened and past; never anything of the other partner. */
export function HomeRows({ home, clock }: { home: Home; clock: Clock }) {
  const { later, waiting, done, opened, past, therapist, names, seat } = home;
  const all = [later, waiting, done, opened, past];
  if (all.every(({ length }) => length === 0)) return null;

  const wrote = `${therapist} wrote to you about it`;
  const others = { therapist, other: otherName(names, seat) };
  const onDay = (at: Date | null) => (at ? ` on ${momentDay(at, clock)}` : "");
  const doneWords = {
    sent: `Sent. You and ${therapist} can read it.`,
    done: "Your part is done",
  };

  return (
    <ul className="list mt-3.5">
      {later.map((part) => (
        <Row
          key={part.id}
          href={wayTo(part)}
          icon={part.together ? "couples" : "clock"}
          title={part.title}
          words={laterWords(part, clock, therapist)}
        />
      ))}
      {waiting.map(({ id, title, waitEnds }) => (
        <Row
          key={id}
          href={`/homework/${id}`}
          icon="lock"
          title={title}
          words={waitEnds ? `Closed until ${momentWords(waitEnds, clock)}` : ""}
        />
      ))}
      {done.map(({ id, title, state, isWrittenAbout }) => (
        <Row
          key={id}
          href={`/homework/${id}`}
          icon="check"
          title={title}
          words={
            isWrittenAbout
              ? wrote
              : doneWords[state === "sent" ? "sent" : "done"]
          }
        />
      ))}
      {opened
        .slice(-OPENED_HERE)
        .map(({ id, title, seats, endedAt, ...part }) => (
          <Row
            key={id}
            href={`/opened/${id}`}
            icon="opened"
            title={title}
            words={
              part.isWrittenAbout
                ? wrote
                : openedRowWords(seats, seat, { ...others, ...part }) +
                  onDay(endedAt)
            }
          />
        ))}
      {past.slice(-PAST_HERE).map(({ id, title, state }) => (
        <Row
          key={id}
          href={`/homework/${id}`}
          icon="text"
          title={title}
          words={
            state === "taken_back"
              ? `Taken back by ${therapist}`
              : "Past. Your part is done"
          }
        />
      ))}
      {(opened.length > OPENED_HERE || past.length > PAST_HERE) && (
        <Row
          href="/opened"
          icon="opened"
          title="Earlier ones"
          words="All that was opened or is past"
        />
      )}
    </ul>
  );
}

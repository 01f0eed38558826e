import type { Seat } from "@/app/_components/seat";
import type { Openness } from "@/server/homework/rules";
import { isEntry } from "@/server/worksheets/round-rules";

import { alertHeadline, dispositionWords } from "../_words/alert-words";
import { type Names, type Sides, shownTo } from "../_words/homework-words";
import { type Clock, dayOf } from "../_words/when";

type Homework = {
  id: string;
  standingId?: string | null;
  title: string;
  createdAt: Date;
  takenBackAt: Date | null;
  sides: Sides;
  comments: readonly { id: string; seats: readonly Seat[]; createdAt: Date }[];
  reveal?: { endedAt: Date | null; openness: Openness } | null;
};

type Alert = {
  id: string;
  seat: Seat;
  code: string;
  raisedAt: Date;
  acknowledgedAt: Date | null;
  disposition: string | null;
};

export type Happening = {
  key: string;
  at: Date;
  kind:
    | "given"
    | "finished"
    | "opened"
    | "shut"
    | "taken_back"
    | "comment"
    | "review";
  /** The worksheet it is about; null for a review. */
  assignmentId: string | null;
  /** Whose deed it was, where it was one partner's. */
  seat: Seat | null;
  /** Who reads a comment. */
  readers?: readonly Seat[];
  words: string;
};

const SEATS = ["a", "b"] as const;

function ofHomework(one: Homework, names: Names): Happening[] {
  const { id, title, sides, reveal, takenBackAt } = one;
  const event = (
    kind: Happening["kind"],
    at: Date | null | undefined,
    words: string,
    seat: Seat | null = null,
  ): Happening[] =>
    at
      ? [
          {
            key: `${kind} ${seat ?? ""} ${id}`,
            at,
            kind,
            assignmentId: id,
            seat,
            words,
          },
        ]
      : [];
  const asked = SEATS.filter((seat) => sides[seat].isAsked);
  const [only] = asked;
  const whom = asked.length === 1 && only ? names[only] : "both";
  const shown = shownTo(sides, names);
  const how = shown ? `shown to ${shown.reader}` : "opened for both";
  return [
    // Nobody gave what its author began; that they finished it says all.
    ...(isEntry({ ...one, seats: asked })
      ? []
      : event("given", one.createdAt, `${title} given to ${whom}`)),
    ...asked.flatMap((seat) =>
      event("finished", sides[seat].submittedAt, `finished ${title}`, seat),
    ),
    ...(reveal?.openness === "open"
      ? event("opened", reveal.endedAt, `${title} ${how}`)
      : []),
    ...(reveal?.openness === "shut"
      ? event("shut", reveal.endedAt, `${title} closed unopened`)
      : []),
    ...one.comments.map(({ id: commentId, seats, createdAt }) => ({
      key: `comment ${commentId}`,
      at: createdAt,
      kind: "comment" as const,
      assignmentId: id,
      seat: null,
      readers: seats,
      words: `Comment on ${title}`,
    })),
    ...event("taken_back", takenBackAt, `${title} taken back`),
  ];
}

function ofAlert(alert: Alert, names: Names): Happening[] {
  const headline = alertHeadline(alert.code, names[alert.seat]);
  const review = (at: Date, step: string, words: string): Happening => ({
    key: `${step} ${alert.id}`,
    at,
    kind: "review",
    assignmentId: null,
    seat: null,
    words,
  });
  return [
    review(alert.raisedAt, "raised", headline),
    ...(alert.acknowledgedAt
      ? [
          review(
            alert.acknowledgedAt,
            "closed",
            `Review closed: ${dispositionWords(alert.disposition)}`,
          ),
        ]
      : []),
  ];
}

/** All that happened with a couple, the newest first. */
export function happenings(
  homework: readonly Homework[],
  alerts: readonly Alert[],
  names: Names,
): Happening[] {
  return [
    ...homework.flatMap((one) => ofHomework(one, names)),
    ...alerts.flatMap((alert) => ofAlert(alert, names)),
  ].toSorted((x, y) => y.at.getTime() - x.at.getTime());
}

export type HappeningsOfDay = { day: string; at: Date; events: Happening[] };

/** The same by calendar day where the practice is. */
export function byDay(
  events: readonly Happening[],
  { timeZone }: Clock,
): HappeningsOfDay[] {
  const days: HappeningsOfDay[] = [];
  for (const event of events) {
    const day = dayOf(event.at, timeZone);
    const last = days.at(-1);
    if (last?.day === day) last.events.push(event);
    else days.push({ day, at: event.at, events: [event] });
  }
  return days;
}

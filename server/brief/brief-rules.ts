import { byUrgency } from "../day/rules";
import {
  type HeldFor,
  heldForOf,
  reviewHolds,
  SAID_APART,
} from "../safety/rules";
import {
  type Homework,
  isOver,
  isWithin,
  named,
  newestFirst,
  rest,
  type Seat,
} from "./fact-rules";

type Alert = {
  id: string;
  assignmentId: string | null;
  code: string;
  severity: "critical" | "high" | "medium";
  raisedAt: Date;
};

/** What was done longer ago than this was talked about already. */
const DONE_DAYS = 14;
/** One page: what does not stand on it stands on the couple's. */
const MOST = 6;
/** Reviews nobody has closed, what cannot wait first, each with the worksheet it was said in. */
export const reviewsIn = <A extends Alert>(
  open: readonly A[],
  homework: readonly Homework[],
) =>
  open.toSorted(byUrgency).map((alert) => ({
    ...alert,
    title:
      homework.find(({ id }) => id === alert.assignmentId)?.title ??
      (alert.assignmentId === null ? SAID_APART : "a worksheet"),
  }));

/** Where each reveal that is not open yet stands: ready, or held and why. */
export function revealsIn(
  homework: readonly Homework[],
  open: readonly Alert[],
) {
  const closed = homework
    .filter((one) => one.takenBackAt === null && !isOver(one))
    .flatMap((one) => {
      const heldFor = heldForOf(one.reveal, reviewHolds(open, one.id));
      return one.reveal ? [{ one, heldFor, ...one.reveal }] : [];
    });
  return {
    ready: closed
      .filter(({ openness, heldFor }) => openness === "ready" && !heldFor)
      .map(({ one }) => ({ ...named(one), sides: one.sides })),
    held: closed.flatMap(
      ({
        one,
        heldFor,
      }): (ReturnType<typeof named> & {
        heldFor: Exclude<HeldFor, null>;
      })[] => (heldFor ? [{ ...named(one), heldFor }] : []),
    ),
  };
}

/**
 * One partner's homework: what is not in yet, the nearest day first, then what was done lately.
 * Of a worksheet that comes again and again only the newest.
 */
export function homeworkOf(
  seat: Seat,
  homework: readonly Homework[],
  now: Date,
) {
  const asked = newestFirst(
    homework.filter(
      (one) => one.takenBackAt === null && one.sides[seat].isAsked,
    ),
    ({ createdAt }) => createdAt,
  );
  const newest = asked.filter(
    (one, at) => asked.findIndex(({ slug }) => slug === one.slug) === at,
  );
  const facts = newest.map((one) => ({
    ...named(one),
    dueOn: one.dueOn,
    submittedAt: one.sides[seat].submittedAt,
    isOver: isOver(one),
  }));
  const lastDay = (dueOn: string | null) => dueOn ?? "9999";
  const toDo = facts
    .filter(({ submittedAt, isOver }) => submittedAt === null && !isOver)
    .toSorted((x, y) => lastDay(x.dueOn).localeCompare(lastDay(y.dueOn)));
  const done = facts.flatMap(({ submittedAt, ...one }) =>
    submittedAt && isWithin(submittedAt, DONE_DAYS, now)
      ? [{ ...one, submittedAt }]
      : [],
  );
  const all = [
    ...toDo,
    ...newestFirst(done, ({ submittedAt }) => submittedAt),
  ].map(({ isOver: _isOver, ...one }) => one);
  return { rows: all.slice(0, MOST), more: rest(all, MOST) };
}

/** What both partners may read already, the last one opened first. */
export const openedIn = (homework: readonly Homework[]) =>
  newestFirst(
    homework.flatMap((one) =>
      one.reveal?.openness === "open" && one.reveal.endedAt
        ? [{ ...named(one), openedAt: one.reveal.endedAt }]
        : [],
    ),
    ({ openedAt }) => openedAt,
  ).slice(0, MOST);

/**
 * What was given to both in one: each of them knows that the other has it. Whose part is in
 * changes nothing here, neither what stands in it nor in which order.
 */
export const givenToBoth = (homework: readonly Homework[]) =>
  newestFirst(
    homework.filter(
      (one) =>
        one.takenBackAt === null && one.seats.length === 2 && !isOver(one),
    ),
    ({ createdAt }) => createdAt,
  )
    .map((one) => ({ ...named(one), createdAt: one.createdAt }))
    .slice(0, MOST);

/** All of a brief that both partners may look at; what is not named here stays out. */
export const safeToShow = <A, M, O, F>({
  agreed,
  made,
  opened,
  forBoth,
}: {
  agreed: A;
  made: M;
  opened: O;
  forBoth: F;
}) => ({ agreed, made, opened, forBoth });

import { describe, expect, test } from "vitest";

import {
  cameIn,
  givenToBoth,
  homeworkOf,
  openedIn,
  revealsIn,
  reviewsIn,
  safeToShow,
} from "./brief-rules";

const now = new Date("2026-11-24T15:45:00Z");
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);

type Homework = Parameters<typeof cameIn>[0][number];
type Openness = NonNullable<Homework["reveal"]>["openness"];

const side = (submittedAt: Date | null, isAsked = true) => ({
  isAsked,
  submittedAt,
  choice: null,
});

let count = 0;
const given = (more: Partial<Homework> = {}): Homework => {
  count += 1;
  return {
    id: `w${count}`,
    slug: `slug-${count}`,
    title: `Worksheet ${count}`,
    seats: ["a", "b"],
    dueOn: null,
    createdAt: daysAgo(3),
    takenBackAt: null,
    sides: { a: side(null), b: side(null) },
    reveal: undefined,
    ...more,
  };
};

const reveal = (openness: Openness, more: object = {}) => ({
  endedAt: openness === "open" || openness === "shut" ? daysAgo(1) : null,
  mayOpenByItself: false,
  isHeld: false,
  isHeldForSafety: false,
  openness,
  ...more,
});

const alert = (code: string, more: object = {}) => ({
  id: code,
  assignmentId: "elsewhere",
  code,
  severity: "high" as const,
  raisedAt: daysAgo(1),
  ...more,
});

test("what cannot wait stands first, with the worksheet it was said in", () => {
  const one = given();
  const reviews = reviewsIn(
    [
      alert("MOOD_ANX", { severity: "medium" }),
      alert("SI_ACUTE", { severity: "critical", assignmentId: one.id }),
    ],
    [one],
  );

  expect(reviews.map(({ code, title }) => [code, title])).toEqual([
    ["SI_ACUTE", one.title],
    ["MOOD_ANX", "a worksheet"],
  ]);
});

describe("new answers", () => {
  const inAt = (days: number, more: Partial<Homework> = {}) =>
    given({ sides: { a: side(daysAgo(days)), b: side(null) }, ...more });

  const rowsOf = (one: Homework[], seen: Parameters<typeof cameIn>[1] = []) =>
    cameIn(one, seen, now).rows;

  test("are all that this reader has not seen, the newest first", () => {
    const [old, fresh] = [inAt(5), inAt(1)];

    expect(rowsOf([old, fresh])).toEqual([
      {
        assignmentId: fresh.id,
        title: fresh.title,
        seat: "a",
        submittedAt: daysAgo(1),
        times: 1,
      },
      expect.objectContaining({ assignmentId: old.id }),
    ]);
  });

  test("are new again when they were finished anew after they were seen", () => {
    const one = inAt(2);
    const seen = (seenAt: Date) => [
      { assignmentId: one.id, seat: "a" as const, seenAt },
    ];

    expect(rowsOf([one], seen(daysAgo(1)))).toEqual([]);
    expect(rowsOf([one], seen(daysAgo(3)))).toHaveLength(1);
  });

  test("of the other one stay new when one side was seen", () => {
    const one = given({ sides: { a: side(daysAgo(2)), b: side(daysAgo(2)) } });
    const seen = [
      { assignmentId: one.id, seat: "a" as const, seenAt: daysAgo(1) },
    ];

    expect(rowsOf([one], seen)).toMatchObject([{ seat: "b" }]);
  });

  test.each([
    ["what is older than a month", inAt(31)],
    ["what was taken back", inAt(1, { takenBackAt: daysAgo(0) })],
    ["what is open already", inAt(1, { reveal: reveal("open") })],
    ["what was closed unopened", inAt(1, { reveal: reveal("shut") })],
    ["what is not in", given()],
  ])("are not %s", (_what, one) => {
    expect(rowsOf([one])).toEqual([]);
  });

  test("of one partner and one worksheet are one line, which leads to the newest", () => {
    const weekly = { slug: "weekly-pulse" };
    const last = inAt(8, weekly);
    const current = given({
      ...weekly,
      sides: { a: side(daysAgo(1)), b: side(daysAgo(2)) },
    });

    expect(rowsOf([last, current])).toMatchObject([
      { assignmentId: current.id, seat: "a", times: 2 },
      { assignmentId: current.id, seat: "b", times: 1 },
    ]);
  });

  test("stay one page, and say how much is left out", () => {
    const many = Array.from({ length: 11 }, () => inAt(1));

    expect(cameIn(many, [], now)).toMatchObject({ more: 3 });
    expect(rowsOf(many)).toHaveLength(8);
  });
});

describe("reveals", () => {
  const where = (one: Homework, open: Parameters<typeof revealsIn>[1] = []) => {
    const { ready, held } = revealsIn([one], open);
    return [ready.length, held.map(({ heldFor }) => heldFor)];
  };

  test("are ready where both agreed and nothing holds them", () => {
    expect(where(given({ reveal: reveal("ready") }))).toEqual([1, []]);
    expect(where(given({ reveal: reveal("waiting") }))).toEqual([0, []]);
    expect(where(given())).toEqual([0, []]);
  });

  test.each([
    ["the therapist", { isHeld: true }, "therapist"],
    ["what was said before", { isHeld: true, isHeldForSafety: true }, "safety"],
  ])("are held for %s, agreed to or not", (_why, more, heldFor) => {
    for (const openness of ["held", "waiting", "refused"] as const) {
      expect(where(given({ reveal: reveal(openness, more) }))).toEqual([
        0,
        [heldFor],
      ]);
    }
  });

  test("are all held while a sign of violence is under review", () => {
    const one = given({ reveal: reveal("ready") });

    expect(where(one, [alert("IPV_POSITIVE")])).toEqual([0, ["review"]]);
    expect(where(given(), [alert("IPV_POSITIVE")])).toEqual([0, []]);
  });

  test("are held by pressure to share only where it was said", () => {
    const one = given({ reveal: reveal("ready") });

    expect(where(one, [alert("SHARE_PRESSURE")])).toEqual([1, []]);
    expect(
      where(one, [alert("SHARE_PRESSURE", { assignmentId: one.id })]),
    ).toEqual([0, ["review"]]);
  });

  test("that are over, or were taken back, are neither", () => {
    const held = { isHeld: true };

    expect(where(given({ reveal: reveal("open", held) }))).toEqual([0, []]);
    expect(where(given({ reveal: reveal("shut", held) }))).toEqual([0, []]);
    expect(
      where(given({ reveal: reveal("ready", held), takenBackAt: now })),
    ).toEqual([0, []]);
  });
});

describe("one partner's homework", () => {
  const rowsOf = (homework: Homework[], seat: "a" | "b" = "a") =>
    homeworkOf(seat, homework, now).rows.map(
      ({ assignmentId }) => assignmentId,
    );

  test("is what is not in, the nearest day first, then what was done", () => {
    const done = given({ sides: { a: side(daysAgo(1)), b: side(null) } });
    const whenever = given();
    const soon = given({ dueOn: "2026-11-26" });
    const late = given({ dueOn: "2026-11-20" });

    expect(rowsOf([done, whenever, soon, late])).toEqual([
      late.id,
      soon.id,
      whenever.id,
      done.id,
    ]);
  });

  test("says of each partner only their own", () => {
    const anas = given({ sides: { a: side(null), b: side(null, false) } });

    expect(rowsOf([anas], "a")).toEqual([anas.id]);
    expect(rowsOf([anas], "b")).toEqual([]);
  });

  test("of a worksheet that comes every week names only the newest", () => {
    const weekly = { slug: "weekly-pulse" };
    const last = given({ ...weekly, createdAt: daysAgo(8) });
    const current = given({ ...weekly, createdAt: daysAgo(1) });

    expect(rowsOf([last, current])).toEqual([current.id]);
  });

  test.each([
    ["was taken back", given({ takenBackAt: now })],
    [
      "was done long ago",
      given({ sides: { a: side(daysAgo(15)), b: side(null) } }),
    ],
    ["is over without an answer", given({ reveal: reveal("shut") })],
  ])("leaves out what %s", (_what, one) => {
    expect(rowsOf([one])).toEqual([]);
  });

  test("stays one page, and says how much is left out", () => {
    const many = Array.from({ length: 9 }, () => given());

    expect(homeworkOf("a", many, now)).toMatchObject({ more: 3 });
    expect(rowsOf(many)).toHaveLength(6);
  });
});

describe("safe to show", () => {
  test("is what was opened, the last one first, and no other reveal", () => {
    const at = (days: number) =>
      given({ reveal: reveal("open", { endedAt: daysAgo(days) }) });
    const [before, last] = [at(9), at(2)];
    const closed = (
      ["waiting", "held", "ready", "refused", "shut"] as const
    ).map((openness) => given({ reveal: reveal(openness) }));

    expect(
      openedIn([...closed, before, last]).map((one) => one.assignmentId),
    ).toEqual([last.id, before.id]);
  });

  test("names what both were given in one, and nothing that one of them alone was", () => {
    const alone = given({ seats: ["a"] });
    const both = given({ reveal: reveal("waiting") });

    expect(givenToBoth([alone, both]).map((one) => one.assignmentId)).toEqual([
      both.id,
    ]);
  });

  test("is the same whatever either of them has done, chosen or had held", () => {
    const both = given({ reveal: reveal("waiting") });
    const others: Partial<Homework>[] = [
      { sides: { a: side(daysAgo(1)), b: side(null) } },
      { sides: { a: side(daysAgo(1)), b: side(daysAgo(2)) } },
      { reveal: reveal("ready") },
      { reveal: reveal("refused") },
      { reveal: reveal("held", { isHeld: true, isHeldForSafety: true }) },
    ];

    for (const more of others) {
      const changed = [{ ...both, ...more }];
      expect(givenToBoth(changed)).toEqual(givenToBoth([both]));
      expect(openedIn(changed)).toEqual([]);
    }
  });

  test("lets nothing through that is not named", () => {
    const brief = {
      agreed: "agreed",
      opened: "opened",
      forBoth: "for both",
      reviews: "risk",
      held: "held",
      scores: "scores",
      added: "anything that comes later",
    };

    expect(safeToShow(brief)).toEqual({
      agreed: "agreed",
      opened: "opened",
      forBoth: "for both",
    });
  });
});

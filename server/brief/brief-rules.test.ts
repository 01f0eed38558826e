import { describe, expect, test } from "vitest";

import {
  daysAgo,
  given,
  now,
  reveal,
  side,
} from "@/tests/support/brief-homework";

import {
  givenToBoth,
  homeworkOf,
  openedIn,
  revealsIn,
  reviewsIn,
  safeToShow,
} from "./brief-rules";
import type { Homework } from "./fact-rules";

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
      made: "made",
      opened: "opened",
      forBoth: "for both",
      reviews: "risk",
      held: "held",
      scores: "scores",
      added: "anything that comes later",
    };

    expect(safeToShow(brief)).toEqual({
      agreed: "agreed",
      made: "made",
      opened: "opened",
      forBoth: "for both",
    });
  });
});

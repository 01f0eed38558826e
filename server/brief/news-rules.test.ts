import { describe, expect, test } from "vitest";

import {
  daysAgo,
  given,
  now,
  reveal,
  side,
} from "@/tests/support/brief-homework";

import type { Homework } from "./fact-rules";
import { cameIn } from "./news-rules";

type Marks = Parameters<typeof cameIn>[1]["seen"];

describe("new answers", () => {
  const inAt = (days: number, more: Partial<Homework> = {}) =>
    given({ sides: { a: side(daysAgo(days)), b: side(null) }, ...more });

  const rowsOf = (one: Homework[], seen: Marks = []) =>
    cameIn(one, { said: [], seen }, now).rows;

  test("are all that this reader has not seen, the newest first", () => {
    const [old, fresh] = [inAt(5), inAt(1)];

    expect(rowsOf([old, fresh])).toEqual([
      {
        assignmentId: fresh.id,
        title: fresh.title,
        seat: "a",
        kind: "part",
        at: daysAgo(1),
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

    expect(cameIn(many, { said: [], seen: [] }, now)).toMatchObject({
      more: 3,
    });
    expect(rowsOf(many)).toHaveLength(8);
  });

  test("are also what was said alone after both wrote together, until it is seen", () => {
    const open = given({
      reveal: reveal("open"),
      sides: { a: side(daysAgo(9)), b: side(daysAgo(9)) },
    });
    const said = (givenAt: Date) => [
      { assignmentId: open.id, seat: "b" as const, givenAt },
    ];
    const seen = [
      { assignmentId: open.id, seat: "b" as const, seenAt: daysAgo(2) },
    ];

    expect(
      cameIn([open], { said: said(daysAgo(1)), seen }, now).rows,
    ).toMatchObject([{ kind: "afterwards", seat: "b", at: daysAgo(1) }]);
    for (const at of [daysAgo(3), daysAgo(31)]) {
      expect(cameIn([open], { said: said(at), seen }, now).rows).toEqual([]);
    }
  });
});

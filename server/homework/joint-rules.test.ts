import { expect, test } from "vitest";

import { newerThan, turnsOf } from "./joint-rules";

let made = 0;
const saved = (
  who: "ana" | "ben" | "dana",
  more: Partial<Parameters<typeof turnsOf>[0][number]> = {},
) => {
  made += 1;
  return {
    id: `${made}`,
    question: "name",
    version: made,
    rival: false,
    day: "2026-11-25",
    partnerId: who === "dana" ? null : who,
    memberId: who === "dana" ? who : null,
    ...more,
  };
};
const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

test("what one person types at a stretch is one version, and the last text stands for it", () => {
  const [one, two, three] = [saved("ana"), saved("ana"), saved("ana")];

  expect(ids(turnsOf([one, two, three]))).toEqual([three.id]);
});

test("another's turn, another day and another question begin a new one, newest first", () => {
  const ana = saved("ana");
  const dana = saved("dana");
  const again = saved("ana");
  const nextDay = saved("ana", { day: "2026-11-26" });
  const other = saved("ana", { day: "2026-11-26", question: "exit_a" });

  expect(ids(turnsOf([ana, dana, again, nextDay, other]))).toEqual(
    ids([other, nextDay, again, dana, ana]),
  );
});

test("questions written by turns do not tear each other apart", () => {
  const name = saved("ana");
  const exit = saved("ana", { question: "exit_a" });
  const name2 = saved("ana");

  expect(ids(turnsOf([name, exit, name2]))).toEqual([name2.id, exit.id]);
});

test("a text that met another one is never folded away, and parts no turn", () => {
  const one = saved("ana");
  const met = saved("ben", { rival: true });
  const own = saved("ana", { rival: true });
  const two = saved("ana");

  expect(ids(turnsOf([one, met, own, two]))).toEqual([two.id, own.id, met.id]);
});

test("a page is told what it does not have yet, and nothing twice", () => {
  const standing = [
    { question: "name", version: 3 },
    { question: "signal", version: 1 },
    { question: "exit_a", version: 2 },
  ];

  expect(newerThan(standing, { name: 2, exit_a: 2 })).toEqual([
    { question: "name", version: 3 },
    { question: "signal", version: 1 },
  ]);
});

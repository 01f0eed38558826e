import { expect, test, vi } from "vitest";

import type { Kept } from "./draft-queue";
import { handInLate } from "./hand-in-late";
import { FEEDBACK } from "./one-text";

const kept = (question: string, value: string | undefined): Kept => ({
  question,
  value,
  base: 2,
  sent: [],
  settles: false,
});

const aStore = (...words: Kept[]) => ({
  all: vi.fn(async () => words),
  drop: vi.fn(async () => undefined),
  forgetSending: vi.fn(async () => undefined),
});
const alone = () => false;

test("the server has the words before this device forgets them", async () => {
  const store = aStore(kept("moment", "On the train"), kept("gone", undefined));
  const save = vi.fn(async () => {
    expect(store.drop).not.toHaveBeenCalled();
    return { saved: [], needsCrisisCard: false };
  });

  await handInLate("the-assignment", store, { save }, alone);

  expect(save).toHaveBeenCalledWith([
    { question: "moment", value: "On the train", base: 2, settles: false },
  ]);
  expect(store.drop.mock.calls).toEqual([
    ["the-assignment", "moment"],
    ["the-assignment", "gone"],
  ]);
  expect(store.forgetSending).toHaveBeenCalledWith("the-assignment");
});

test("without a line they stay", async () => {
  const store = aStore(kept("moment", "On the train"));
  const save = vi.fn(() => Promise.reject(new Error("No line.")));

  await expect(
    handInLate("the-assignment", store, { save }, alone),
  ).rejects.toThrow();

  expect(store.drop).not.toHaveBeenCalled();
});

test("where nothing waits nothing is sent", async () => {
  const store = aStore();
  const save = vi.fn();

  await handInLate("the-assignment", store, { save }, alone);

  expect(save).not.toHaveBeenCalled();
  expect(store.drop).not.toHaveBeenCalled();
});

test("what both write together is none of it, and stays until it is sent as such", async () => {
  const store = aStore(kept("moment", "Mine"), kept("name", "The knocking"));
  const save = vi.fn(async () => ({ saved: [], needsCrisisCard: false }));

  await handInLate(
    "the-assignment",
    store,
    { save },
    (question) => question === "name",
  );

  expect(save).toHaveBeenCalledWith([
    { question: "moment", value: "Mine", base: 2, settles: false },
  ]);
  expect(store.drop.mock.calls).toEqual([["the-assignment", "moment"]]);
});

test("what is said afterwards waits in its box until its writer sends it", async () => {
  const store = aStore(kept("alone", "Of my part"), kept(FEEDBACK, "He came"));
  const save = vi.fn(async () => ({ saved: [], needsCrisisCard: false }));

  await handInLate("the-assignment", store, { save }, alone);

  expect(save.mock.calls).toEqual([
    [[{ question: "alone", value: "Of my part", base: 2, settles: false }]],
  ]);
  expect(store.drop.mock.calls).toEqual([["the-assignment", "alone"]]);
});

test("a text that was found beside what was typed goes along", async () => {
  const store = aStore({ ...kept("moment", "Today"), others: ["Last night"] });
  const save = vi.fn(async () => ({ saved: [], needsCrisisCard: false }));

  await handInLate("the-assignment", store, { save }, alone);

  expect(save).toHaveBeenCalledWith([
    { question: "moment", value: "Last night", base: 2, settles: false },
    { question: "moment", value: "Today", base: 2, settles: false },
  ]);
});

import { expect, test } from "vitest";

import type { Kept } from "./draft-queue";
import { FEEDBACK, OneText } from "./one-text";

function aStore() {
  const words = new Map<string, Kept>();
  return {
    words,
    put: async (_of: string, kept: Kept) =>
      words.set(kept.question, kept).size > 0,
    drop: async (_of: string, question: string) => void words.delete(question),
    all: async () => [...words.values()],
    sendingId: async () => "an-id",
    forget: async () => words.clear(),
  };
}

async function aText(store = aStore()) {
  const text = new OneText("the-assignment", "alone");
  await text.begin(Promise.resolve(store));
  return { text, store };
}

test("what is typed lies on the device until it is sent, and is there again", async () => {
  const { text, store } = await aText();
  expect(await text.leave()).toBeNull();
  text.write("Only for you");
  expect(await text.leave()).toBe(true);

  const { text: again } = await aText(store);
  expect(again.read()).toBe("Only for you");

  again.write("");
  await again.leave();
  expect(store.words.size).toBe(0);
});

test("what is typed before the device is asked stands below what lay there", async () => {
  const { text: earlier, store } = await aText();
  earlier.write("Last night");
  await earlier.leave();

  const text = new OneText("the-assignment", "alone");
  text.write("Today");
  await text.begin(Promise.resolve(store));
  await text.leave();

  expect(text.read()).toBe("Last night\n\nToday");
  expect(store.words.get(FEEDBACK)?.value).toBe("Last night\n\nToday");
});

test("a letter goes over no newer word, and answers of one's own part stay where they are", async () => {
  const { text, store } = await aText();
  text.write("Newer");
  const found = { question: FEEDBACK, base: 0, sent: [], settles: false };
  text.takeUp({ ...found, value: "Older" });
  text.takeUp({ ...found, value: "Older" });
  text.takeUp({ ...found, question: "alone", value: "Elsewhere" });
  await text.leave();

  expect(text.read()).toBe("Older\n\nNewer");
  expect([...store.words.values()]).toMatchObject([
    { question: FEEDBACK, value: "Older\n\nNewer" },
  ]);
});

test("once sent it goes, but not what was typed while it was on its way", async () => {
  const { text, store } = await aText();
  text.write("A");
  text.write("A and more");
  expect(text.sent("A")).toBe(false);
  expect(text.read()).toBe("A and more");

  expect(text.sent("A and more")).toBe(true);
  await text.leave();
  expect(text.read()).toBe("");
  expect(store.words.size).toBe(0);
});

test("leaving hands it in for its writer alone", async () => {
  const { text } = await aText();
  expect(text.lastWords()).toEqual([]);

  text.write("He came in");

  expect(text.lastWords()).toEqual([
    {
      assignmentId: "the-assignment",
      changes: [
        { question: "alone", value: "He came in", base: 0, settles: false },
      ],
    },
  ]);
});

test("a browser that keeps nothing says so", async () => {
  const text = new OneText("the-assignment", "alone");
  await text.begin(Promise.reject(new Error("No storage.")));
  text.write("Lost?");

  expect(await text.leave()).toBe(false);
});

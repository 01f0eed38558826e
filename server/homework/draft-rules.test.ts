import fc from "fast-check";
import { expect, test } from "vitest";

import { type Merge, mergeDraft, newerWords, type Stored } from "./draft-rules";

test("a text written upon the newest version replaces it", () => {
  expect(
    mergeDraft({ version: 3, value: "old" }, { value: "new", base: 3 }),
  ).toEqual({
    kind: "written",
    version: 4,
  });
});

test("a text written upon an older version is kept beside the newest", () => {
  const stored = { version: 3, value: "from the tablet" };

  expect(mergeDraft(stored, { value: "from the phone", base: 2 })).toEqual({
    kind: "rival",
    stored,
  });
});

test("the same words again change nothing, whatever they were written upon", () => {
  expect(
    mergeDraft({ version: 3, value: ["a"] }, { value: ["a"], base: 0 }),
  ).toEqual({
    kind: "same",
    version: 3,
  });
});

test("two devices in any order lose no text: each is the draft, a rival or an earlier version", () => {
  const save = fc.record({
    device: fc.constantFrom(0, 1),
    text: fc.string({ minLength: 1, maxLength: 8 }),
  });
  fc.assert(
    fc.property(fc.array(save, { maxLength: 30 }), (saves) => {
      const bases = [0, 0];
      const kept: string[] = [];
      let stored: Stored<string> | null = null;
      for (const { device, text } of saves) {
        const merge: Merge<string> = mergeDraft(stored, {
          value: text,
          base: bases[device] ?? 0,
        });
        if (merge.kind === "written") {
          if (stored) kept.push((stored as Stored<string>).value);
          stored = { version: merge.version, value: text };
          bases[device] = merge.version;
        }
        if (merge.kind === "rival") kept.push(text);
      }
      const all = [...kept, stored?.value];
      expect(saves.every(({ text }) => all.includes(text))).toBe(true);
    }),
  );
});

test("words of another device that the sender has neither seen nor sends stop a submission", () => {
  const drafts = [
    { question: "moment", version: 4, value: "newer" },
    { question: "grow", version: 2, value: "same" },
  ];

  expect(
    newerWords(drafts, {
      answers: { moment: "older", grow: "same" },
      seen: { moment: 3 },
    }),
  ).toEqual([{ question: "moment", version: 4, value: "newer" }]);
  expect(
    newerWords(drafts, {
      answers: { moment: "older", grow: "x" },
      seen: { moment: 4, grow: 2 },
    }),
  ).toEqual([]);
});

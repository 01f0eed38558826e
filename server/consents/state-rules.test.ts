import { expect, test } from "vitest";

import { isOutdated, isSettled, isToSign, stateOf } from "./state-rules";

const now = "new";
const at = (day: number) => new Date(Date.UTC(2026, 0, day));

test.each([
  ["nothing was done", null, [], "not_opened"],
  ["it was opened", now, [], "begun"],
  ["an older text was opened", "old", [], "not_opened"],
  [
    "it was signed",
    now,
    [{ how: "signed", textHash: now, at: at(2) }],
    "signed",
  ],
  [
    "an older text was signed",
    null,
    [{ how: "signed", textHash: "old", at: at(2) }],
    "not_opened",
  ],
  [
    "it was refused and signed later",
    now,
    [
      { how: "signed", textHash: now, at: at(3) },
      { how: "refused", textHash: now, at: at(2) },
    ],
    "signed",
  ],
  [
    "it was signed and withdrawn later",
    now,
    [
      { how: "signed", textHash: now, at: at(2) },
      { how: "withdrawn", textHash: now, at: at(3) },
    ],
    "withdrawn",
  ],
  [
    "it was signed on paper",
    null,
    [{ how: "paper", textHash: now, at: at(2) }],
    "paper",
  ],
] as const)("where %s it stands so", (_what, openedHash, records, state) => {
  expect(stateOf({ textHash: now, openedHash, records })).toBe(state);
});

test("on a screen or on paper it is agreed to; what was refused is not asked for again by itself", () => {
  const all = [
    "not_opened",
    "begun",
    "signed",
    "paper",
    "refused",
    "withdrawn",
  ] as const;

  expect(all.filter(isSettled)).toEqual(["signed", "paper"]);
  expect(all.filter(isToSign)).toEqual(["not_opened", "begun"]);
});

test("an older text that was agreed to is told apart from none", () => {
  const signed = { how: "signed", textHash: "old", at: at(2) } as const;
  const asked = { textHash: now, openedHash: null };

  expect(isOutdated({ ...asked, records: [signed] })).toBe(true);
  expect(isOutdated({ ...asked, records: [] })).toBe(false);
  expect(
    isOutdated({
      ...asked,
      records: [signed, { ...signed, textHash: now, at: at(3) }],
    }),
  ).toBe(false);
});

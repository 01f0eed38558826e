import { expect, test } from "vitest";

import { aText, refusals } from "@/tests/support/a-worksheet";

const asked = (mode: string) => ({
  parts: [
    {
      id: "main",
      by: "each",
      mode,
      fields: [
        aText("line"),
        aText("alone", { vis: "private" }),
        {
          key: "place",
          type: "body",
          title: "Where",
          label: "Where I felt it",
        },
      ],
    },
  ],
  share: [],
  coupleView: [],
});

const listing = (key: string, mode = "private") =>
  refusals([], { ...asked(mode), inSession: [key] });

test("words of a private worksheet may be shown in session", () => {
  expect(listing("line")).toEqual([]);
});

test.each([
  ["alone", "private", '"alone" is for the therapist alone'],
  ["place", "private", '"place" is neither a scale nor words'],
  ["nothing", "private", 'no question "nothing"'],
  ["line", "reveal", "this is for a private worksheet"],
  ["line", "sealed", "this is for a private worksheet"],
])("%s of a %s one may not: %s", (key, mode, message) => {
  expect(listing(key, mode)).toEqual([expect.stringContaining(message)]);
});

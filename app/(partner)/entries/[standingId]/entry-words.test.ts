import { expect, test } from "vitest";

import { entryWords } from "./entry-words";

const words = (state: Parameters<typeof entryWords>[0]["state"], ends = "") =>
  entryWords(
    { state, waitEnds: ends ? new Date(ends) : null },
    {
      therapist: "Dana",
      clock: {
        now: new Date("2026-11-30T20:00:00Z"),
        timeZone: "Europe/Paris",
      },
    },
  );

test("an entry says where it stands, where the practice is", () => {
  expect(words("to_do")).toBe("Not finished. Go on");
  expect(words("to_do", "2026-11-30T19:00:00Z")).toBe(
    "Open again. Go on with it",
  );
  expect(words("waiting", "2026-12-01T20:00:00Z")).toBe(
    "Closed until tomorrow at 9:00 pm",
  );
  expect(words("sent")).toBe("Finished");
  expect(words("opened")).toBe("Shown by Dana");
});

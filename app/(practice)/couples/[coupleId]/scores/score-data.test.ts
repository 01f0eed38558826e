import { expect, test } from "vitest";

import { besideDays } from "./score-data";

test("what else was on a day stands in words, by the practice's days, each once", () => {
  const at = (moment: string) => new Date(moment);
  const beside = besideDays(
    {
      sessions: [at("2026-11-25T03:00:00Z"), at("2026-12-01T19:00:00Z")],
      work: [
        { at: at("2026-11-24T20:00:00Z"), done: true },
        { at: at("2026-11-24T21:00:00Z"), done: true },
        { at: at("2026-11-26T12:00:00Z"), done: false },
      ],
    },
    "America/New_York",
  );

  expect([...beside]).toEqual([
    ["2026-11-24", "session, homework done"],
    ["2026-12-01", "session"],
    ["2026-11-26", "homework not done"],
  ]);
});

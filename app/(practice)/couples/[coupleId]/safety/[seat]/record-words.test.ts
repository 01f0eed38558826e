import { expect, test } from "vitest";

import { TOOLS } from "@/server/safety/tool-rules";

import { askedWords, outcomeWords, routeWords } from "./record-words";

test("a clinician reads what stands behind each neutral title", () => {
  expect(TOOLS.map(({ tool }) => askedWords(tool))).toEqual([
    "ASQ, about thoughts of suicide, what is in reach and reasons to live.",
    "HARK and the personal safety check.",
    "Thinking about us: staying or leaving.",
  ]);
});

test("what came of it is said in words", () => {
  expect(outcomeWords("told")).toBe("Broken off and sent as far as it went");
  expect(routeWords("IPV_IMMINENT")).toBe("Danger now");
  expect(routeWords("something newer")).toBe("something newer");
});

import { expect, test } from "vitest";

import { getCrisisHelp } from "@/server/safety/get-crisis-help";

import { waysToReach } from "./ways-to-reach";

test("in the United States one can call, text and chat", () => {
  expect(waysToReach(getCrisisHelp("US"))).toMatchObject({
    call: { words: "call 988", href: "tel:988" },
    text: { words: "text 988", href: "sms:988" },
    chat: { words: "chat" },
  });
});

test("elsewhere there is at least one way", () => {
  const { checked, ...ways } = waysToReach(getCrisisHelp("other"));

  expect(Object.values(ways).filter(Boolean)).toHaveLength(1);
  expect(checked).toBe("These numbers are not yet verified.");
});

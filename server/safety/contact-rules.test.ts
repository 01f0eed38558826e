import { expect, test } from "vitest";

import { contactWarning } from "./contact-rules";

const named = { isTicked: false, contact: "Ruth Weiss", other: "Ben" };

test.each([
  [{}, false, null],
  [{}, true, "violence"],
  [{ isTicked: true }, false, "partner"],
  [{ isTicked: true }, true, "violent_partner"],
  [{ contact: "ben okoro" }, false, "partner"],
  [{ contact: "Benedict Okoro" }, false, null],
  [{ other: "" }, false, null],
  [{ other: "Anne-Marie", contact: "Marie, Anne" }, true, "violent_partner"],
])("%o, violence possible %s: %s", (more, mayBeViolent, warning) => {
  expect(contactWarning({ ...named, ...more }, { mayBeViolent })).toBe(warning);
});

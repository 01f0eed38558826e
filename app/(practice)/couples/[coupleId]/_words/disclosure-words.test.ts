import { expect, test } from "vitest";

import {
  disclosureHeadline,
  firstWords,
  nextStepWords,
  sourceHref,
  stateWords,
  whereSaid,
} from "./disclosure-words";

const names = { a: "Ana Reyes", b: "Ben" };
const told = { names, seat: "a" } as const;
const clock = { now: new Date("2026-12-08T12:00:00Z"), timeZone: "UTC" };

test("a headline says who told it and about what kind of thing, and no word of it", () => {
  const of = { ...told, code: null, label: null };

  expect(disclosureHeadline({ ...of, source: "part", code: "SECRET" })).toBe(
    "Ana said something that Ben does not know",
  );
  expect(disclosureHeadline({ ...of, source: "screen", code: "LEAVING" })).toBe(
    "Ana is thinking about separating",
  );
  expect(
    disclosureHeadline({ ...of, source: "part", label: "Over or not" }),
  ).toBe("Ana: Over or not");
  expect(disclosureHeadline({ ...of, source: "told", seat: "b" })).toBe(
    "Ben told you alone",
  );
});

test("each leads to where it was said; what was said under seal is named by nothing", () => {
  const at = { coupleId: "c", assignmentId: "w", seat: "b" } as const;

  expect(sourceHref({ ...at, source: "part" })).toBe("/couples/c/homework/w");
  expect(sourceHref({ ...at, source: "afterwards" })).toBe(
    "/couples/c/homework/w#afterwards",
  );
  expect(sourceHref({ ...at, source: "act" })).toBe("/couples/c/acts");
  expect(sourceHref({ ...at, source: "screen" })).toBe("/couples/c/safety/b");
  expect(sourceHref({ ...at, source: "told" })).toBeNull();
  expect(whereSaid({ source: "screen", title: null })).toBe("a personal tool");
});

test("where it stands names the person and the day", () => {
  const words = (state: "discussed" | "shared" | "stays_private") =>
    stateWords({ state, dueOn: null }, "Ana", clock);
  const due = (dueOn: string) =>
    stateWords({ state: "to_share", dueOn }, "Ana", clock);

  expect(words("discussed")).toBe("Discussed with Ana");
  expect(words("shared")).toBe("Shared by Ana");
  expect(words("stays_private")).toBe("Stays private");
  expect(due("2026-12-08")).toBe("To be shared by today");
  expect(due("2026-12-15")).toBe("To be shared by Tue 15 Dec");
  expect(due("2026-12-06")).toBe("To be shared, 2 days late");
});

test("the next step is what was promised, and safety and health come before it", () => {
  const next = (policy: "no_secrets" | "limited" | "confidential_individual") =>
    nextStepWords({ ...told, policy, isAlwaysKept: false });

  expect(next("no_secrets")).toContain("Not kept from Ben for long");
  expect(next("limited")).toContain("before you have spoken with Ana");
  expect(next("confidential_individual")).toContain(
    "unless Ana says otherwise",
  );
  expect(
    nextStepWords({ ...told, policy: "no_secrets", isAlwaysKept: true }),
  ).toContain("never passed on without Ana’s clear permission");
  expect(firstWords("permission", "Ana")).toBe(
    "Ana clearly agreed that this is shared",
  );
});

import { describe, expect, test } from "vitest";
import {
  openedView,
  previewOf,
  shipped,
  theBlock,
} from "@/tests/support/shipped";
import { raisedAlerts } from "./alert-rules";
import { fieldOf, fieldsOf, isPrivate, modeOf } from "./field-rules";
import { jointPartOf } from "./part-rules";
import { projection, shareUnits } from "./projection";
import { submitProblems } from "./submit-rules";
import { therapistRows } from "./therapist-rules";

const SLUG = "trust-repair";
const start = shipped(SLUG);
const AGREE = "trust-repair-agreements";
const STEPS = [
  [SLUG, "type*,over*,known*,forced_access"],
  ["trust-repair-impact", "impact*,triggers"],
  ["trust-repair-owning", "own*,understand*"],
  ["trust-repair-questions", "questions"],
  ["trust-repair-why", "why_work"],
  ["trust-repair-needs", "need_now*,pace,forced_access"],
  ["trust-repair-commitments", "commit*,contact_over,forced_access"],
  [AGREE, "trust,forced_access"],
  ["trust-repair-week", "trust,forced_access"],
] as const;
const begun = {
  type: ["affair", { free: "The second phone" }],
  over: "ended",
  known: "yes",
  forced_access: "no",
  tail_free: "yes",
};
const labels = (slug: string, key: string) => {
  const field = fieldOf(shipped(slug), key);
  return field && "options" in field ? field.options.map((o) => o.label) : [];
};

describe("step by step", () => {
  test.each(STEPS)("%s asks %s", (slug, keys) => {
    const worksheet = shipped(slug);

    expect(
      fieldsOf(worksheet)
        .slice(0, -2)
        .map(
          (field) =>
            `${field.key}${"required" in field && field.required ? "*" : ""}`,
        )
        .join(),
    ).toBe(keys);
    expect(worksheet).toMatchObject({
      riskTags: ["disclosure"],
      therapistUnlock: true,
      autoReveal: false,
    });
    expect(worksheet.notWhileViolence).toBeDefined();
    for (const { gate } of shareUnits(worksheet))
      expect(gate).toBe("therapist");
    expect(modeOf(worksheet)).toBe(
      slug === AGREE ? "reveal" : "therapist_decides",
    );
  });

  test("each leads to the next, and the numbers come weekly", () => {
    expect(STEPS.map(([slug]) => shipped(slug).next)).toEqual([
      ...STEPS.slice(1).map(([slug]) => slug),
      undefined,
    ]);
    expect(shipped("trust-repair-week").frequency).toBe("weekly");
  });

  test("what can be chosen", () => {
    expect(labels(SLUG, "type")).toEqual([
      "An affair",
      "Online or sexting",
      "Money",
      "Addiction",
      "Lying",
      "A broken promise",
    ]);
    expect(fieldOf(start, "known")?.label).toBe(
      "Does your partner know all that matters?",
    );
    expect(labels("trust-repair-needs", "need_now")).toEqual([
      "Truth",
      "Time",
      "Transparency",
      "Proof that there is no contact",
      "A health test",
      "Space",
      "Affection",
    ]);
    expect(
      fieldOf(shipped("trust-repair-questions"), "questions")?.help,
    ).toMatch(/Graphic details often harm/);
    expect(submitProblems(start, begun)).toEqual([]);
  });

  test("agreements of both have an end", () => {
    const part = jointPartOf(shipped(AGREE));

    expect(part?.fields.map(({ key, type }) => `${key} ${type}`)).toEqual([
      "agreements list",
      "check_rhythm plan",
      "setback plan",
    ]);
    expect(part?.fields[0]).toMatchObject({
      help: "What is open is open for both, and until a day. Nobody asks for passwords or location under pressure.",
      item: [{ required: true }, { key: "until", required: true }],
    });
  });
});

describe("what is shown", () => {
  test("never whether it is over, what is known, or what one was made to do", () => {
    expect(Object.keys(projection(start, begun))).toEqual(["type"]);
    for (const key of ["over", "known", "forced_access"]) {
      const field = fieldOf(start, key);
      expect(field && isPrivate(field), key).toBe(true);
    }
  });

  test("a commitment stands with how it is seen and until when", () => {
    const view = previewOf("trust-repair-commitments", {
      commit: [
        { behaviour: "I tell you", seen: "On Sundays", until: "2027-03-01" },
        { behaviour: "I come home" },
      ],
      contact_over: "yes",
    });

    expect(theBlock(view, "requests").entries[0]?.items).toEqual([
      {
        text: "I tell you",
        detail: expect.stringMatching(/^On Sundays · .*2027/),
      },
      { text: "I come home", detail: null },
    ]);
  });

  test("trust only with the therapist's tick, and only where both gave it", () => {
    const both = { a: { trust: 3 }, b: { trust: 8 } };
    const choice = (answers: typeof both | { a: object; b: object }) =>
      openedView(AGREE, answers, ["trust"]).find(
        ({ kind }) => kind === "choice",
      );

    expect(JSON.stringify(openedView(AGREE, both))).not.toMatch(/"3"|"8"/);
    expect(choice(both)).toMatchObject({
      entries: [{ labels: ["3"] }, { labels: ["8"] }],
    });
    expect(choice({ ...both, b: { trust: null } })).toBeUndefined();
  });
});

describe("what is raised", () => {
  const raised = (slug: string, answers: object) =>
    raisedAlerts(shipped(slug), answers, "submit").map(
      ({ code, severity, hold }) => `${code} ${severity} ${hold}`,
    );

  test.each([
    ["no", ["SECRET medium false"]],
    ["mostly", []],
    [null, []],
  ])("the other knows: %s", (known, alerts) => {
    expect(raised(SLUG, { ...begun, known })).toEqual(alerts);
  });

  test.each(
    STEPS.filter(([, keys]) => keys.includes("forced_access")).map(
      ([slug]) => slug,
    ),
  )("being made to hand over a phone, in %s", (slug) => {
    expect(raised(slug, { forced_access: "yes" })).toEqual([
      "IPV_POSITIVE high true",
    ]);
    expect(raised(slug, { forced_access: "no" })).toEqual([]);
  });
});

test.each([
  [SLUG, { over: "not_ended" }, /No joint steps/],
  [SLUG, { over: "unsure" }, /No joint steps/],
  [SLUG, { over: "ended" }, null],
  ["trust-repair-needs", { need_now: ["health_test"] }, /medical referral/],
  ["trust-repair-commitments", { contact_over: "no" }, /not over/],
])("in %s the therapist is told of %j", (slug, answers, words) => {
  const chips = therapistRows(shipped(slug), { a: answers }).flatMap((row) =>
    row.kind === "answer" ? row.chips : [],
  );

  expect(chips.map(({ text }) => text)).toEqual(
    words === null ? [] : [expect.stringMatching(words)],
  );
});

test("joint steps wait until both have said that it has ended", () => {
  expect(shipped(AGREE).opensOnlyIf).toMatchObject({
    of: SLUG,
    when: { key: "over", op: "eq", value: "ended" },
  });
});

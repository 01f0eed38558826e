import { describe, expect, test } from "vitest";
import { contentFile } from "@/tests/support/content-file";
import { raisedAlerts } from "./alert-rules";
import { fieldOf, fieldsOf } from "./field-rules";
import { projection } from "./projection";
import { scores } from "./scoring";
import { submitProblems } from "./submit-rules";
import { therapistRows } from "./therapist-rules";

const worksheet = contentFile("W27-safety-check");
const rows = (key: string) => {
  const field = fieldOf(worksheet, key);
  if (field?.type !== "matrix") throw new Error(`no matrix ${key}`);
  return field.rows;
};
const all = (key: string, value: number) =>
  Object.fromEntries(rows(key).map((row) => [row.key, value]));
const safe = {
  hark: all("hark", 1),
  q: all("q", 1),
  red: all("red", 1),
  afraid: 0,
  me: "no",
  children_exposed: "none",
  joint_ok: "safe",
  contact: "in_app",
};
const raised = (more: object) =>
  raisedAlerts(worksheet, { ...safe, ...more }, "submit").map(
    ({ code, severity, hold }) => `${code} ${severity} ${hold}`,
  );
const hark = (row: string, value: number | null) => ({
  hark: { ...safe.hark, [row]: value },
});
const q = (answers: Record<string, number | null>) => ({
  q: { ...safe.q, ...answers },
});
const red = (answers: Record<string, number | null>) => ({
  red: { ...safe.red, ...answers },
});
const IMMINENT = ["IPV_IMMINENT critical true"];
const POSITIVE = ["IPV_POSITIVE high true"];
const TALK = ["NEEDS_TALK medium false"];

describe("word by word", () => {
  test("under a title that says nothing", () => {
    expect(worksheet.neutralTitle).toBe("Personal check 2");
    expect(worksheet.parts).toMatchObject([
      { by: "individual", mode: "sealed" },
    ]);
    expect(worksheet.share).toEqual([]);
    expect(projection(worksheet, safe)).toEqual({});
  });

  test("HARK first, then nine, eight and the rest", () => {
    expect(
      fieldsOf(worksheet).map(
        (field) =>
          `${field.key} ${field.type} ${"required" in field && field.required}`,
      ),
    ).toEqual([
      "hark matrix true",
      "q matrix true",
      "red matrix true",
      "afraid scale true",
      "me single false",
      "me_want_help single false",
      "children_exposed single true",
      "joint_ok single true",
      "contact single true",
      "safe_hours text false",
      "resources check false",
    ]);
    expect(
      rows("q")
        .map(({ key }) => key)
        .join(),
    ).toBe("q1,q2,q3,q4,q5,q6,q7,q8,q9");
    expect(
      rows("red")
        .map(({ key }) => key)
        .join(),
    ).toBe("q10,q11,q12,q13,q14,q15,q16,q17");
    expect(rows("q").map(({ label }) => label)).toContain(
      "uses faith, culture, immigration status, outing or my disability against me",
    );
    expect(submitProblems(worksheet, safe)).toEqual([]);
  });
});

test("nothing is raised where nothing was", () => {
  expect(raised({})).toEqual([]);
});

describe("danger now", () => {
  test.each(["q10", "q11", "q14", "q15"])("%s", (row) => {
    expect(raised(red({ [row]: 2 }))).toEqual(IMMINENT);
  });

  test("being followed, or threatened often, and separating", () => {
    expect(raised(red({ q13: 2, q17: 2 }))).toEqual(IMMINENT);
    expect(raised({ ...q({ q8: 4 }), ...red({ q17: 2 }) })).toEqual(IMMINENT);
    expect(raised(q({ q8: 4 }))).toEqual(POSITIVE);
    expect(raised(red({ q13: 2 }))).toEqual(POSITIVE);
  });

  test("stands for the weaker one as well", () => {
    expect(raised({ ...red({ q10: 2 }), ...hark("a", 2) })).toEqual(IMMINENT);
  });
});

describe("positive", () => {
  test.each(["h", "a", "r", "k"])("HARK %s", (row) => {
    expect(raised(hark(row, 2))).toEqual(POSITIVE);
    const score = scores(worksheet, { ...safe, ...hark(row, 2) }).hark_score;
    expect(score).toMatchObject({ value: 1 });
  });

  test.each(["q1", "q2", "q3", "q4", "q7", "q9"])(
    "%s from sometimes on",
    (row) => {
      expect(raised(q({ [row]: 2 }))).toEqual([]);
      expect(raised(q({ [row]: 3 }))).toEqual(POSITIVE);
      expect(raised(q({ [row]: 4 }))).toEqual(POSITIVE);
    },
  );

  test.each(["q5", "q6", "q8"])("%s from once on", (row) => {
    expect(raised(q({ [row]: 2 }))).toEqual(POSITIVE);
  });

  test("getting worse, afraid, not safe together", () => {
    expect(raised(red({ q12: 2 }))).toEqual(POSITIVE);
    expect(raised({ afraid: 3 })).toEqual([]);
    expect(raised({ afraid: 4 })).toEqual(POSITIVE);
    expect(raised({ joint_ok: "mostly" })).toEqual([]);
    expect(raised({ joint_ok: "not_safe" })).toEqual(POSITIVE);
  });

  test("a birth or a separation alone is no sign", () => {
    expect(raised(red({ q16: 2, q17: 2 }))).toEqual([]);
  });
});

describe("left unsaid", () => {
  test("two of the list, or any of HARK, want a talk", () => {
    expect(raised(q({ q1: null }))).toEqual([]);
    expect(raised(q({ q1: null, q2: null }))).toEqual(TALK);
    expect(raised({ ...q({ q1: null }), ...red({ q10: null }) })).toEqual(TALK);
    expect(raised(hark("r", null))).toEqual(TALK);
    expect(raised({ q: null })).toEqual(TALK);
  });

  test("not beside something stronger", () => {
    expect(raised(q({ q1: null, q2: null, q5: 2 }))).toEqual(POSITIVE);
    expect(raised({ ...hark("r", null), ...red({ q15: 2 }) })).toEqual(
      IMMINENT,
    );
  });
});

test("children who saw it are looked after", () => {
  expect(raised({ children_exposed: "yes" })).toEqual([
    "CHILD_VULN high false",
  ]);
  expect(raised({ children_exposed: "unsure" })).toEqual([]);
});

test("what one does oneself is the therapist's to read", () => {
  const chips = therapistRows(worksheet, {
    a: { ...safe, me: "once", me_want_help: "yes" },
  }).flatMap((row) => (row.kind === "answer" ? row.chips : []));

  expect(chips.map(({ text }) => text)).toEqual([
    "Possible use of violence. Ask A alone, and tell nobody else.",
  ]);
});

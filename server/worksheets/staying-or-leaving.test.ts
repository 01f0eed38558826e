import { expect, test } from "vitest";
import { contentFile } from "@/tests/support/content-file";
import { raisedAlerts } from "./alert-rules";
import { fieldOf, fieldsOf } from "./field-rules";
import { projection } from "./projection";
import { scores } from "./scoring";
import { submitProblems } from "./submit-rules";

const worksheet = contentFile("W26-staying-or-leaving");
const AREAS = [
  "I am being harmed or controlled",
  "My partner refuses any change, help or talk",
  "I carry everything and no effort comes back",
  "My love is gone, or I believe theirs is",
  "We want different things about being exclusive",
  "Trust was broken and I cannot get past it",
  "Every talk turns into a fight",
  "Sexual differences I cannot live with",
  "Our patterns cost me my well-being",
  "We want different lives (marriage, children, place)",
];
const areas = fieldOf(worksheet, "areas");
const rows = areas?.type === "matrix" ? areas.rows : [];
const said = (value: number) =>
  Object.fromEntries(rows.map(({ key }) => [key, value]));
const calm = {
  areas: said(1),
  hope: 7,
  leave: 2,
  fear_if_leave: ["none"],
  plan: "none",
  want_help: ["nothing"],
};
const raised = (more: object) =>
  raisedAlerts(worksheet, { ...calm, ...more }, "submit").map(
    ({ code, severity }) => `${code} ${severity}`,
  );

test("the questions, under a title that says nothing", () => {
  expect(worksheet.neutralTitle).toBe("Personal reflection 4");
  expect(worksheet.parts).toMatchObject([{ by: "individual", mode: "sealed" }]);
  expect(rows.map(({ label }) => label)).toEqual(AREAS);
  expect(
    fieldsOf(worksheet).map(
      (field) =>
        `${field.key} ${field.type}${"required" in field && field.required ? "*" : ""}`,
    ),
  ).toEqual([
    "safety_first info",
    "areas matrix*",
    "tried list",
    "hope scale*",
    "leave scale*",
    "stay_reasons list",
    "leave_reasons list",
    "fear_if_leave multi*",
    "plan single",
    "who_knows text",
    "want_help multi*",
  ]);
  expect(submitProblems(worksheet, calm)).toEqual([]);
});

test("reasons have a weight from 1 to 5", () => {
  const weighed = (weight: number) =>
    submitProblems(worksheet, {
      ...calm,
      stay_reasons: [{ reason: "The children", weight }],
    });

  expect(weighed(5)).toEqual([]);
  expect(weighed(6)).toHaveLength(1);
});

test("nothing of it ever reaches a partner; the count of what is true is the therapist's", () => {
  const answers = { ...calm, areas: { ...said(2), carry: 3, fights: 3 } };

  expect(worksheet.coupleView).toEqual([]);
  expect(projection(worksheet, answers)).toEqual({});
  expect(scores(worksheet, answers).true_count).toMatchObject({ value: 2 });
});

test.each([
  [{}, []],
  [{ areas: { ...said(1), harmed: 2 } }, ["IPV_POSITIVE high"]],
  [{ areas: { ...said(1), harmed: 3 } }, ["IPV_POSITIVE high"]],
  [{ areas: { ...said(3), harmed: 1 } }, []],
  [{ fear_if_leave: ["money", "reaction"] }, ["IPV_POSITIVE high"]],
  [{ leave: 6 }, []],
  [{ leave: 7 }, ["LEAVING medium"]],
  [{ plan: "thinking" }, []],
  [{ plan: "concrete" }, ["LEAVING medium"]],
  [
    { plan: "concrete", fear_if_leave: ["reaction"] },
    ["IPV_POSITIVE high", "LEAVING high"],
  ],
])("%j raises %j", (more, alerts) => {
  expect(raised(more)).toEqual(alerts);
});

test("it says neither to stay nor to leave", () => {
  const words = JSON.stringify(worksheet);

  expect(words).not.toMatch(/you should|we advise|better to|time to leave/i);
});

import { expect, test } from "vitest";

import { fingerprintOf } from "./fingerprint";
import type { PaperVariable } from "./paper-definition";
import type { Values } from "./text-rules";
import { composed } from "./value-rules";

const variables: PaperVariable[] = [
  { name: "fee", of: "practice", label: "The fee", long: false },
  {
    name: "day",
    of: "practice",
    label: "The day",
    default: "Monday",
    long: false,
  },
  { name: "tier", of: "couple", label: "The tier", long: false },
];
const edition = {
  title: "Fees",
  version: 2,
  effectiveOn: "2026-06-01",
  body: "{tier} on {day}, late {fee}.",
  values: { fee: "$60" },
};
const couple = { secretsPolicy: "limited", values: { tier: "$80" } } as const;
const paper = composed(variables, edition, couple);

test("the practice's words, the couple's and the defaults stand in their places", () => {
  expect(paper.text).toBe("$80 on Monday, late $60.");
});

test("the same words have the same fingerprint, and any other has another", () => {
  const other = (
    more: Partial<typeof edition>,
    values: Values = couple.values,
  ) =>
    fingerprintOf(
      composed(variables, { ...edition, ...more }, { ...couple, values }),
    );

  expect(fingerprintOf(paper)).toMatch(/^[0-9a-f]{64}$/);
  expect(other({})).toBe(fingerprintOf(paper));
  const all = [
    other({ version: 3 }),
    other({ title: "Fee" }),
    other({ effectiveOn: "2026-06-02" }),
    other({ values: { fee: "$61" } }),
    other({}, { tier: "$81" }),
    fingerprintOf(paper),
  ];
  expect(new Set(all).size).toBe(all.length);
});

test("what holds for words said alone follows from what was chosen for the couple", () => {
  const asked = {
    ...edition,
    body: "{secrets policy} / {always kept}",
  };
  const of = (secretsPolicy: "limited" | "no_secrets") =>
    composed(variables, asked, { ...couple, secretsPolicy }).text;

  expect(of("limited")).toContain("I use my judgment");
  expect(of("no_secrets")).toContain("I will not keep it");
  expect(of("limited")).toContain("Matters of safety");
});

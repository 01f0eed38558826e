import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { parseFile } from "./parse-file";

const read = (name: string) =>
  parse(readFileSync(`content/worksheets/${name}.yaml`, "utf8"));
const touch = () => read("W33-bonding-touch");
const trust = () => read("W22-trust-repair");

function problems(file: unknown) {
  const parsed = parseFile(file);
  return parsed.ok
    ? []
    : parsed.problems.map(
        ({ path, message }) => `${path.join(".")} ${message}`,
      );
}

describe("a worksheet given one step after the other", () => {
  test("each step stands for itself and takes the rest from the head", () => {
    const parsed = parseFile(touch());
    if (!parsed.ok) throw new Error("not read");
    const { worksheet, later } = parsed;

    expect(worksheet).not.toHaveProperty("later");
    expect(worksheet.title).toBe("Safe, warm touch");
    expect(later).toMatchObject([
      {
        id: "W33",
        slug: "bonding-touch-after",
        title: "Safe, warm touch: after it",
        riskTags: ["touch"],
        topics: ["desire", "closeness"],
        notWhileViolence: worksheet.notWhileViolence,
        therapistUnlock: true,
      },
    ]);
    // What leads on from the first step does not lead on from the last.
    expect(worksheet.next).toBe("bonding-touch-after");
    expect(later[0]?.next).toBeUndefined();
  });

  test("what the therapist unlocks says when, and nothing else does", () => {
    const { unlockWhen, ...file } = touch();
    expect(problems(file)[0]).toBe(
      "unlockWhen say what must be so before it is given",
    );
    expect(problems({ ...file, therapistUnlock: false, unlockWhen })[0]).toBe(
      "unlockWhen this is for what the therapist unlocks",
    );
  });

  test("a slip in a step is told at its place", () => {
    const file = touch();
    file.later[0].alerts[0].when.value = "pushd";

    expect(problems(file)).toEqual([
      'later.0.alerts.0.when "led_to_sex" has no option "pushd"',
    ]);
  });

  test("a step cannot show what only another one asks", () => {
    const file = touch();
    file.later[0].share[0].field = "signal";

    expect(problems(file)).toContain('later.0.share.0 no field "signal"');
  });
});

describe("what both must have said before it opens", () => {
  test("is asked in this file", () => {
    const file = trust();
    const step = file.later.find(
      ({ slug }: { slug: string }) => slug === "trust-repair-agreements",
    );
    step.opensOnlyIf.of = "trust-repair-now";
    expect(problems(file)).toEqual([
      'later.6.opensOnlyIf.of no step "trust-repair-now" in this file',
    ]);
    step.opensOnlyIf.of = "trust-repair-week";
    expect(problems(file)).toEqual([
      'later.6.opensOnlyIf.when no field "over" to look at here',
    ]);
  });

  test("is for what the therapist opens", () => {
    const file = read("W08-planning-intimacy");

    expect(problems({ ...file, autoReveal: true })).toEqual([
      "opensOnlyIf this is for what the therapist opens to both",
    ]);
  });
});

test("a match shows only with the therapist's tick", () => {
  const file = touch();
  file.share[0].gate = "open";

  expect(problems(file)).toEqual([
    'coupleView.0 "menu" shows only if both agree: the therapist releases it',
  ]);
});

test("what is sealed is not released", () => {
  const { released: _not, ...file } = read("W27-safety-check");

  expect(problems(file)).toEqual([
    "released a sealed worksheet has no place yet where it is given",
  ]);
});

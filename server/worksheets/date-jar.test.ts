import { expect, test } from "vitest";

import { emptyJointPart, isAskedIn } from "@/server/homework/joint-view-rules";
import { shipped } from "@/tests/support/shipped";

import { parseDefinition } from "./parse-definition";
import {
  askedAfterwards,
  hasJar,
  jointFieldOf,
  jointPartOf,
  ownParts,
  planKey,
} from "./part-rules";

const jar = shipped("date-jar");

test("both fill a jar from the day it is given, and nobody answers alone", () => {
  expect(hasJar(jar)).toBe(true);
  expect(jointPartOf(jar)?.unlockIf).toBe("given");
  expect(ownParts(jar)).toEqual([]);
  expect(askedAfterwards(jar).map(({ key }) => key)).toEqual(["how"]);
  expect(hasJar(shipped("dates-plan"))).toBe(false);
});

test("the plan is asked of each date, and never by itself", () => {
  expect(jointFieldOf(jar, planKey("plan", 1))?.type).toBe("plan");
  expect(jointFieldOf(jar, planKey("plan", 42))?.type).toBe("plan");
  for (const question of ["plan", "plan_0", "plan_x", "plan_99999", "other_1"])
    expect(jointFieldOf(jar, question)).toBeNull();
});

test("a page has the plan apart from its questions, and knows each date's as its own", () => {
  const part = emptyJointPart(jar);

  expect(part?.fields).toEqual([]);
  expect(part?.plan?.key).toBe("plan");
  expect(part && isAskedIn(part, "plan_3")).toBe(true);
  expect(part && isAskedIn(part, "idea_for_the_jar")).toBe(false);
  const dates = emptyJointPart(shipped("dates-plan"));
  expect(dates?.plan).toBeNull();
  expect(dates && isAskedIn(dates, "dates")).toBe(true);
  expect(dates && isAskedIn(dates, "dates_1")).toBe(false);
});

test("a jar names a plan of its part, and is there from the start", () => {
  const jarWith = (more: object) => ({
    ...jar,
    parts: jar.parts.map((part) => ({ ...part, ...more })),
  });
  const problems = (input: unknown) => {
    const parsed = parseDefinition(input);
    return parsed.ok ? [] : parsed.problems.map(({ message }) => message);
  };

  expect(problems(jarWith({}))).toEqual([]);
  expect(problems(jarWith({ jar: { plan: "how" } }))).toEqual([
    'no plan "how" in this part',
  ]);
  expect(problems(jarWith({ unlockIf: "opened" }))).toContain(
    "a jar is there from the day it is given",
  );
});

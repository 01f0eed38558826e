import { describe, expect, test } from "vitest";
import { theMeasure } from "@/tests/support/measures";
import { shownFields } from "../worksheets/field-rules";
import { stepsOf } from "../worksheets/step-rules";
import { submitProblems } from "../worksheets/submit-rules";
import { fieldKey, formOf, placesIn } from "./form-rules";
import { itemsOf } from "./item-rules";
import { shippedMeasures } from "./load-measures";

const asked = (slug: string, answers: Record<string, string | null> = {}) =>
  shownFields(formOf(theMeasure(slug)), answers).map(({ key }) => key);

describe.each(shippedMeasures())("$slug", (measure) => {
  test("asks each of its items once, in its order", () => {
    const form = formOf(measure);
    const fields = form.parts.flatMap((part) => part.fields);
    const inSteps = form.parts.flatMap((part) =>
      "steps" in part ? (part.steps ?? []) : [],
    );
    const keys = itemsOf(measure).flatMap(({ number, tell }) =>
      tell ? [fieldKey(number), `told_${number}`] : [fieldKey(number)],
    );
    expect(fields.map(({ key }) => key)).toEqual(keys);
    expect(inSteps.flatMap((step) => step.fields)).toEqual(keys);
  });

  test("takes the place of each choice back out of the form", () => {
    const items = itemsOf(measure);
    const answers = Object.fromEntries(
      items.map(({ number, options }) => [
        fieldKey(number),
        options ? String(options.length - 1) : 2,
      ]),
    );
    const last = items.map(({ number, options }) => [
      String(number),
      options ? options.length - 1 : 2,
    ]);
    expect(placesIn(measure, answers)).toEqual(Object.fromEntries(last));
  });

  test("may be finished with nothing said at all", () => {
    const answers = Object.fromEntries(
      itemsOf(measure).map(({ number }) => [fieldKey(number), null]),
    );
    expect(submitProblems(formOf(measure), answers)).toEqual([]);
    expect(submitProblems(formOf(measure), {})).not.toEqual([]);
  });
});

test("what an earlier choice skips is not asked", () => {
  expect(asked("audit-c", { item_1: "0" })).toEqual(["item_1"]);
  expect(asked("audit-c", { item_1: "2" })).toHaveLength(3);
  expect(asked("pc-ptsd-5", { item_0: "1" })).toEqual(["item_0"]);
});

test("the words over a group stand over each of its items", () => {
  const steps = stepsOf(formOf(theMeasure("phq-9")), {});
  expect(steps.at(2)?.title).toBe("Question 3 of 10");
  expect(steps.slice(0, 9).map(({ over }) => over)).toEqual(
    Array(9).fill(
      "Over the last 2 weeks, how often have you been bothered by any of the following problems?",
    ),
  );
});

test("two words with six points between them are asked together, and each point is read out", () => {
  const last = stepsOf(formOf(theMeasure("csi-32")), {}).at(-1);
  expect(last?.fields).toHaveLength(7);
  expect(last?.fields[0]).toMatchObject({
    label: "Interesting – Boring",
    poles: ["Interesting", "Boring"],
  });
  const [first] = last?.fields ?? [];
  expect(first?.type === "single" && first.options[0]?.label).toBe("1 of 6");
});

test("what is missing or rather not said is no place", () => {
  expect(placesIn(theMeasure("phq-2"), { item_1: null, item_2: "x" })).toEqual({
    "1": null,
    "2": null,
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyAnswers } from "@/tests/support/any-answers";
import { everyKind } from "@/tests/support/every-kind";
import { raisedAlerts } from "./alert-rules";
import { draftProblem } from "./answer-rules";
import { coupleView, previewBlocks } from "./couple-view-rules";
import { fieldsOf, isAsked, shownFields, withoutStale } from "./field-rules";
import { shippedWorksheets } from "./load-definitions";
import { keysIn, withDeciders } from "./only-if-rules";
import { parseDefinition } from "./parse-definition";
import { projection } from "./projection";
import { scores } from "./scoring";
import { minutesLeft, nextStep, stepsOf } from "./step-rules";
import { submitProblems } from "./submit-rules";
import { therapistRows } from "./therapist-rules";
import { WAIT_REASON } from "./wait-rules";

const people = { a: { name: "Ana" }, b: { name: "Ben" } };
const odd = fc.anything({ withNullPrototype: true, maxDepth: 4 });

/** As if whoever would rather not say had not touched it at all. */
function withoutNull(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNull);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== null)
      .map(([key, each]) => [key, withoutNull(each)]),
  );
}

describe.each([...shippedWorksheets(), everyKind()])("$slug", (worksheet) => {
  const fields = fieldsOf(worksheet);
  const keys = fields.map(({ key }) => key);
  const oddAnswers = fc.oneof(
    odd,
    fc.dictionary(fc.constantFrom(...keys, "__proto__", "constructor"), odd),
  );
  const oddUnits = fc.oneof(
    odd,
    fc.dictionary(
      fc.constantFrom("x", ...worksheet.share.map(({ unit }) => unit)),
      odd,
    ),
  );
  const answers = anyAnswers(worksheet);

  test("no answer is so odd that judging it fails", () => {
    fc.assert(
      fc.property(oddAnswers, odd, (given, value) => {
        for (const field of fields) draftProblem(field, value);
        submitProblems(worksheet, given);
        raisedAlerts(worksheet, given, "draft");
        scores(worksheet, given);
        nextStep(worksheet, given);
        minutesLeft(worksheet, given);
        therapistRows(worksheet, { a: given, b: value });
        projection(worksheet, given);
      }),
    );
  });

  test("no content is so odd that the couple's view fails", () => {
    fc.assert(
      fc.property(oddUnits, oddUnits, (a, b) => {
        coupleView(worksheet, people, { a, b });
        previewBlocks(worksheet, { seat: "b", name: "Ben" }, b);
      }),
    );
  });

  test("dropping stale answers twice is dropping them once", () => {
    fc.assert(
      fc.property(answers, (given) => {
        const once = withoutStale(worksheet, given);

        expect(withoutStale(worksheet, once)).toEqual(once);
      }),
    );
  });

  test("every shown field stands in exactly one step", () => {
    fc.assert(
      fc.property(answers, (given) => {
        const inSteps = stepsOf(worksheet, given).flatMap((s) => s.fields);

        const asked = shownFields(worksheet, given).filter(
          // Asked nowhere but where a wait is changed.
          ({ key }) => key !== WAIT_REASON,
        );
        expect(inSteps).toEqual(asked);
      }),
    );
  });

  test("an answer of the right shape is no problem to keep", () => {
    fc.assert(
      fc.property(answers, (given) => {
        for (const field of fields.filter(isAsked)) {
          const value = given[field.key];
          if (value !== undefined) {
            expect(draftProblem(field, value)).toBeNull();
          }
        }
      }),
    );
  });

  test("every unit is in every projection, and nothing else", () => {
    const units = worksheet.share.map(({ unit }) => unit);

    fc.assert(
      fc.property(answers, (given) => {
        expect(Object.keys(projection(worksheet, given))).toEqual(units);
      }),
    );
  });

  const listed = worksheet.share.flatMap(({ field, show }) =>
    (show ?? [""]).map((key) => `canary:${field}${key ? `.${key}` : ""} `),
  );

  test("no words reach the partner but those of a listed field", () => {
    fc.assert(
      fc.property(answers, (given) => {
        const units = projection(worksheet, given);
        const seen = JSON.stringify([
          units,
          coupleView(worksheet, people, { a: units, b: units }),
          previewBlocks(worksheet, { seat: "a", name: "Ana" }, units),
        ]);

        for (const [mark] of seen.matchAll(/canary:[\w.]+ /g)) {
          expect(listed).toContain(mark);
        }
      }),
    );
  });

  test("private and unlisted answers change nothing the partner gets", () => {
    const scored = worksheet.scoring
      .filter(({ shareInView }) => shareInView)
      .flatMap((rule) => ("of" in rule ? rule.of : []));
    const released = worksheet.share.flatMap(({ field, onlyIf }) => [
      ...(field === undefined ? [] : [field]),
      ...(onlyIf ? keysIn(onlyIf) : []),
    ]);
    const seen = withDeciders(worksheet, [...released, ...scored]);
    const unseen = keys.filter((key) => !seen.includes(key));

    fc.assert(
      fc.property(answers, answers, (mine, others) => {
        const swapped = { ...mine };
        for (const key of unseen) {
          delete swapped[key];
          const value = others[key];
          if (value !== undefined) swapped[key] = value;
        }

        expect(projection(worksheet, swapped)).toEqual(
          projection(worksheet, mine),
        );
      }),
    );
  });

  test("left open and rather not said look the same to the partner", () => {
    fc.assert(
      fc.property(answers, (given) => {
        const open = withoutNull(given);

        expect(projection(worksheet, open)).toEqual(
          projection(worksheet, given),
        );
      }),
    );
  });
});

test("no definition is so odd that reading it fails", () => {
  const shipped = fc.constantFrom(...shippedWorksheets());
  const broken = fc
    .tuple(shipped, fc.string(), odd)
    .chain(([worksheet, extra, value]) =>
      fc
        .constantFrom(extra, ...Object.keys(worksheet))
        .map((key) => ({ ...worksheet, [key]: value })),
    );

  fc.assert(
    fc.property(fc.oneof(odd, broken), (given) => {
      expect(parseDefinition(given)).toHaveProperty("ok");
    }),
  );
});

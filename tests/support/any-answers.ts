import fc from "fast-check";
import { BODY_PLACES, BODY_QUALITIES } from "@/server/worksheets/body-rules";
import type { Json } from "@/server/worksheets/condition-rules";
import type { Worksheet } from "@/server/worksheets/definition";
import { EMOTION_VALUES } from "@/server/worksheets/emotion-rules";
import type { Field, ItemField } from "@/server/worksheets/field-definition";
import { fieldsOf, isAsked } from "@/server/worksheets/field-rules";
import { PLAN_KEYS } from "@/server/worksheets/plan-rules";

const whole = (min: number, max: number) => fc.integer({ min, max });
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.option(arbitrary, { nil: null });
const present = (given: Record<string, Json | undefined>) => {
  const kept: Record<string, Json> = {};
  for (const [key, value] of Object.entries(given)) {
    if (value !== undefined) kept[key] = value;
  }
  return kept;
};
const valuesOf = (options: readonly { value: string }[]) =>
  options.map(({ value }) => value);

function record(
  keys: readonly string[],
  entry: (key: string) => fc.Arbitrary<Json>,
): fc.Arbitrary<Json> {
  const model = Object.fromEntries(keys.map((key) => [key, entry(key)]));
  return fc.record(model, { requiredKeys: [] }).map(present);
}

/** Any answer of the right shape; words carry a mark to look for. */
function anAnswer(field: Field | ItemField, mark: string): fc.Arbitrary<Json> {
  const words = fc.string({ maxLength: 20 }).map((s) => `${mark} ${s}`);
  switch (field.type) {
    case "text":
    case "long":
    case "pick":
      return words;
    case "int":
      return whole(field.min, field.max);
    case "scale":
      return whole(0, 10);
    case "likert":
      return whole(1, field.labels.length);
    case "single": {
      const offered = fc.constantFrom(...valuesOf(field.options));
      if (field.free === undefined) return offered;
      return fc.oneof(
        offered,
        words.map((free) => ({ free })),
      );
    }
    case "emotion":
      return fc
        .tuple(
          fc.shuffledSubarray([...EMOTION_VALUES], {
            maxLength: field.max - 1,
          }),
          maybe(words),
        )
        .map(([known, free]) => (free === null ? known : [...known, { free }]));
    case "body":
      return record(valuesOf(BODY_PLACES), () =>
        fc.shuffledSubarray(valuesOf(BODY_QUALITIES)),
      );
    case "plan":
      return record(PLAN_KEYS, () => maybe(words));
    case "check":
      return record(valuesOf(field.options), () =>
        field.dated ? fc.constant("2026-02-28") : fc.constant(true),
      );
    case "upload":
      return fc.record({ picture: fc.uuid(), words });
    case "timer":
      return whole(0, Math.max(...field.seconds));
    case "datetime":
      return fc.constantFrom("2026-02-28T21:30", "2026-02-28", "T07:05");
    case "multi": {
      const most = field.max ?? field.options.length;
      const offered = fc.subarray(valuesOf(field.options), {
        maxLength: field.free === undefined ? most : most - 1,
      });
      if (field.free === undefined) return offered;
      return fc
        .tuple(offered, maybe(words))
        .map(([known, free]) => (free === null ? known : [...known, { free }]));
    }
    case "rank":
      return fc.shuffledSubarray(valuesOf(field.options));
    case "date":
      return fc.constantFrom("2026-02-28", "2025-12-31");
    case "pairs":
      return record(valuesOf(field.pairs), (key) => {
        const pair = field.pairs.find(({ value }) => value === key);
        const sides = [pair?.first.category, pair?.second.category];
        return maybe(fc.constantFrom(...sides.filter((s) => s !== undefined)));
      });
    case "list":
      return fc.array(
        record(
          field.item.map(({ key }) => key),
          (key) => {
            const item = field.item.find((each) => each.key === key);
            return item === undefined
              ? fc.constant(null)
              : maybe(anAnswer(item, `${mark}.${key}`));
          },
        ),
        { maxLength: field.max },
      );
    case "matrix": {
      const { columns } = field;
      const [min, max] =
        columns.type === "scale" ? [0, 10] : [1, columns.labels.length];
      return record(
        field.rows.map(({ key }) => key),
        () => maybe(whole(min, max)),
      );
    }
    case "grid":
      return record(
        field.rows.map(({ key }) => key),
        () =>
          fc.oneof(
            fc.constant(null),
            ...(field.aside === undefined ? [] : [fc.constant("aside")]),
            record(
              field.columns.map(({ key }) => key),
              (key) => {
                const column = field.columns.find((each) => each.key === key);
                return fc.constantFrom(...valuesOf(column?.options ?? []));
              },
            ),
          ),
      );
    default:
      return fc.constant(null);
  }
}

/** Words of a field are marked "canary:<key>", of a list "canary:<key>.<item>". */
export function anyAnswers(
  worksheet: Worksheet,
): fc.Arbitrary<Record<string, Json>> {
  const asked = fieldsOf(worksheet).filter(isAsked);
  const model = Object.fromEntries(
    asked.map((field) => [
      field.key,
      maybe(anAnswer(field, `canary:${field.key}`)),
    ]),
  );
  return fc.record(model, { requiredKeys: [] }).map(present);
}

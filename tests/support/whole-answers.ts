import { raisedAlerts } from "@/server/worksheets/alert-rules";
import type { Json } from "@/server/worksheets/condition-rules";
import type { Worksheet } from "@/server/worksheets/definition";
import { EMOTION_VALUES } from "@/server/worksheets/emotion-rules";
import type {
  AskedField,
  ItemField,
} from "@/server/worksheets/field-definition";
import { fieldsOf, isAsked } from "@/server/worksheets/field-rules";
import { fieldProblems } from "@/server/worksheets/submit-rules";

type Asked = AskedField | ItemField;

const record = (keys: readonly string[], value: (key: string) => Json): Json =>
  Object.fromEntries(keys.map((key) => [key, value(key)]));

const upTo = (count: number) => Array.from({ length: count }, (_, at) => at);

/** Answers that go through, the plainest first; words carry a mark to look for. */
export function candidates(field: Asked, mark: string): Json[] {
  switch (field.type) {
    case "text":
    case "long":
    case "pick":
      return [mark];
    case "int":
      return [field.min, field.max];
    case "scale":
      return [5, 0, 10];
    case "likert":
      return upTo(field.labels.length).map((at) => at + 1);
    case "single":
      return field.options.map(({ value }) => value);
    case "multi": {
      const values = field.options.map(({ value }) => value);
      const least = Math.max(field.min, 1);
      return upTo(values.length - least + 1).map((at) =>
        values.slice(at, at + least),
      );
    }
    case "date":
      return ["2026-02-28"];
    case "datetime":
      return ["2026-02-28T21:30"];
    case "emotion":
      return EMOTION_VALUES.map((value) => [value]);
    case "body":
      return [{ chest: ["tight"] }];
    case "plan":
      return [{ what: mark }];
    case "check":
      return [
        record(
          field.options.map(({ value }) => value),
          () => (field.dated ? "2026-02-28" : true),
        ),
      ];
    case "timer":
      return [field.seconds[0] ?? 0];
    // A picture has to be sent first.
    case "upload":
      return [];
    case "rank":
      return [field.options.map(({ value }) => value)];
    case "pairs":
      return [
        record(
          field.pairs.map(({ value }) => value),
          (key) =>
            field.pairs.find(({ value }) => value === key)?.first.category ??
            null,
        ),
      ];
    case "list":
      return [
        upTo(Math.max(field.min, 1)).map(() =>
          record(
            field.item.map(({ key }) => key),
            (key) => {
              const item = field.item.find((one) => one.key === key);
              return (item && candidates(item, mark)[0]) ?? null;
            },
          ),
        ),
      ];
    case "matrix": {
      const { columns, rows } = field;
      const values =
        columns.type === "scale"
          ? [5, 0, 10]
          : upTo(columns.labels.length).map((at) => at + 1);
      return values.map((value) =>
        record(
          rows.map(({ key }) => key),
          () => value,
        ),
      );
    }
    case "grid":
      return [
        record(
          field.rows.map(({ key }) => key),
          () =>
            record(
              field.columns.map(({ key }) => key),
              (key) =>
                field.columns.find((one) => one.key === key)?.options[0]
                  ?.value ?? null,
            ),
        ),
      ];
  }
}

/** Every question answered, and nothing that would bring a review: for walking a worksheet to its end. */
export function wholeAnswers(
  worksheet: Worksheet,
  who: string,
): Record<string, Json> {
  const answers: Record<string, Json> = {};
  for (const field of fieldsOf(worksheet).filter(isAsked)) {
    // What is picked is the name that was written into the list.
    const source = field.type === "pick" ? field.from : field.key;
    const given = candidates(field, markOf(who, source));
    answers[field.key] =
      given.find((value) => {
        const tried = { ...answers, [field.key]: value };
        return (
          raisedAlerts(worksheet, tried, "submit").length === 0 &&
          fieldProblems(field, value).length === 0
        );
      }) ?? null;
  }
  return answers;
}

export const markOf = (who: string, key: string) => `mark:${who}:${key}:`;

import type { Field, ItemField } from "../worksheets/field-definition";
import type { AnswerOption, Item } from "./definition";
import { integer, type Plain, restOf, URLS } from "./extension-rules";
import { labelsOf, optionOf } from "./option-rules";

export type AnyField = Field | ItemField;
type Told = Pick<Item, "type"> & Partial<Item>;

const choice = (answerOption: AnswerOption[]): Told => ({
  type: "choice",
  answerOption,
});

const scaleExtensions = [
  ...integer(URLS.minValue, 0),
  ...integer(URLS.maxValue, 10),
];

type Matrix = Extract<Field, { type: "matrix" }>;
type Grid = Extract<Field, { type: "grid" }>;

const rowOf = (key: string, columns: Matrix["columns"], row: Plain): Item => {
  const { key: value, label } = row;
  const rest = restOf(row, { key: value, label });
  const told =
    columns.type === "likert"
      ? choice(labelsOf(columns.labels))
      : { type: "integer", extension: scaleExtensions };
  return {
    linkId: `${key}.${value}`,
    text: String(label),
    ...told,
    ...withExtensions(told.extension, rest),
  };
};

export const withExtensions = (...parts: (Item["extension"] | undefined)[]) => {
  const extension = parts.flatMap((part) => part ?? []);
  return extension.length === 0 ? {} : { extension };
};

const gridRow = ({ key, columns }: Grid, row: Plain): Item => ({
  linkId: `${key}.${row.key}`,
  type: "group",
  text: String(row.label),
  ...withExtensions(restOf(row, { key: row.key, label: row.label })),
  item: columns.map((column) => ({
    linkId: `${key}.${row.key}.${column.key}`,
    text: column.label,
    required: !column.optional,
    ...choice(column.options.map(optionOf)),
  })),
});

/** What a question is in FHIR's own words. */
export function toldOf(
  field: AnyField,
  entry: (field: ItemField, before: string) => Item,
): Told {
  switch (field.type) {
    case "info":
      return { type: "display" };
    case "text":
    case "pick":
      return { type: "string", maxLength: 200 };
    case "long":
    case "plan":
      return { type: "text", maxLength: 5000 };
    case "emotion":
    case "body":
      return { type: "string", repeats: true };
    case "int":
      return {
        type: "integer",
        extension: [
          ...integer(URLS.minValue, field.min),
          ...integer(URLS.maxValue, field.max),
        ],
      };
    case "timer":
      return { type: "integer" };
    case "scale":
      return { type: "integer", extension: scaleExtensions };
    case "likert":
      return choice(labelsOf(field.labels));
    case "single":
      return {
        ...choice(field.options.map(optionOf)),
        type: field.free === undefined ? "choice" : "open-choice",
      };
    case "multi":
      return {
        ...choice(field.options.map(optionOf)),
        type: field.free === undefined ? "choice" : "open-choice",
        repeats: true,
        extension: [
          ...(field.min > 0 ? integer(URLS.minOccurs, field.min) : []),
          ...integer(URLS.maxOccurs, field.max),
        ],
      };
    case "check":
    case "rank":
      return { ...choice(field.options.map(optionOf)), repeats: true };
    case "date":
      return { type: "date" };
    case "datetime":
      return { type: "dateTime" };
    case "upload":
      return { type: "attachment" };
    case "pairs":
      return {
        type: "group",
        item: field.pairs.map(({ value, first, second }) => ({
          linkId: `${field.key}.${value}`,
          ...choice(
            [first, second].map(({ category, label }) =>
              optionOf({ value: category, label }),
            ),
          ),
        })),
      };
    case "list":
      return {
        type: "group",
        repeats: true,
        extension: [
          ...(field.min > 0 ? integer(URLS.minOccurs, field.min) : []),
          ...integer(URLS.maxOccurs, field.max),
        ],
        item: field.item.map((each) => entry(each, `${field.key}.`)),
      };
    case "matrix":
      return {
        type: "group",
        item: field.rows.map((row) => rowOf(field.key, field.columns, row)),
      };
    case "grid":
      return {
        type: "group",
        item: field.rows.map((row) => gridRow(field, row)),
      };
  }
}

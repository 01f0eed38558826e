import type { Worksheet } from "./definition";
import type { Field } from "./field-definition";
import { isAsked } from "./field-rules";
import {
  isTogetherFromStart,
  jointPartOf,
  ownModes,
  ownParts,
} from "./part-rules";
import { FINISH_MINUTES } from "./step-rules";
import { TAIL_KEYS, tailOf } from "./tail-rules";
import { WAIT_REASON } from "./wait-rules";

export type Path = (string | number)[];
export type DefinitionProblem = { path: Path; message: string };

/** Points at the second of two equal things, where the slip is. */
export function repeated(
  items: readonly string[],
  path: (index: number) => Path,
  what: string,
): DefinitionProblem[] {
  return items.flatMap((item, index) =>
    items.indexOf(item) < index
      ? [{ path: path(index), message: `${what} "${item}" is used twice` }]
      : [],
  );
}

type Named = { value: string; label: string };

const optionProblems = (
  options: readonly Named[],
  path: Path,
): DefinitionProblem[] => [
  ...repeated(
    options.map(({ value }) => value),
    (index) => [...path, index, "value"],
    "the option",
  ),
  ...repeated(
    options.map(({ label }) => label),
    (index) => [...path, index, "label"],
    "the label",
  ),
];

const wrongWay = (path: Path): DefinitionProblem => ({
  path: [...path, "min"],
  message: "min is larger than max",
});

type Inner = Field | Extract<Field, { type: "list" }>["item"][number];

function innerProblems(field: Inner, path: Path): DefinitionProblem[] {
  switch (field.type) {
    case "single":
    case "rank":
      return optionProblems(field.options, [...path, "options"]);
    case "multi": {
      const most = Math.min(field.max ?? Infinity, field.options.length);
      return [
        ...optionProblems(field.options, [...path, "options"]),
        ...(field.min > most ? [wrongWay(path)] : []),
      ];
    }
    case "check":
      return [
        ...optionProblems(field.options, [...path, "options"]),
        ...(field.min > field.options.length ? [wrongWay(path)] : []),
      ];
    case "timer":
      return repeated(
        field.seconds.map(String),
        (index) => [...path, "seconds", index],
        "the length",
      );
    case "int":
      return field.min > field.max ? [wrongWay(path)] : [];
    case "likert":
      return repeated(field.labels, (i) => [...path, "labels", i], "the label");
    case "matrix":
      return [
        ...repeated(
          field.rows.map(({ key }) => key),
          (index) => [...path, "rows", index, "key"],
          "the row",
        ),
        ...field.rows.flatMap(({ ends }, index) =>
          ends && field.columns.type !== "likert"
            ? [
                {
                  path: [...path, "rows", index, "ends"],
                  message: "only a likert row has ends of its own",
                },
              ]
            : [],
        ),
        ...field.rows.flatMap((row, index) =>
          row.gate === "therapist" && !row.optional
            ? [
                {
                  path: [...path, "rows", index],
                  message: "a row the therapist releases must be optional",
                },
              ]
            : [],
        ),
      ];
    case "list":
      return [
        ...(field.min > field.max ? [wrongWay(path)] : []),
        ...repeated(
          field.item.map(({ key }) => key),
          (index) => [...path, "item", index, "key"],
          "the field",
        ),
        ...field.item.flatMap((item, index) =>
          innerProblems(item, [...path, "item", index]),
        ),
      ];
    case "pairs":
      return pairProblems(field, path);
    case "grid":
      return gridProblems(field, path);
    default:
      return [];
  }
}

function gridProblems(
  field: Extract<Field, { type: "grid" }>,
  path: Path,
): DefinitionProblem[] {
  const keysIn = (name: "groups" | "rows" | "columns", what: string) =>
    repeated(
      field[name].map(({ key }) => key),
      (index) => [...path, name, index, "key"],
      what,
    );
  const groups = field.groups.map(({ key }) => key);
  return [
    ...keysIn("groups", "the group"),
    ...keysIn("rows", "the row"),
    ...keysIn("columns", "the column"),
    ...field.rows.flatMap(({ group }, index) =>
      groups.includes(group)
        ? []
        : [
            {
              path: [...path, "rows", index, "group"],
              message: `no group "${group}"`,
            },
          ],
    ),
    ...field.columns.flatMap(({ options }, index) =>
      optionProblems(options, [...path, "columns", index, "options"]),
    ),
  ];
}

function pairProblems(
  field: Extract<Field, { type: "pairs" }>,
  path: Path,
): DefinitionProblem[] {
  const known = field.categories.map(({ value }) => value);
  const sides = field.pairs.flatMap(({ first, second }, index) =>
    ([["first", first] as const, ["second", second] as const] as const)
      .filter(([, side]) => !known.includes(side.category))
      .map(([name, side]) => ({
        path: [...path, "pairs", index, name, "category"],
        message: `no category "${side.category}"`,
      })),
  );
  const meetings = field.pairs.map(({ first, second }) =>
    [first.category, second.category].sort().join(" and "),
  );
  const alone = field.pairs.flatMap(({ first, second }, index) =>
    first.category === second.category
      ? [
          {
            path: [...path, "pairs", index],
            message: "a pair needs two different categories",
          },
        ]
      : [],
  );
  return [
    ...optionProblems(field.categories, [...path, "categories"]),
    ...repeated(
      field.pairs.map(({ value }) => value),
      (index) => [...path, "pairs", index, "value"],
      "the pair",
    ),
    ...repeated(meetings, (i) => [...path, "pairs", i], "the pair of"),
    ...sides,
    ...alone,
  ];
}

function stepProblems(worksheet: Worksheet): DefinitionProblem[] {
  const found = worksheet.parts.flatMap((part, index) => {
    if (part.by === "joint" || part.steps === undefined) return [];
    const path = ["parts", index, "steps"];
    const inSteps = part.steps.flatMap((step) => step.fields).join(", ");
    const asked = part.fields.filter(
      ({ key }) => part.wait === undefined || key !== WAIT_REASON,
    );
    const inOrder = asked.map((field) => field.key).join(", ");
    if (inSteps === inOrder) return [];
    const message = `the steps must name every field once and in order: ${inOrder}`;
    return [{ path, message }];
  });
  const own = ownParts(worksheet);
  const steps = own.flatMap((part) => part.steps ?? []);
  const timed = steps.filter((step) => step.minutes !== undefined);
  if (timed.length === 0) return found;
  const tail = tailOf(ownModes(worksheet));
  const sum =
    timed.reduce((all, step) => all + (step.minutes ?? 0), 0) +
    (tail.length > 0 ? FINISH_MINUTES : 0) +
    (isTogetherFromStart(worksheet)
      ? (jointPartOf(worksheet)?.minutes ?? 0)
      : 0);
  const isWhole =
    timed.length === steps.length &&
    own.every((part) => part.steps !== undefined);
  if (isWhole && sum === worksheet.minutes) return found;
  const message = isWhole
    ? `the steps take ${sum} minutes with "Finish", not ${worksheet.minutes}`
    : "give every step its minutes, or none";
  return [...found, { path: ["minutes"], message }];
}

/** A picture of one's own would need a way to its readers that only words have yet. */
const pictureProblems = (
  fields: readonly Field[],
  path: Path,
): DefinitionProblem[] =>
  fields.flatMap(({ type }, index) =>
    type === "upload"
      ? [
          {
            path: [...path, "fields", index, "type"],
            message: "only what both write together takes a picture",
          },
        ]
      : [],
  );

export function fieldProblemsOf(worksheet: Worksheet): DefinitionProblem[] {
  const placed = worksheet.parts.flatMap((part, p) =>
    part.fields.map((field, f) => ({
      field,
      path: ["parts", p, "fields", f] as Path,
    })),
  );
  const keys = placed.map(({ field }) => field.key);
  return [
    ...repeated(keys, (i) => [...(placed[i]?.path ?? []), "key"], "the field"),
    ...placed.flatMap(({ field, path }) =>
      TAIL_KEYS.includes(field.key)
        ? [{ path: [...path, "key"], message: `"${field.key}" is built in` }]
        : [],
    ),
    ...placed.flatMap(({ field, path }) => innerProblems(field, path)),
    ...worksheet.parts.flatMap((part, p) =>
      part.by === "joint" ? [] : pictureProblems(part.fields, ["parts", p]),
    ),
    ...placed.flatMap(({ field, path }) =>
      isAsked(field) && field.shareInView && field.vis !== "inherit"
        ? [
            {
              path: [...path, "shareInView"],
              message: `"${field.key}" is ${field.vis}: this would show the partner a private answer`,
            },
          ]
        : [],
    ),
    ...stepProblems(worksheet),
  ];
}

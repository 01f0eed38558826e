import { z } from "zod";
import { Condition, Key, Value, Words } from "./condition-definition";

const Help = z.string().trim().min(1).max(800);

const option = {
  value: Value,
  label: Words,
  /** The option inside a sentence: "You both chose to grow {phrase}." */
  phrase: Words.optional(),
  help: Help.optional(),
};
const Option = z.strictObject(option);
/** One of several answers, offered only if an earlier answer says so. */
const Choice = z.strictObject({ ...option, showIf: Condition.optional() });

const Row = z.strictObject({
  key: Value,
  label: Words,
  /** The row inside a sentence: "You would both like more {row}." */
  phrase: Words.optional(),
  help: Help.optional(),
  group: Key.optional(),
  optional: z.boolean().default(false),
  gate: z.enum(["open", "therapist"]).default("open"),
  /** What the two ends of a likert row mean, where each row has its own. */
  ends: z.tuple([Words, Words]).optional(),
});

const asked = {
  key: Key,
  title: Words.optional(),
  label: Words,
  help: Help.optional(),
  required: z.boolean().default(false),
};
const placed = {
  ...asked,
  vis: z.enum(["inherit", "private", "self_only"]).default("inherit"),
  showIf: Condition.optional(),
  shareInView: z.boolean().default(false),
  /** Of a `self_only` answer: while its author says so, the therapist reads it too. */
  toTherapistIf: Condition.optional(),
  /** Shows the couple's secrets policy in one line under the box. */
  policyLine: z.boolean().default(false),
};

const Anchors = z.tuple([Words, Words]);
const LikertLabels = z.array(Words).min(2).max(7);
const Options = z.array(Option).min(2).max(40);
const Choices = z.array(Choice).min(2).max(40);
const Columns = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("scale"), anchors: Anchors }),
  z.strictObject({ type: z.literal("likert"), labels: LikertLabels }),
]);
const Side = z.strictObject({ category: Value, label: Words });

/** Words to begin with, put into the box on a tap; "__" is a gap to fill. */
const starter = Words.optional();
const text = { type: z.literal("text"), starter };
/** Said under the box while the words begin like this; never kept, never counted. */
const hint = z
  .strictObject({ startsWith: z.array(Words).min(1), text: Words })
  .optional();
const long = { type: z.literal("long"), hint, starter };
const int = {
  type: z.literal("int"),
  min: z.number().int().min(-1_000_000).default(0),
  max: z.number().int().max(1_000_000),
};
const scale = {
  type: z.literal("scale"),
  anchors: Anchors,
  /** Below this nobody goes on for now, and what is said then; unsaid, one may. */
  least: z
    .strictObject({ value: z.number().int().min(1).max(10), words: Words })
    .optional(),
};
const likert = { type: z.literal("likert"), labels: LikertLabels };
const single = {
  type: z.literal("single"),
  options: Choices,
  /** Each day another option leads, and the others follow in their order. */
  leadsByDay: z.literal(true).optional(),
  /** What stands beside an answer in words of one's own. */
  free: Words.optional(),
  /** Drawn as points without words between these two. */
  poles: Anchors.optional(),
};
const multi = {
  type: z.literal("multi"),
  options: Choices,
  min: z.number().int().min(0).default(0),
  max: z.number().int().min(1).optional(),
  /** What stands beside words of one's own, which count as one of the answers. */
  free: Words.optional(),
};
const date = { type: z.literal("date") };
const datetime = {
  type: z.literal("datetime"),
  /** Sooner after it nobody goes on, and what is said then; unsaid, one may. */
  leastAgo: z
    .strictObject({
      minutes: z.number().int().min(1).max(10_080),
      words: Words,
    })
    .optional(),
};
const emotion = {
  type: z.literal("emotion"),
  max: z.number().int().min(1).max(10),
  /** The families that come first: what shows, or what is underneath. */
  first: z.enum(["surface", "tender"]).optional(),
};
const body = { type: z.literal("body") };
const plan = { type: z.literal("plan") };

/** What one entry of a repeating group may ask: no group within a group. */
export const Item = z.discriminatedUnion("type", [
  z.strictObject({ ...asked, ...text }),
  z.strictObject({ ...asked, ...long }),
  z.strictObject({ ...asked, ...int }),
  z.strictObject({ ...asked, ...scale }),
  z.strictObject({ ...asked, ...likert }),
  z.strictObject({ ...asked, ...single }),
  z.strictObject({ ...asked, ...multi }),
  z.strictObject({ ...asked, ...date }),
  z.strictObject({ ...asked, ...datetime }),
  z.strictObject({ ...asked, ...emotion }),
  z.strictObject({ ...asked, ...body }),
  z.strictObject({ ...asked, ...plan }),
]);

export const Field = z.discriminatedUnion("type", [
  z.strictObject({
    key: Key,
    type: z.literal("info"),
    title: Words.optional(),
    label: Words,
    help: Help.optional(),
    entries: z
      .array(z.strictObject({ term: Words, text: Words }))
      .max(20)
      .default([]),
    showIf: Condition.optional(),
  }),
  z.strictObject({
    ...placed,
    ...text,
    /** A sentence offered from earlier answers: "I feel {under} when {moment}". */
    builds: Words.optional(),
  }),
  z.strictObject({ ...placed, ...long }),
  z.strictObject({ ...placed, ...int }),
  z.strictObject({ ...placed, ...scale }),
  z.strictObject({ ...placed, ...likert }),
  z.strictObject({ ...placed, ...single }),
  z.strictObject({ ...placed, ...multi }),
  z.strictObject({ ...placed, ...date }),
  z.strictObject({ ...placed, ...datetime }),
  z.strictObject({ ...placed, ...emotion }),
  z.strictObject({ ...placed, ...body }),
  z.strictObject({ ...placed, ...plan }),
  z.strictObject({
    ...placed,
    type: z.literal("check"),
    options: z.array(Option).min(1).max(40),
    min: z.number().int().min(0).default(0),
    /** Keeps the day on which each was done; else only that it was. */
    dated: z.boolean().default(true),
  }),
  z.strictObject({
    ...placed,
    type: z.literal("timer"),
    /** The lengths to choose from. */
    seconds: z.array(z.number().int().min(5).max(7200)).min(1).max(5),
    /** A soft tone also when it begins: for those who close their eyes. */
    startTone: z.literal(true).optional(),
    /** Seconds in and seconds out: said while it runs. */
    breath: z
      .tuple([z.number().int().min(1).max(20), z.number().int().min(1).max(20)])
      .optional(),
  }),
  /** A picture, in words too if they like. Only what both write together takes one. */
  z.strictObject({ ...placed, type: z.literal("upload") }),
  z.strictObject({
    ...placed,
    type: z.literal("rank"),
    options: Options,
    /** Orders only what was chosen in this earlier question. */
    from: Key.optional(),
  }),
  z.strictObject({
    ...placed,
    type: z.literal("pairs"),
    categories: Options,
    pairs: z
      .array(z.strictObject({ value: Value, first: Side, second: Side }))
      .min(1)
      .max(40),
  }),
  z.strictObject({
    ...placed,
    type: z.literal("list"),
    min: z.number().int().min(0).default(0),
    max: z.number().int().min(1).max(20),
    item: z.array(Item).min(1).max(10),
  }),
  z.strictObject({
    ...placed,
    type: z.literal("matrix"),
    /** Asks only about what was chosen in this earlier question. */
    from: Key.optional(),
    columns: Columns,
    rows: z.array(Row).min(1).max(40),
  }),
  /** Several choices for each row, a group of rows at a time. */
  z.strictObject({
    ...placed,
    type: z.literal("grid"),
    groups: z
      .array(z.strictObject({ key: Key, label: Words }))
      .min(1)
      .max(12),
    rows: z
      .array(z.strictObject({ key: Value, label: Words, group: Key }))
      .min(1)
      .max(60),
    columns: z
      .array(
        z.strictObject({
          key: Key,
          label: Words,
          options: Options,
          optional: z.boolean().default(false),
        }),
      )
      .min(1)
      .max(4),
    /** What is said of a row that does not apply to the two of them. */
    aside: Words.optional(),
  }),
  z.strictObject({
    ...placed,
    type: z.literal("pick"),
    /** One of the entries of this earlier list, by the words under `by`. */
    from: Key,
    by: Key,
    /** Made of what its author wrote there; a file has none. */
    options: z.array(Choice).max(0).default([]),
  }),
]);

export type Field = z.infer<typeof Field>;
export type ItemField = z.infer<typeof Item>;
export type AskedField = Exclude<Field, { type: "info" }>;
export type FieldType = Field["type"];
export type FieldOf<T extends FieldType> = Extract<Field, { type: T }>;
export type Gate = z.infer<typeof Row>["gate"];

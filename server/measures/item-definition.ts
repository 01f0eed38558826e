import { z } from "zod";
import { Key, Words } from "../worksheets/condition-definition";

export const Slug = z
  .string()
  .regex(/^[a-z][a-z0-9-]{1,30}$/, "use small letters, digits and -");
export const ItemNumber = z.number().int().min(0).max(99);
const Sentence = z.string().trim().min(1).max(600);

/** In the order shown. Without scores the item is asked and not scored. */
const Scale = z
  .array(
    z.strictObject({
      label: Words.optional(),
      score: z.number().int().min(0).optional(),
    }),
  )
  .min(2)
  .max(10);

const FileItem = z.strictObject({
  number: ItemNumber,
  text: Sentence.optional(),
  /** The words at the two ends, where an item is nothing but these. */
  poles: z.tuple([Words, Words]).optional(),
  scale: Key.optional(),
  reversed: z.boolean().default(false),
  /** A number is typed, and is the score. */
  count: z.boolean().default(false),
  /** Shown to the therapist in the item view alone. */
  sensitive: z.boolean().default(false),
  /** Asked in one's own words after the first choice; never scored. */
  tell: Words.optional(),
});

const OwnGroup = z.strictObject({
  intro: Sentence.optional(),
  examples: z.array(Words).min(1).optional(),
  /** The beginning of a sentence that each item ends. */
  lead: Sentence.optional(),
  scale: Key.optional(),
  items: z.array(FileItem).min(1),
});

/** Items of a longer form, word for word; `as` gives them other numbers. */
const BorrowedGroup = z.strictObject({
  from: Slug,
  items: z.array(ItemNumber).min(1),
  as: z.array(ItemNumber).min(1).optional(),
});

export const Scales = z.record(Key, Scale);
export const FileGroup = z.union([OwnGroup, BorrowedGroup]);

export type Scales = z.infer<typeof Scales>;
export type FileItem = z.infer<typeof FileItem>;
export type OwnGroup = z.infer<typeof OwnGroup>;
export type BorrowedGroup = z.infer<typeof BorrowedGroup>;
export type FileGroup = z.infer<typeof FileGroup>;

const Option = z.strictObject({
  label: Words.nullable(),
  /** What is read out: the label, or "2 of 6" where there is none. */
  spoken: Words,
  score: z.number().int().nullable(),
});
const Item = z.strictObject({
  number: ItemNumber,
  text: Sentence.nullable(),
  poles: z.tuple([Words, Words]).nullable(),
  /** `null` where a number is typed. */
  options: z.array(Option).nullable(),
  reversed: z.boolean(),
  sensitive: z.boolean(),
  tell: Words.optional(),
});
/** Items in full, wherever their words stand. */
export const Group = z.strictObject({
  intro: Sentence.nullable(),
  examples: z.array(Words),
  lead: Sentence.nullable(),
  items: z.array(Item).min(1),
});

export type Option = z.infer<typeof Option>;
export type Item = z.infer<typeof Item>;
export type Group = z.infer<typeof Group>;

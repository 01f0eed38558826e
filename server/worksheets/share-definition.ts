import { z } from "zod";
import { Condition, Key, Value, Words } from "./condition-definition";

/** The allow-list: nothing reaches the partner that no unit names. */
export const ShareUnit = z.strictObject({
  unit: z.string().regex(/^[a-z][a-z0-9_]*(\.[a-z0-9_]+)?$/),
  label: Words,
  /** "therapist": never opens by itself nor with the whole; it is ticked. */
  gate: z.enum(["open", "therapist"]).default("open"),
  field: Key.optional(),
  score: Key.optional(),
  row: Value.optional(),
  top: z.number().int().min(1).optional(),
  show: z.array(Key).min(1).optional(),
  where: z.strictObject({ key: Key, in: z.array(Value).min(1) }).optional(),
  whereNot: z.strictObject({ key: Key, in: z.array(Value).min(1) }).optional(),
  /** What the author says about it; otherwise it looks as if it had been left open. */
  onlyIf: Condition.optional(),
});

const Unit = z.string();
const Sentence = z.string().trim().min(1).max(300);
export const Block = z.discriminatedUnion("block", [
  z.strictObject({
    block: z.literal("sameChoice"),
    unit: Unit,
    sentence: Sentence,
  }),
  z.strictObject({
    block: z.literal("sharedGap"),
    now: Unit,
    want: Unit,
    sentence: Sentence,
    otherwise: Sentence,
  }),
  z.strictObject({
    block: z.literal("commonPlaces"),
    unit: Unit,
    sentence: Sentence,
    otherwise: Sentence,
  }),
  z.strictObject({
    block: z.literal("table"),
    unit: Unit,
    extra: z.array(Unit).default([]),
    title: Sentence,
    chart: z.enum(["radar", "bars"]).default("bars"),
  }),
  z.strictObject({
    block: z.literal("crossRanking"),
    receive: Unit,
    give: Unit,
    receiveTitle: Sentence,
    giveTitle: Sentence,
  }),
  z.strictObject({
    block: z.literal("differences"),
    of: z
      .array(
        z.strictObject({
          unit: Unit,
          words: z.tuple([Words, Words, Words]),
          apart: Sentence,
          near: Sentence,
        }),
      )
      .min(1),
    otherwise: Sentence,
  }),
  z.strictObject({
    block: z.literal("texts"),
    unit: Unit,
    title: Sentence,
    /** A word that each can give the other back with one tap, under what they read. */
    reply: Words.optional(),
  }),
  z.strictObject({
    block: z.literal("choices"),
    unit: Unit,
    title: Sentence,
    unlessSame: z.boolean().default(false),
    /** Nothing of it is shown unless both gave it: then the therapist releases it. */
    needsBoth: z.boolean().default(false),
  }),
  z.strictObject({
    block: z.literal("requests"),
    units: z.array(Unit).min(1),
    title: Sentence,
  }),
  /** The parts of each, and the lines between them that both wrote together. */
  z.strictObject({
    block: z.literal("parts"),
    units: z.array(Unit).min(1),
    title: Sentence,
    lines: z.strictObject({ of: Key, a: Key, b: Key, about: Key }),
  }),
  /** The loop between two people, drawn from the half that each wrote. */
  z.strictObject({
    block: z.literal("cycle"),
    headline: Sentence,
    trigger: Unit,
    move: Unit,
    surface: Unit,
    aboutMe: Unit,
    aboutYou: Unit,
    tender: Unit,
    longing: Unit,
    effect: Unit,
  }),
  /** Words that stand there whatever anybody answered. */
  z.strictObject({ block: z.literal("note"), text: Sentence }),
  z.strictObject({ block: z.literal("cards"), unit: Unit, title: Sentence }),
  z.strictObject({
    block: z.literal("guesses"),
    guess: Unit,
    cards: Unit,
    title: Sentence,
  }),
  z.strictObject({ block: z.literal("prompt"), text: Sentence }),
  /** A few answers of each, one under the other; with `chain` one leads to the next. */
  z.strictObject({
    block: z.literal("sides"),
    title: Sentence,
    headline: Sentence.optional(),
    chain: z.boolean().default(false),
    lines: z
      .array(z.strictObject({ label: Words, units: z.array(Unit).min(1) }))
      .min(1),
  }),
  /** One order of each, side by side. */
  z.strictObject({ block: z.literal("rankings"), unit: Unit, title: Sentence }),
  /** What both chose, in a sentence that is always there. */
  z.strictObject({
    block: z.literal("commonChoices"),
    unit: Unit,
    sentence: Sentence,
    otherwise: Sentence,
  }),
  /** The rows of a grid, by how far both see them alike. */
  z.strictObject({
    block: z.literal("work"),
    unit: Unit,
    by: Key,
    title: Sentence,
    alike: Sentence,
    apart: Sentence,
    rest: Sentence,
  }),
  /** What one would hand over and the other would take. */
  z.strictObject({
    block: z.literal("matches"),
    want: Unit,
    offer: Unit,
    sentence: Sentence,
    otherwise: Sentence,
  }),
  /** Rows between two ends of their own, with where each stands. */
  z.strictObject({ block: z.literal("sliders"), unit: Unit, title: Sentence }),
  /** What each says of the same things, and whether they agree; `open` leaves it open. */
  z.strictObject({
    block: z.literal("stances"),
    unit: Unit,
    extra: z.array(Unit).default([]),
    title: Sentence,
    open: z.array(z.number().int().min(1)).min(1),
  }),
  /** Only what both said yes to; of what else either of them chose, nothing. */
  z.strictObject({
    block: z.literal("mutual"),
    unit: Unit,
    title: Sentence,
    /** Said to an author before it is opened. */
    atMost: Sentence,
    /** The answers of a matrix that say yes and maybe; whatever is chosen of a multi is a yes. */
    yes: z.number().int().min(1).optional(),
    maybe: z.number().int().min(1).optional(),
    perhaps: Sentence.optional(),
    /** What is chosen to say that none of it is wanted. */
    except: z.array(Value).default([]),
    otherwise: Sentence,
  }),
]);

export type ShareUnit = z.infer<typeof ShareUnit>;
export type CoupleBlock = z.infer<typeof Block>;

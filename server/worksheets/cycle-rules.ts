import { cellOf } from "./cell-rules";
import { answerTo } from "./condition-rules";
import { isAsked } from "./field-rules";
import { sentenceList } from "./gap-rules";
import type { CoupleBlock } from "./share-definition";
import {
  contents,
  ifReleased,
  isGiven,
  type Shown,
  sourceOf,
} from "./unit-rules";
import type { CycleBox, CycleStep, Person, ViewBlock } from "./view-definition";

type Block = Extract<CoupleBlock, { block: "cycle" }>;
type Half = Exclude<keyof Block, "block" | "headline">;

const AGAIN = "And so it begins again.";

const OF_YOU = "scared of losing you";

/** Unknown, left open and rather not said are all the same: null. */
function said(shown: Shown, unit: string, index: number): string[] | null {
  const field = sourceOf(shown, unit);
  const content = contents(shown, unit)[index] ?? null;
  if (field === undefined || !isAsked(field) || content === null) return null;
  if (field.type === "multi") {
    const chosen: unknown[] = Array.isArray(content) ? content : [];
    const phrases = field.options
      .filter(({ value }) => chosen.includes(value))
      .map(({ phrase, label }) => phrase ?? label);
    return phrases.length === 0 ? null : phrases;
  }
  const cell = cellOf(field, content);
  if (cell.state === "text") return [cell.text];
  if (cell.state !== "lines" || cell.lines.length === 0) return null;
  const other = shown.people[1 - index]?.name ?? "you";
  return cell.lines.map((line) =>
    line === OF_YOU ? `scared of losing ${other}` : line,
  );
}

const quoted = (text: string) => `“${text}”`;

/** What one half says, in that person's words. */
function halfOf(shown: Shown, block: Block, index: number) {
  const words = (half: Half) => said(shown, block[half], index);
  const own = (half: Half) => words(half)?.[0] ?? null;
  const longing = own("longing");
  const isFree =
    answerTo(contents(shown, block.longing)[index], "free") !== undefined;
  return {
    trigger: own("trigger"),
    move: words("move"),
    surface: words("surface"),
    aboutMe: own("aboutMe"),
    aboutYou: own("aboutYou"),
    tender: words("tender"),
    longing: longing && (isFree ? quoted(longing) : longing),
    longs: longing && `longs ${isFree ? `for ${quoted(longing)}` : longing}`,
    effect: own("effect"),
  };
}

type HalfWords = ReturnType<typeof halfOf>;

function boxesOf(person: Person, half: HalfWords): CycleBox[] {
  const { move, aboutMe, tender, longs } = half;
  return [
    {
      person,
      layer: "shows",
      text: move?.join(", ") ?? null,
      detail: aboutMe && quoted(aboutMe),
    },
    {
      person,
      layer: "underneath",
      text: tender?.join(", ") ?? null,
      detail: longs,
    },
  ];
}

const lines = (...all: [label: string, text: string | null][]) =>
  all.flatMap(([label, text]) => (text === null ? [] : [{ label, text }]));

function moveStep(person: Person, half: HalfWords, other: string): CycleStep {
  const { move, surface } = half;
  const quote = (text: string | null) => text && quoted(text);
  return {
    person,
    layer: "shows",
    text: move && `${person.name} ${sentenceList(move)}.`,
    more: lines(
      ["It starts when", quote(half.trigger)],
      ["What shows", surface && sentenceList(surface)],
      [`What ${person.name} says inside`, quote(half.aboutMe)],
      [`And about ${other}`, quote(half.aboutYou)],
      [`What ${person.name} thinks this does to ${other}`, quote(half.effect)],
    ),
  };
}

function tenderStep(person: Person, half: HalfWords): CycleStep {
  const { tender, longing } = half;
  return {
    person,
    layer: "underneath",
    text: tender && `Underneath, ${person.name} feels ${sentenceList(tender)}.`,
    more: lines([`What ${person.name} longs for`, longing]),
  };
}

/**
 * The loop from both halves: A's move, what it meets in B, B's move, what it meets in A. It is
 * always whole, also where a half is left open, so that nothing missing points at anybody.
 */
export function cycle(shown: Shown, block: Block): ViewBlock[] {
  const units = Object.entries(block).flatMap(([half, unit]) =>
    half === "block" || half === "headline" ? [] : [unit],
  );
  if (!units.some((unit) => isGiven(shown, unit))) return [];
  const sides = shown.people.map((person, index) => {
    const other = shown.people[1 - index]?.name ?? "the other";
    const half = halfOf(shown, block, index);
    return {
      boxes: boxesOf(person, half),
      move: moveStep(person, half, other),
      tender: tenderStep(person, half),
    };
  });
  const [first, second] = sides;
  if (!first) return [];
  const steps = second
    ? [first.move, second.tender, second.move, first.tender]
    : [first.move, first.tender];
  return [
    {
      kind: "cycle",
      key: block.move,
      ifReleased: units.every((unit) => ifReleased(shown, unit)),
      headline: block.headline,
      boxes: sides.flatMap(({ boxes }) => boxes),
      steps,
      again: second ? AGAIN : null,
    },
  ];
}

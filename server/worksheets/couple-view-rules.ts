import {
  choices,
  crossRanking,
  parts,
  requests,
  table,
  texts,
} from "./block-rules";
import { cards, guesses } from "./card-rules";
import { cycle } from "./cycle-rules";
import type { Worksheet } from "./definition";
import { mutual } from "./mutual-rules";
import {
  commonPlaces,
  differences,
  sameChoice,
  sharedGap,
} from "./overlap-rules";
import type { CoupleBlock } from "./share-definition";
import { commonChoices, rankings, sides } from "./side-rules";
import { sliders } from "./slider-rules";
import { stances } from "./stance-rules";
import { isPreview, type Shown } from "./unit-rules";
import type { Seat, ViewBlock } from "./view-definition";
import { matches, work } from "./work-rules";

/** Scores of which nothing is figured that the two could take for a mark. */
const NO_TEST: readonly string[] = ["pattern", "feelings", "coreDifference"];
const STARTER_NOTE = "A conversation starter, not a test.";

function blocksOf(shown: Shown, block: CoupleBlock): ViewBlock[] {
  switch (block.block) {
    case "sameChoice":
      return sameChoice(shown, block);
    case "sharedGap":
      return sharedGap(shown, block);
    case "commonPlaces":
      return commonPlaces(shown, block);
    case "table":
      return table(shown, block);
    case "crossRanking":
      return crossRanking(shown, block);
    case "differences":
      return differences(shown, block);
    case "texts":
      return texts(shown, block);
    case "choices":
      return choices(shown, block);
    case "requests":
      return requests(shown, block);
    case "parts":
      return parts(shown, block);
    case "cycle":
      return cycle(shown, block);
    case "note":
      return [
        {
          kind: "note",
          key: `note ${shown.worksheet.coupleView.indexOf(block)}`,
          ifReleased: false,
          text: block.text,
        },
      ];
    case "cards":
      return cards(shown, block);
    case "guesses":
      return guesses(shown, block);
    case "prompt":
      return [];
    case "sides":
      return sides(shown, block);
    case "rankings":
      return rankings(shown, block);
    case "commonChoices":
      return commonChoices(shown, block);
    case "work":
      return work(shown, block);
    case "matches":
      return matches(shown, block);
    case "sliders":
      return sliders(shown, block);
    case "stances":
      return stances(shown, block);
    case "mutual":
      return mutual(shown, block);
  }
}

/** The prompt belongs to the two of them: a preview has none. */
function closing(shown: Shown): ViewBlock[] {
  const { coupleView, scoring } = shown.worksheet;
  const frame = { ifReleased: false };
  const isFigured =
    scoring.some(({ fn }) => !NO_TEST.includes(fn)) ||
    coupleView.some(({ block }) => block === "cards");
  const note: ViewBlock[] = isFigured
    ? [{ ...frame, kind: "note", key: "note", text: STARTER_NOTE }]
    : [];
  if (isPreview(shown)) return note;
  const prompts = coupleView.flatMap((block): ViewBlock[] =>
    block.block === "prompt"
      ? [{ ...frame, kind: "prompt", key: "prompt", text: block.text }]
      : [],
  );
  return [...note, ...prompts];
}

function draw(shown: Shown): ViewBlock[] {
  const { coupleView } = shown.worksheet;
  const blocks = coupleView.flatMap((block) => blocksOf(shown, block));
  return blocks.length === 0 ? [] : [...blocks, ...closing(shown)];
}

/** What both partners see of what was opened, and of nothing else. */
export const coupleView = (
  worksheet: Worksheet,
  people: { a: { name: string }; b: { name: string } },
  units: { a: unknown; b: unknown },
): ViewBlock[] =>
  draw({
    worksheet,
    people: [
      { seat: "a", name: people.a.name },
      { seat: "b", name: people.b.name },
    ],
    units: [units.a, units.b],
  });

/** What was opened: of both, or of the one whose answers the therapist showed. */
export function openedBlocks(
  worksheet: Worksheet,
  seats: readonly Seat[],
  names: Record<Seat, string>,
  units: Record<Seat, unknown>,
): ViewBlock[] {
  const [only, ...others] = seats;
  if (only !== undefined && others.length === 0) {
    const author = { seat: only, name: names[only] };
    return previewBlocks(worksheet, author, units[only]);
  }
  const people = { a: { name: names.a }, b: { name: names.b } };
  return coupleView(worksheet, people, units);
}

/**
 * Exactly what the other would see of this author. What only the therapist
 * can release is there too and marked, so that no opening holds a surprise.
 */
export const previewBlocks = (
  worksheet: Worksheet,
  author: { seat: Seat; name: string },
  units: unknown,
): ViewBlock[] => draw({ worksheet, people: [author], units: [units] });

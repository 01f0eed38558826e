import type { CoupleBlock } from "./share-definition";
import {
  contents,
  isGiven,
  isPreview,
  namesIn,
  type Shown,
  sourceOf,
} from "./unit-rules";
import type { ViewBlock } from "./view-definition";

type Of<B extends CoupleBlock["block"]> = Extract<CoupleBlock, { block: B }>;
type Card = { value: string; label: string };

/** In the worksheet's order for both, so that the order of choosing says nothing. */
function cardsIn(shown: Shown, unit: string, index: number): Card[] | null {
  const content = contents(shown, unit)[index];
  const values: unknown[] = Array.isArray(content) ? content : [];
  const cards = namesIn(sourceOf(shown, unit)).filter(({ value }) =>
    values.includes(value),
  );
  return cards.length === 0 ? null : cards;
}

const has = (cards: readonly Card[] | null, card: Card): boolean =>
  cards?.some(({ value }) => value === card.value) ?? false;

/** What both chose, then what only one did: together all that each chose. */
export function cards(shown: Shown, block: Of<"cards">): ViewBlock[] {
  if (!isGiven(shown, block.unit)) return [];
  const chosen = shown.people.map((_person, index) =>
    cardsIn(shown, block.unit, index),
  );
  const [one = null, other = null] = chosen;
  const common = (one ?? []).filter((card) => has(other, card));
  const canCompare = !isPreview(shown) && one !== null && other !== null;
  return [
    {
      kind: "cards",
      key: block.unit,
      ifReleased: false,
      title: block.title,
      count: canCompare ? `${common.length || "None"} in common` : null,
      common: common.map(({ label }) => label),
      only: shown.people.map((person, index) => {
        const own = chosen[index] ?? null;
        return {
          person,
          labels:
            own
              ?.filter((card) => !has(common, card))
              .map(({ label }) => label) ?? null,
        };
      }),
    },
  ];
}

const HOW_IT_WENT = [
  "{name} guessed none of them this time. There is something new to find out.",
  "{name} guessed one of them.",
  "{name} guessed two of them. Getting warm.",
  "{name} guessed all three. Well read.",
];

/** Each guess beside whether the other chose it; those choices stand in the same view. */
export function guesses(shown: Shown, block: Of<"guesses">): ViewBlock[] {
  if (!isGiven(shown, block.guess)) return [];
  const entries = shown.people.map((person, index) => {
    const guessed = cardsIn(shown, block.guess, index);
    const others = isPreview(shown)
      ? null
      : cardsIn(shown, block.cards, 1 - index);
    const hits = guessed?.filter((card) => has(others, card)).length ?? 0;
    return {
      person,
      text:
        guessed === null || others === null
          ? null
          : (HOW_IT_WENT[hits]?.replace("{name}", person.name) ?? null),
      guesses:
        guessed?.map((card) => ({
          label: card.label,
          isHit: has(others, card),
        })) ?? null,
    };
  });
  const { title } = block;
  return [
    { kind: "guesses", key: block.guess, ifReleased: false, title, entries },
  ];
}

import { answerTo } from "./condition-rules";
import type { CoupleBlock } from "./share-definition";
import {
  contents,
  ifReleased,
  isGiven,
  isPreview,
  matrixOf,
  namesIn,
  type Shown,
  sourceOf,
} from "./unit-rules";
import type { ViewBlock } from "./view-definition";

type Mutual = Extract<CoupleBlock, { block: "mutual" }>;
type Lean = "yes" | "maybe" | null;

/** What each thing is called, and which way each of the two leans to it. */
function leanings(shown: Shown, block: Mutual) {
  const said = contents(shown, block.unit);
  const matrix = matrixOf(shown, block.unit);
  if (matrix !== undefined) {
    const leanOf = (value: unknown): Lean => {
      if (value === block.yes) return "yes";
      return value !== undefined && value === block.maybe ? "maybe" : null;
    };
    return matrix.rows.map(({ key, label }) => ({
      label,
      leans: said.map((content) => leanOf(answerTo(content, key))),
    }));
  }
  return namesIn(sourceOf(shown, block.unit))
    .filter(({ value }) => !block.except.includes(value))
    .map(({ value, label }) => ({
      label,
      leans: said.map(
        (content): Lean =>
          Array.isArray(content) && content.includes(value) ? "yes" : null,
      ),
    }));
}

/**
 * Only what both said yes to, and what one said yes and the other maybe to. Nothing else that
 * either of them chose is there, nor how much there was of it.
 */
export function mutual(shown: Shown, block: Mutual): ViewBlock[] {
  if (!isGiven(shown, block.unit)) return [];
  const all = leanings(shown, block);
  const isYes = ({ leans }: (typeof all)[number]) =>
    leans.every((lean) => lean === "yes");
  const isPerhaps = ({ leans }: (typeof all)[number]) =>
    leans.every((lean) => lean !== null) &&
    leans.includes("maybe") &&
    (isPreview(shown) || leans.includes("yes"));
  const labels = (of: typeof all) => of.map(({ label }) => label);
  return [
    {
      kind: "mutual",
      key: block.unit,
      ifReleased: ifReleased(shown, block.unit),
      title: block.title,
      /** Of a preview: at most these, and only where the other says so too. */
      note: isPreview(shown) ? block.atMost : null,
      both: labels(all.filter(isYes)),
      perhapsTitle: block.perhaps ?? null,
      perhaps: block.maybe === undefined ? [] : labels(all.filter(isPerhaps)),
      otherwise: block.otherwise,
    },
  ];
}

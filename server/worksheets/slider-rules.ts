import { answerTo } from "./condition-rules";
import { betweenWords } from "./ends-rules";
import type { CoupleBlock } from "./share-definition";
import {
  boundsOf,
  contents,
  ifReleased,
  isGiven,
  matrixOf,
  numberWithin,
  type Shown,
} from "./unit-rules";
import type { ViewBlock } from "./view-definition";

type Block = Extract<CoupleBlock, { block: "sliders" }>;

/** Every row is there for both, whoever left it open. */
export function sliders(shown: Shown, block: Block): ViewBlock[] {
  const field = matrixOf(shown, block.unit);
  if (field === undefined || !isGiven(shown, block.unit)) return [];
  const bounds = boundsOf(field);
  const open = field.rows.filter(({ gate }) => gate === "open");
  const given = contents(shown, block.unit);
  const rows = open.flatMap(({ key, label, ends }) => {
    if (ends === undefined) return [];
    const words = betweenWords(ends, bounds.max);
    const entries = shown.people.map((person, index) => {
      const at = numberWithin(answerTo(given[index], key), bounds);
      return { person, at, text: at === null ? null : (words[at - 1] ?? null) };
    });
    return [{ key, label, ends, entries }];
  });
  return [
    {
      kind: "sliders",
      key: block.unit,
      ifReleased: ifReleased(shown, block.unit),
      title: block.title,
      steps: bounds.max,
      rows,
    },
  ];
}

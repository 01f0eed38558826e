import { answerTo } from "./condition-rules";
import type { CoupleBlock } from "./share-definition";
import { standing } from "./standing-rules";
import {
  boundsOf,
  contents,
  hasContent,
  ifReleased,
  isGiven,
  isPreview,
  matrixOf,
  numberWithin,
  type Shown,
  unitOf,
} from "./unit-rules";
import type { ViewBlock } from "./view-definition";

type Block = Extract<CoupleBlock, { block: "stances" }>;
type Stances = Extract<ViewBlock, { kind: "stances" }>;

function rowsOf(
  shown: Shown,
  unit: string,
  open: readonly number[],
): Stances["rows"] {
  const field = matrixOf(shown, unit);
  const { columns } = field ?? {};
  if (!field || columns?.type !== "likert") return [];
  if (!isGiven(shown, unit) || !hasContent(shown, unit)) return [];
  const only = unitOf(shown, unit)?.row;
  const rows = field.rows.filter(({ key, gate }) =>
    only === undefined ? gate === "open" : key === only,
  );
  return rows.map(({ key, label }) => {
    const said = contents(shown, unit).map((content) =>
      numberWithin(
        only === undefined ? answerTo(content, key) : content,
        boundsOf(field),
      ),
    );
    const [a = null, b = null] = said;
    return {
      key,
      label,
      ifReleased: ifReleased(shown, unit),
      entries: shown.people.map((person, index) => {
        const value = said[index] ?? null;
        const text = value === null ? null : columns.labels[value - 1];
        return { person, text: text ?? null };
      }),
      between: isPreview(shown) ? null : standing(a, b, open),
    };
  });
}

/** The same rows for both, each with what both said and how that stands together. */
export function stances(shown: Shown, block: Block): ViewBlock[] {
  const rows = [block.unit, ...block.extra].flatMap((unit) =>
    rowsOf(shown, unit, block.open),
  );
  if (rows.length === 0) return [];
  return [
    {
      kind: "stances",
      key: block.unit,
      ifReleased: false,
      title: block.title,
      rows,
    },
  ];
}

import { AnswerCell } from "@/app/_worksheets/answer-cell";
import { cellOf, pairCell, rowCell } from "@/server/worksheets/cell-rules";
import type { AskedField } from "@/server/worksheets/field-definition";
import { gridRowCell } from "@/server/worksheets/grid-rules";
import type { Cell } from "@/server/worksheets/view-definition";
import type { Words } from "../../../_drafts/words";

type Props = {
  field: AskedField;
  value: Words;
  /** Of a question of many rows only those that were answered. */
  onlyGiven?: boolean;
};

/** Whoever chose "Sometimes" chose the word and not its number. */
const asChosen = (cell: Cell): Cell =>
  cell.state === "number" && cell.text !== null
    ? { state: "text", text: cell.text }
    : cell;

/** One's own answer, whatever its kind, as words. */
export function AnswerWords({ field, value, onlyGiven = false }: Props) {
  const isApart = value !== null && value !== undefined;
  if (field.type === "matrix" && isApart) {
    return (
      <dl className="grid gap-1.5">
        {field.rows.map(({ key, label }) => {
          const cell = rowCell(field, value, key);
          return onlyGiven && cell.state === "open" ? null : (
            <div key={key} className="flex justify-between gap-4">
              <dt>{label}</dt>
              <dd className="shrink-0 text-right">
                <AnswerCell cell={asChosen(cell)} />
              </dd>
            </div>
          );
        })}
      </dl>
    );
  }
  if (field.type === "grid" && isApart) {
    return (
      <dl className="grid gap-1.5">
        {field.rows.map(({ key, label }) => (
          <div key={key}>
            <dt className="font-medium">{label}</dt>
            <dd>
              <AnswerCell cell={gridRowCell(field, value, key)} />
            </dd>
          </div>
        ))}
      </dl>
    );
  }
  if (field.type === "pairs" && isApart) {
    return (
      <ol className="grid gap-1.5">
        {field.pairs.map((pair) => {
          const cell = pairCell(pair, value);
          return onlyGiven && cell.state === "open" ? null : (
            <li key={pair.value}>
              <AnswerCell cell={cell} />
            </li>
          );
        })}
      </ol>
    );
  }
  return <AnswerCell cell={asChosen(cellOf(field, value))} />;
}

"use client";

import { FieldError } from "@/app/_components/field-frame";
import { betweenWords } from "@/server/worksheets/ends-rules";

import { type Answer, asNumber, asRecord, withEntry } from "./answers";
import type { PlacedOf, Wiring } from "./field-props";
import { LikertRow } from "./likert-row";
import { OptionCards } from "./option-cards";
import { RatherNot } from "./rather-not";
import { ScaleStrip } from "./scale-strip";
import { StepButtons } from "./step-buttons";

type Matrix = PlacedOf<"matrix">["field"];
type RowProps = {
  row: Matrix["rows"][number];
  columns: Matrix["columns"];
  value: Answer;
  onChange: (answer: Answer) => void;
  id: string;
  about: string;
  problem: string | undefined;
};

function likertLabels({ ends }: RowProps["row"], columns: Matrix["columns"]) {
  if (columns.type !== "likert") return [];
  return ends ? betweenWords(ends, columns.labels.length) : columns.labels;
}

const FEW = 4;

/** A few answers all show their words; more of them only those at the ends. */
const isFew = ({ ends }: RowProps["row"], columns: Matrix["columns"]) =>
  columns.type === "likert" && !ends && columns.labels.length <= FEW;

/** One card a row, so that a phone shows one question at a time. */
function MatrixRow({ row, columns, value, id, about, ...rest }: RowProps) {
  const number = asNumber(value);
  const invalid = rest.problem !== undefined && value === undefined;
  const wiring: Wiring = {
    id,
    labelledBy: `${id}-label ${about}`,
    describedBy: row.help ? `${id}-help` : undefined,
    invalid,
  };
  const scale = columns.type === "scale" ? columns : null;

  return (
    <li className="matrix-row">
      <div className="matrix-head">
        <h2 id={`${id}-label`}>
          {row.label}
          {row.optional && <span className="soft"> (optional)</span>}
        </h2>
        {row.help && (
          <p id={`${id}-help`} className="field-help">
            {row.help}
          </p>
        )}
      </div>
      {scale ? (
        <>
          <StepButtons
            value={number}
            onChange={rest.onChange}
            about={`${id}-label`}
          >
            <span className="reading" aria-hidden="true">
              {number ?? <span className="empty-scale">Tap or slide</span>}
            </span>
          </StepButtons>
          <ScaleStrip
            value={number}
            onChange={(next) => rest.onChange(next ?? undefined)}
            wiring={wiring}
            endsId={`${id}-ends`}
          />
          <p id={`${id}-ends`} className="ends">
            <span>0 {scale.anchors[0]}</span>
            <span>10 {scale.anchors[1]}</span>
          </p>
        </>
      ) : isFew(row, columns) ? (
        <OptionCards
          pills
          options={likertLabels(row, columns).map((label, index) => ({
            value: String(index + 1),
            label,
          }))}
          isChosen={(option) => Number(option) === number}
          onChoose={(option) => rest.onChange(Number(option))}
          wiring={wiring}
        />
      ) : (
        <LikertRow
          labels={likertLabels(row, columns)}
          ends={row.ends}
          value={number}
          onChange={rest.onChange}
          wiring={wiring}
        />
      )}
      {invalid && <FieldError>{rest.problem}</FieldError>}
      <RatherNot value={value} onChange={rest.onChange} about={`${id}-label`} />
    </li>
  );
}

export function MatrixControl({
  field,
  value,
  onChange,
  wiring,
  problems,
}: PlacedOf<"matrix">) {
  const rows = asRecord(value);

  return (
    <ul
      id={wiring.id}
      className="matrix"
      aria-labelledby={wiring.labelledBy}
      aria-describedby={wiring.describedBy}
    >
      {field.rows.map((row) => (
        <MatrixRow
          key={row.key}
          row={row}
          columns={field.columns}
          value={rows[row.key]}
          onChange={(answer) => onChange(withEntry(rows, row.key, answer))}
          id={`${wiring.id}-${row.key}`}
          about={wiring.labelledBy}
          problem={problems.find((each) => each.at === row.key)?.message}
        />
      ))}
    </ul>
  );
}

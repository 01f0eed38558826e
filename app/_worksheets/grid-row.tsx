"use client";

import { Chip } from "@/app/_components/chip";
import { FieldError } from "@/app/_components/field-frame";
import { Icon } from "@/app/_components/icon";
import { ASIDE } from "@/server/worksheets/grid-rules";

import { type Answer, asRecord, asText, withEntry } from "./answers";
import type { PlacedOf } from "./field-props";
import { RatherNot } from "./rather-not";

type Grid = PlacedOf<"grid">["field"];
type Column = Grid["columns"][number];

type Props = {
  field: Grid;
  row: Grid["rows"][number];
  value: Answer;
  onChange: (answer: Answer) => void;
  id: string;
  problem: string | undefined;
};

/** So few choices stand there at once; more of them open under a finger. */
const SEEN_AT_ONCE = 3;

type PickProps = {
  column: Column;
  picked: string;
  onPick: (value: string) => void;
  id: string;
  about: string;
  invalid: boolean;
};

function Pick({ column, picked, onPick, id, about, invalid }: PickProps) {
  const label = (
    <span id={`${id}-label`} className="grid-label">
      {column.label}
      {column.optional && <span className="soft"> (optional)</span>}
    </span>
  );
  if (column.options.length <= SEEN_AT_ONCE) {
    return (
      <fieldset
        className="grid-pick wide"
        aria-labelledby={`${about} ${id}-label`}
      >
        {label}
        <div className="pills">
          {column.options.map((option) => (
            <label key={option.value} className="pill">
              <input
                type="radio"
                className="radio"
                name={id}
                checked={picked === option.value}
                onChange={() => onPick(option.value)}
              />
              <b>{option.label}</b>
            </label>
          ))}
        </div>
      </fieldset>
    );
  }
  return (
    <div className="grid-pick">
      {label}
      <span className="select">
        <select
          className="input"
          aria-labelledby={`${about} ${id}-label`}
          aria-invalid={(invalid && picked === "") || undefined}
          value={picked}
          onChange={(event) => onPick(event.target.value)}
        >
          <option value="">Choose</option>
          {column.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon name="down" />
      </span>
    </div>
  );
}

export function GridRow({ field, row, value, onChange, id, problem }: Props) {
  const isAside = value === ASIDE;
  const isOpen = !isAside && value !== null;
  const picked = asRecord(value);
  const isWrong = problem !== undefined && isOpen;

  function pick(column: string, option: string) {
    const next = withEntry(picked, column, option === "" ? undefined : option);
    onChange(Object.keys(next).length === 0 ? undefined : next);
  }

  return (
    <li id={id} className="matrix-row" tabIndex={-1}>
      <div className="matrix-head">
        <h3 id={`${id}-label`} className="grid-name">
          {row.label}
        </h3>
      </div>
      {isOpen && (
        <div className="grid-picks">
          {field.columns.map((column) => (
            <Pick
              key={column.key}
              column={column}
              picked={asText(picked[column.key])}
              onPick={(option) => pick(column.key, option)}
              id={`${id}-${column.key}`}
              about={`${id}-label`}
              invalid={isWrong && !column.optional}
            />
          ))}
        </div>
      )}
      {isWrong && <FieldError>{problem}</FieldError>}
      <div className="grid-foot">
        {field.aside && value !== null && (
          <div className="rather">
            <span role="status">
              {isAside && <Chip icon="check">{field.aside}</Chip>}
            </span>
            <button
              type="button"
              className="btn text"
              aria-describedby={`${id}-label`}
              onClick={() => onChange(isAside ? undefined : ASIDE)}
            >
              {isAside ? "Answer after all" : field.aside}
            </button>
          </div>
        )}
        {!isAside && (
          <RatherNot value={value} onChange={onChange} about={`${id}-label`} />
        )}
      </div>
    </li>
  );
}

"use client";

import { Button } from "@/app/_components/button";
import { ASIDE } from "@/server/worksheets/grid-rules";

import { asRecord, withEntry } from "./answers";
import type { PlacedOf } from "./field-props";
import { GridRow } from "./grid-row";
import { usePages } from "./use-pages";

/** Many rows with several choices each: a group of them a page, one card a row. */
export function GridControl({
  field,
  value,
  onChange,
  wiring,
  problems,
}: PlacedOf<"grid">) {
  const { groups, rows, aside } = field;
  const answers = asRecord(value);
  const rowsOf = (group: string | undefined) =>
    rows.filter((row) => row.group === group);
  const firstWrong = groups.findIndex(({ key }) =>
    rowsOf(key).some((row) => problems.some(({ at }) => at === row.key)),
  );
  const { at, heading } = usePages<HTMLHeadingElement>(
    groups.length,
    Math.max(0, firstWrong),
  );
  const group = groups[at];
  if (!group) return null;
  const here = rowsOf(group.key);

  function setAllAside() {
    onChange({
      ...answers,
      ...Object.fromEntries(here.map(({ key }) => [key, ASIDE])),
    });
  }

  return (
    <div id={wiring.id}>
      <p className="label" role="status">
        {at + 1} of {groups.length}
      </p>
      <h2
        ref={heading}
        id={`${wiring.id}-group`}
        className="title"
        tabIndex={-1}
      >
        {group.label}
      </h2>
      <ul
        className="matrix mt-3"
        aria-labelledby={`${wiring.labelledBy} ${wiring.id}-group`}
        aria-describedby={wiring.describedBy}
      >
        {here.map((row) => (
          <GridRow
            key={row.key}
            field={field}
            row={row}
            value={answers[row.key]}
            onChange={(next) => onChange(withEntry(answers, row.key, next))}
            id={`${wiring.id}-${row.key}`}
            problem={problems.find((each) => each.at === row.key)?.message}
          />
        ))}
      </ul>
      {aside && (
        <Button kind="text" onClick={setAllAside}>
          All of these: {aside.toLowerCase()}
        </Button>
      )}
    </div>
  );
}

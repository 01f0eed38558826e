"use client";

import { Fragment, useRef } from "react";

import { Button } from "@/app/_components/button";
import { showToast } from "@/app/_components/toast";

import { asRecords, withEntry } from "./answers";
import type { AskWithin, PlacedOf, Problem } from "./field-props";

const within = (problems: readonly Problem[], entry: number, key: string) =>
  problems
    .filter((problem) => problem.at === `${entry}.${key}`)
    .map(({ message }) => ({ message }));

/** A group asked again and again. The first one stands open without being asked for. */
export function ListControl({
  field,
  value,
  onChange,
  wiring,
  problems,
  ask,
}: PlacedOf<"list"> & { ask: AskWithin }) {
  const box = useRef<HTMLFieldSetElement>(null);
  const written = asRecords(value);
  const entries = written.length === 0 ? [{}] : written;
  const isFull = entries.length >= field.max;

  function takeAway(index: number) {
    onChange(entries.filter((_, at) => at !== index));
    box.current?.focus();
    showToast("Taken away.", () => onChange(entries));
  }

  return (
    <fieldset
      id={wiring.id}
      ref={box}
      tabIndex={-1}
      className="entries"
      aria-labelledby={wiring.labelledBy}
      aria-describedby={wiring.describedBy}
    >
      {entries.map((entry, index) => (
        <fieldset
          // biome-ignore lint/suspicious/noArrayIndexKey: an entry has no name but its place
          key={index}
          className="entry"
        >
          <legend>
            <span className="vh">Entry </span>
            {index + 1}
          </legend>
          {field.item.map((item) => (
            <Fragment key={item.key}>
              {ask({
                field: item,
                id: `${wiring.id}-${index}-${item.key}`,
                value: entry[item.key],
                onChange: (answer) =>
                  onChange(
                    entries.map((each, at) =>
                      at === index ? withEntry(each, item.key, answer) : each,
                    ),
                  ),
                problems: within(problems, index, item.key),
              })}
            </Fragment>
          ))}
          {entries.length > 1 && (
            <Button kind="text" icon="trash" onClick={() => takeAway(index)}>
              Take away
              <span className="vh"> entry {index + 1}</span>
            </Button>
          )}
        </fieldset>
      ))}
      {isFull ? (
        <p className="field-help">That is all there is room for.</p>
      ) : (
        <Button block icon="plus" onClick={() => onChange([...entries, {}])}>
          Add another
        </Button>
      )}
    </fieldset>
  );
}

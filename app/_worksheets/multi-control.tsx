"use client";

import { useRef, useState } from "react";

import { GrowingText } from "@/app/_components/growing-text";

import { asRecords, asTexts } from "./answers";
import type { ControlOf } from "./field-props";
import { OptionCards } from "./option-cards";
import { OWN_WORDS, type Within } from "./own-words";

export function MultiControl({
  field,
  value,
  onChange,
  wiring,
  pills,
}: ControlOf<"multi"> & Within) {
  const [full, setFull] = useState(false);
  const before = useRef("");
  const { max, free } = field;
  const chosen = asTexts(value);
  const written = asRecords(value).find((entry) => "free" in entry)?.free;
  const own = typeof written === "string" ? written : null;
  const count = chosen.length + (own === null ? 0 : 1);

  /** In the worksheet's order, so that the order of tapping says nothing. */
  const keep = (values: readonly string[], words: string | null) =>
    onChange([
      ...field.options
        .map((each) => each.value)
        .filter((each) => values.includes(each)),
      ...(words === null ? [] : [{ free: words }]),
    ]);

  function turn(option: string) {
    const isOwn = option === OWN_WORDS;
    const isOff = isOwn ? own === null : !chosen.includes(option);
    const isOver = isOff && max !== undefined && count >= max;
    setFull(isOver);
    if (isOver) return;
    if (isOwn) {
      if (own !== null) before.current = own;
      keep(chosen, isOff ? before.current : null);
      return;
    }
    const rest = chosen.filter((each) => each !== option);
    keep(isOff ? [...rest, option] : rest, own);
  }

  return (
    <div>
      <OptionCards
        many
        options={
          free === undefined
            ? field.options
            : [...field.options, { value: OWN_WORDS, label: free }]
        }
        isChosen={(option) =>
          option === OWN_WORDS ? own !== null : chosen.includes(option)
        }
        onChoose={turn}
        wiring={wiring}
        pills={pills}
      />
      {free !== undefined && own !== null && (
        <GrowingText
          className="mt-3"
          rows={2}
          aria-label={free}
          value={own}
          onChange={(event) => keep(chosen, event.target.value)}
        />
      )}
      {max !== undefined && (
        <p className="field-help mt-2.5" role="status">
          {count} of {max} chosen.
          {full && ` To choose another, take one away first.`}
        </p>
      )}
    </div>
  );
}

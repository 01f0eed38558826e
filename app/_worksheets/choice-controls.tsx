"use client";

import { useRef, useState } from "react";

import { GrowingText } from "@/app/_components/growing-text";

import { asNumber, asRecord, asRecords, asText, asTexts } from "./answers";
import type { ControlOf, PlacedOf } from "./field-props";
import { OptionCards } from "./option-cards";
import { PoleRow } from "./pole-row";

type Within = { pills?: boolean };

const OWN_WORDS = "own words";

export function SingleControl({
  field,
  value,
  onChange,
  wiring,
  pills,
}: ControlOf<"single"> & Within) {
  const written = asRecord(value).free;
  const own = typeof written === "string" ? written : null;
  const before = useRef("");
  const { free, poles } = field;
  const isChosen = (option: string) =>
    option === OWN_WORDS ? own !== null : asText(value) === option;

  function choose(option: string) {
    if (own !== null) before.current = own;
    onChange(option === OWN_WORDS ? { free: before.current } : option);
  }

  if (poles) return <PoleRow {...{ field, poles, value, onChange, wiring }} />;
  return (
    <>
      <OptionCards
        options={
          free === undefined
            ? field.options
            : [...field.options, { value: OWN_WORDS, label: free }]
        }
        isChosen={isChosen}
        onChoose={choose}
        wiring={wiring}
        pills={pills}
      />
      {free !== undefined && own !== null && (
        <GrowingText
          className="mt-3"
          rows={2}
          aria-label={free}
          value={own}
          onChange={(event) => onChange({ free: event.target.value })}
        />
      )}
    </>
  );
}

/** One of the entries that its author wrote before. */
export function PickControl({
  field,
  value,
  onChange,
  wiring,
}: PlacedOf<"pick">) {
  return (
    <OptionCards
      options={field.options}
      isChosen={(option) => asText(value) === option}
      onChoose={onChange}
      wiring={wiring}
    />
  );
}

export function LikertControl({
  field,
  value,
  onChange,
  wiring,
}: ControlOf<"likert">) {
  return (
    <OptionCards
      options={field.labels.map((label, index) => ({
        value: String(index + 1),
        label,
      }))}
      isChosen={(option) => asNumber(value) === Number(option)}
      onChoose={(option) => onChange(Number(option))}
      wiring={wiring}
    />
  );
}

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

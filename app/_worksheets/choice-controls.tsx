"use client";

import { useRef } from "react";

import { GrowingText } from "@/app/_components/growing-text";

import { asNumber, asRecord, asText } from "./answers";
import type { ControlOf } from "./field-props";
import { PoleRow } from "./heavy-controls";
import { OptionCards } from "./option-cards";
import { OWN_WORDS, type Within } from "./own-words";

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

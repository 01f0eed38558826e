"use client";

import { asText } from "./answers";
import type { PlacedOf } from "./field-props";
import { OptionCards } from "./option-cards";

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

"use client";

import { useState } from "react";

import { Button } from "@/app/_components/button";
import {
  BODY_PLACES,
  BODY_QUALITIES,
  bodyPlaces,
  NOTHING,
} from "@/server/worksheets/body-rules";

import { withEntry } from "./answers";
import { BodyDrawing } from "./body-drawing";
import type { ControlOf } from "./field-props";
import { OptionCards } from "./option-cards";

type PlaceProps = {
  place: (typeof BODY_PLACES)[number];
  felt: readonly string[] | undefined;
  onTurn: () => void;
  onFeel: (qualities: string[]) => void;
  id: string;
};

/** A place, and once it is chosen what it feels like there. */
function Place({ place, felt, onTurn, onFeel, id }: PlaceProps) {
  const asksHow = felt !== undefined && place.value !== NOTHING;

  function turn(quality: string) {
    const isOff = !felt?.includes(quality);
    const next = BODY_QUALITIES.map(({ value }) => value).filter((value) =>
      value === quality ? isOff : felt?.includes(value),
    );
    onFeel(next);
  }

  return (
    <li className="place-row">
      <label className="tick">
        <input
          type="checkbox"
          className="box"
          checked={felt !== undefined}
          onChange={onTurn}
        />
        <b id={id}>{place.label}</b>
      </label>
      {asksHow && (
        <OptionCards
          many
          pills
          options={BODY_QUALITIES}
          isChosen={(quality) => felt.includes(quality)}
          onChoose={turn}
          wiring={{
            id: `${id}-feels`,
            labelledBy: id,
            describedBy: undefined,
            invalid: false,
          }}
        />
      )}
    </li>
  );
}

/** The list is the whole of it; the drawing only helps to find the place. */
export function BodyControl({ value, onChange, wiring }: ControlOf<"body">) {
  const [drawn, setDrawn] = useState(false);
  const felt = bodyPlaces(value);

  function keep(place: string, qualities: string[] | undefined) {
    const next = withEntry(felt, place, qualities);
    onChange(Object.keys(next).length === 0 ? undefined : next);
  }
  const turn = (place: string) =>
    keep(place, felt[place] === undefined ? [] : undefined);

  return (
    <fieldset
      id={wiring.id}
      tabIndex={-1}
      className="body-picker"
      aria-labelledby={wiring.labelledBy}
      aria-describedby={wiring.describedBy}
      data-invalid={wiring.invalid || undefined}
    >
      <Button
        kind="text"
        icon="person"
        aria-expanded={drawn}
        onClick={() => setDrawn(!drawn)}
      >
        {drawn ? "Put the drawing away" : "Point at a drawing"}
      </Button>
      {drawn && <BodyDrawing chosen={Object.keys(felt)} onTurn={turn} />}
      <ul>
        {BODY_PLACES.map((place) => (
          <Place
            key={place.value}
            place={place}
            felt={felt[place.value]}
            onTurn={() => turn(place.value)}
            onFeel={(qualities) => keep(place.value, qualities)}
            id={`${wiring.id}-${place.value}`}
          />
        ))}
      </ul>
    </fieldset>
  );
}

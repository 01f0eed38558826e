"use client";

import { useState } from "react";

import { Icon } from "@/app/_components/icon";
import {
  emotionFamilies,
  emotionWords,
  freeWord,
  MIXED,
} from "@/server/worksheets/emotion-rules";

import type { ControlOf } from "./field-props";

const OPEN_AT_FIRST = 2;
const LENGTH = 60;

type Word = { value: string; label: string };
type FamilyProps = {
  name: string;
  words: readonly Word[];
  isOpen: boolean;
  onTurn: () => void;
  chosen: readonly unknown[];
  onChoose: (word: string) => void;
  id: string;
};

function WordButton({
  word,
  on,
  onChoose,
}: {
  word: Word;
  on: boolean;
  onChoose: (word: string) => void;
}) {
  return (
    <button
      type="button"
      className="em"
      aria-pressed={on}
      onClick={() => onChoose(word.value)}
    >
      {on && <Icon name="check" size={16} weight={2.4} />}
      {word.label}
    </button>
  );
}

/** On a phone a family folds; what was chosen in it stays to be read. */
function Family({ name, words, chosen, ...family }: FamilyProps) {
  const here = words.filter(({ value }) => chosen.includes(value));
  const said = here.map(({ label }) => label).join(", ");

  return (
    <section className="fam" data-open={family.isOpen}>
      <h2>
        <button
          type="button"
          className="fam-turn"
          aria-expanded={family.isOpen}
          aria-controls={`${family.id}-words`}
          onClick={family.onTurn}
        >
          {name}
          {said && !family.isOpen && <span className="fam-said">{said}</span>}
          <span className="fam-mark">
            <Icon name="down" size={20} />
          </span>
        </button>
        <span className="fam-name">{name}</span>
      </h2>
      <div id={`${family.id}-words`} className="ems">
        {words.map((word) => (
          <WordButton
            key={word.value}
            word={word}
            on={chosen.includes(word.value)}
            onChoose={family.onChoose}
          />
        ))}
      </div>
    </section>
  );
}

export function EmotionControl({
  field,
  value,
  onChange,
  wiring,
}: ControlOf<"emotion">) {
  const families = emotionFamilies(field.first);
  const [open, setOpen] = useState<readonly string[]>(() =>
    families.slice(0, OPEN_AT_FIRST).map(({ name }) => name),
  );
  const [full, setFull] = useState(false);
  const chosen = Array.isArray(value) ? value : [];
  const known = chosen.filter((each) => typeof each === "string");
  const free = freeWord(value) ?? "";
  const count = emotionWords(value).length;
  const hasRoom = known.length < field.max || free !== "";

  function choose(word: string) {
    const isOff = !known.includes(word);
    const isOver = isOff && count >= field.max;
    setFull(isOver);
    if (isOver) return;
    keep(
      isOff ? [...known, word] : known.filter((each) => each !== word),
      free,
    );
  }

  function keep(words: string[], own: string) {
    const sorted = emotionWords(words);
    const next = own === "" ? sorted : [...sorted, { free: own }];
    onChange(next.length === 0 ? undefined : next);
  }

  return (
    <fieldset
      id={wiring.id}
      tabIndex={-1}
      className="emotions"
      aria-labelledby={wiring.labelledBy}
      aria-describedby={wiring.describedBy}
      data-invalid={wiring.invalid || undefined}
    >
      <p id={`${wiring.id}-count`} className="em-count" role="status">
        {count} of {field.max} chosen.
        {full &&
          count >= field.max &&
          " To choose another, take one away first."}
      </p>
      {families.map(({ name, words }) => (
        <Family
          key={name}
          id={`${wiring.id}-${name.replace(" ", "-")}`}
          name={name}
          words={words}
          isOpen={open.includes(name)}
          onTurn={() =>
            setOpen(
              open.includes(name)
                ? open.filter((each) => each !== name)
                : [...open, name],
            )
          }
          chosen={chosen}
          onChoose={choose}
        />
      ))}
      <div className="ems em-mixed">
        <WordButton
          word={MIXED}
          on={known.includes(MIXED.value)}
          onChoose={choose}
        />
      </div>
      <label className="field fam-own">
        <span>
          A word of your own<span className="soft"> (optional)</span>
        </span>
        <input
          className="input words"
          value={free}
          maxLength={LENGTH}
          autoComplete="off"
          readOnly={!hasRoom}
          aria-describedby={`${wiring.id}-count`}
          onFocus={() => setFull(!hasRoom)}
          onChange={(event) => keep(known, event.target.value)}
        />
      </label>
    </fieldset>
  );
}

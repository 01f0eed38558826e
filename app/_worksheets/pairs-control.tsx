"use client";

import { useContext, useEffect, useRef, useState } from "react";

import { Button } from "@/app/_components/button";
import { Chip } from "@/app/_components/chip";
import { FieldError } from "@/app/_components/field-frame";

import { asRecord, withEntry } from "./answers";
import type { PlacedOf } from "./field-props";
import { StepTurnPlace } from "./step-turn";

/** Long enough to see what one chose. */
const LINGER = 220;

export function PairsControl({
  field,
  value,
  onChange,
  wiring,
  problems,
}: PlacedOf<"pairs">) {
  const { pairs } = field;
  const chosen = asRecord(value);
  const open = pairs.findIndex((pair) => chosen[pair.value] === undefined);
  const wrong = pairs.findIndex((p) => problems.some((x) => x.at === p.value));
  const [at, setAt] = useState(() => Math.max(0, wrong === -1 ? open : wrong));
  const counter = useRef<HTMLParagraphElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const hand = useContext(StepTurnPlace);

  function turn(to: number): boolean {
    clearTimeout(timer.current);
    if (to < 0 || to >= pairs.length) return false;
    setAt(to);
    counter.current?.focus();
    return true;
  }

  useEffect(() => {
    hand({ next: () => turn(at + 1), back: () => turn(at - 1) });
    return () => hand(null);
  });
  useEffect(() => () => clearTimeout(timer.current), []);

  const pair = pairs[at];
  if (!pair) return null;
  const answer = chosen[pair.value];
  const problem = problems.find((each) => each.at === pair.value);

  function choose(next: string | null) {
    if (!pair) return;
    onChange(withEntry(chosen, pair.value, next));
    timer.current = setTimeout(() => turn(at + 1), LINGER);
  }

  return (
    <fieldset
      id={wiring.id}
      className="pairs"
      aria-labelledby={`${wiring.labelledBy} ${wiring.id}-count`}
      aria-describedby={wiring.describedBy}
    >
      <p
        ref={counter}
        id={`${wiring.id}-count`}
        className="label"
        tabIndex={-1}
      >
        {at + 1} of {pairs.length}
      </p>
      {[pair.first, pair.second].map((side) => (
        <button
          key={`${pair.value} ${side.category}`}
          type="button"
          className="choice"
          aria-pressed={answer === side.category}
          onClick={() => choose(side.category)}
        >
          <span className="radio" />
          <span className="words">{side.label}</span>
        </button>
      ))}
      {problem && answer === undefined && (
        <FieldError>{problem.message}</FieldError>
      )}
      <div className="rather">
        <span role="status">
          {answer === null && (
            <Chip icon="check">Rather not say. Counts as answered</Chip>
          )}
        </span>
        <Button kind="text" onClick={() => choose(null)}>
          I’d rather not say
        </Button>
        {at > 0 && (
          <Button kind="text" icon="back" onClick={() => turn(at - 1)}>
            The one before
          </Button>
        )}
      </div>
      {open === -1 && (
        <p className="field-help">
          All {pairs.length} are answered. Go on when you are ready.
        </p>
      )}
    </fieldset>
  );
}

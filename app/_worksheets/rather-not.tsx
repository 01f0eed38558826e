"use client";

import { useRef } from "react";

import { Chip } from "@/app/_components/chip";

import type { Answer } from "./answers";

type Props = {
  value: Answer;
  onChange: (answer: Answer) => void;
  /** Names the question for a screen reader where several stand in one step. */
  about: string;
};

/** Gives null, which counts as answered, and gives the former answer back. */
export function RatherNot({ value, onChange, about }: Props) {
  const before = useRef<Answer>(undefined);
  const chosen = value === null;

  function turn() {
    if (chosen) return onChange(before.current);
    before.current = value;
    onChange(null);
  }

  return (
    <div className="rather">
      <span role="status">
        {chosen && <Chip icon="check">Rather not say. Counts as answered</Chip>}
      </span>
      <button
        type="button"
        className="btn text"
        aria-describedby={about}
        onClick={turn}
      >
        {chosen ? "Answer after all" : "I’d rather not say"}
      </button>
    </div>
  );
}

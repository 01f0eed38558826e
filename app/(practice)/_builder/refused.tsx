"use client";

import { useEffect, useRef } from "react";

import { placeIn } from "@/server/builder/problem-rules";

import type { Refusals } from "./said-here";

type Props = {
  refusals: Refusals;
  /** Anew with each time it was refused. */
  count: number;
  nameOf: (question: string | null) => string;
  onChoose: (question: string | null) => void;
};

/** Why it was not published, each with the way to where it is mended. Takes the focus when it comes. */
export function Refused({ refusals, count, nameOf, onChoose }: Props) {
  const box = useRef<HTMLElement>(null);
  const said = Object.entries(refusals).flatMap(([name, words]) =>
    (words ?? []).map((sentence) => ({ ...placeIn(name), name, sentence })),
  );
  const any = said.length > 0;
  useEffect(() => {
    if (count > 0 && any) box.current?.focus();
  }, [count, any]);

  if (!any) return null;
  return (
    <section
      ref={box}
      tabIndex={-1}
      className="errors mb-5"
      aria-labelledby="refused"
    >
      <h2 id="refused">It is not published yet. This is still to be mended</h2>
      <ul>
        {said.map(({ question, name, sentence }) => (
          <li key={`${name} ${sentence}`}>
            <button
              type="button"
              className="link"
              onClick={() => onChoose(question)}
            >
              {nameOf(question)}
            </button>
            : {sentence}
          </li>
        ))}
      </ul>
    </section>
  );
}

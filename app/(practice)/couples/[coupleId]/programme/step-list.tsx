"use client";

import { useLayoutEffect, useRef, useState } from "react";

import { SectionHead } from "@/app/_components/section-head";
import { useTRPCClient } from "@/app/_trpc/client";
import { placeInWords } from "@/app/_worksheets/order";
import { useCarry } from "@/app/_worksheets/use-carry";

import { useChange } from "../_changes/use-change";
import { AddStep } from "./add-step";
import { type Row, StepRow } from "./step-row";

type Props = { pathwayId: string; steps: readonly Row[] };

/** All steps in their order, which a grip, two arrows or the keys change for this couple. */
export function StepList({ pathwayId, steps }: Props) {
  const api = useTRPCClient();
  const list = useRef<HTMLOListElement>(null);
  const focus = useRef<{ id: string; part: string } | null>(null);
  const [said, setSaid] = useState("");
  const move = useChange(api.pathways.moveStep.mutate);

  function place(from: number, to: number) {
    const step = steps[from];
    if (!step || to < 0 || to >= steps.length || move.busy) return;
    const others = steps.filter(({ id }) => id !== step.id);
    setSaid(placeInWords(step.title, to, steps.length));
    move.run({ stepId: step.id, beforeId: others[to]?.id ?? null });
  }
  const { carried, start } = useCarry(list, place);

  // A step that moved in the page has lost the focus: give it back.
  useLayoutEffect(() => {
    if (!focus.current || move.busy) return;
    const { id, part } = focus.current;
    focus.current = null;
    list.current
      ?.querySelector<HTMLElement>(`[data-step="${id}"] [data-part=${part}]`)
      ?.focus();
  });

  return (
    <section aria-labelledby="steps" className="grid gap-3">
      <SectionHead id="steps" title="All steps" count={steps.length} />
      <ol ref={list} className="programme-steps">
        {steps.map((step, index) => (
          <StepRow
            key={step.id}
            step={step}
            index={index}
            of={steps.length}
            isHeld={carried?.from === index}
            onGrab={(event) => start(event, index)}
            onMove={(to, part) => {
              focus.current = { id: step.id, part };
              place(index, to);
            }}
          />
        ))}
      </ol>
      {move.problem && (
        <p role="alert" className="text-alarm-ink">
          {move.problem.message}
        </p>
      )}
      <AddStep pathwayId={pathwayId} />
      <span className="vh" role="status">
        {said}
      </span>
    </section>
  );
}

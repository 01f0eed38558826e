"use client";

import type { Route } from "next";
import { useParams } from "next/navigation";
import { type PointerEvent, useState } from "react";
import { Button } from "@/app/_components/button";
import { FieldError } from "@/app/_components/field-frame";
import { Icon } from "@/app/_components/icon";
import { LinkButton } from "@/app/_components/link-button";
import { PageLink } from "@/app/_components/page-link";

import { ChangeStep } from "./change-step";
import type { Step } from "./step-words";
import { useStep } from "./use-step";

export type Row = Step & { words: string; isNext: boolean };

type Part = "up" | "lower";

type Props = {
  step: Row;
  index: number;
  of: number;
  isHeld: boolean;
  onGrab: (event: PointerEvent<HTMLElement>) => void;
  onMove: (to: number, part: Part) => void;
};

export function StepRow({ step, index, of, isHeld, onGrab, onMove }: Props) {
  const { coupleId } = useParams<{ coupleId: string }>();
  const { give, skip, restore, problem } = useStep(step.id);
  const [isOpen, setOpen] = useState(false);
  const id = `step-${step.id}`;
  const mayBeGiven =
    step.state === "waiting" &&
    !step.isNext &&
    !step.unlockWhen &&
    !step.missing;
  const arrow = (part: Part, to: number) => (
    <button
      type="button"
      className="icon-btn"
      data-part={part}
      aria-label={`Move ${step.title} ${part === "up" ? "up" : "down"}`}
      aria-disabled={to < 0 || to >= of || undefined}
      onClick={() => {
        if (to >= 0 && to < of) onMove(to, part);
      }}
    >
      <Icon name={part} size={18} />
    </button>
  );

  return (
    <li
      data-step={step.id}
      data-state={step.isNext ? "next" : step.state}
      className={isHeld ? "held" : undefined}
      aria-current={step.isNext ? "step" : undefined}
    >
      <span className="grip" aria-hidden="true" onPointerDown={onGrab}>
        <Icon name="grip" size={16} />
        <span className="n">
          {step.state === "given" ? <Icon name="check" size={16} /> : index + 1}
        </span>
      </span>
      <span id={id} className="grow">
        {step.assignmentId ? (
          <PageLink
            href={`/couples/${coupleId}/homework/${step.assignmentId}`}
            className="strong"
          >
            {step.title}
          </PageLink>
        ) : (
          <strong>{step.title}</strong>
        )}
        <span className="small soft block">
          {step.isNext && !step.missing ? `Next: ${step.words}` : step.words}
        </span>
      </span>
      <span className="acts">
        {step.state === "waiting" && step.missing === "put_away" && (
          <LinkButton kind="text" href={`/library/${step.slug}/edit` as Route}>
            Bring it back<span className="vh">: {step.title}</span>
          </LinkButton>
        )}
        {mayBeGiven && (
          <Button
            kind="text"
            aria-describedby={id}
            busy={give.busy}
            onClick={() => give.run({ stepId: step.id, isUnlocked: false })}
          >
            Give now
          </Button>
        )}
        {step.state === "skipped" && (
          <Button
            kind="text"
            aria-describedby={id}
            busy={restore.busy}
            busyLabel="Putting back"
            onClick={() => restore.run({ stepId: step.id, skipped: false })}
          >
            Put back
          </Button>
        )}
        {step.state !== "given" && (
          <Button
            kind="text"
            aria-describedby={id}
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            Change
          </Button>
        )}
        {arrow("up", index - 1)}
        {arrow("lower", index + 1)}
      </span>
      {isOpen && (
        <ChangeStep
          step={step}
          onSkip={
            step.state === "waiting" && !step.isNext
              ? () => skip.run({ stepId: step.id, skipped: true })
              : null
          }
          onClose={() => setOpen(false)}
        />
      )}
      {problem && <FieldError>{problem}</FieldError>}
    </li>
  );
}

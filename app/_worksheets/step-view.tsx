"use client";

import {
  type ReactNode,
  type Ref,
  useEffect,
  useImperativeHandle,
  useRef,
} from "react";

import type { AskedField, Field } from "@/server/worksheets/field-definition";
import type { Step } from "@/server/worksheets/step-rules";

import type { Answer } from "./answers";
import type { Problem } from "./field-props";
import { BuiltSentence } from "./heavy-controls";
import { InfoPanel } from "./info-panel";
import { Question } from "./question";
import { type StepTurn, StepTurnPlace } from "./step-turn";

type Props = {
  step: Pick<Step, "key" | "title" | "over"> & { fields: readonly Field[] };
  answers: Readonly<Record<string, Answer>>;
  onAnswer: (key: string, answer: Answer) => void;
  /** All that was asked before, where a sentence may be built from it. */
  fields?: readonly Field[];
  /** As `submitProblems` gives them; empty until something is to be mended. */
  problems?: readonly (Problem & { key: string })[];
  /** One line under a box: what happens to what is said there. */
  below?: (field: AskedField) => ReactNode;
  /** Ask it first when Next or Back is pressed: a step may have pages of its own. */
  turn?: Ref<StepTurn>;
  /** After the last question: the crisis card, a choice between two versions. */
  children?: ReactNode;
};

/** One step. A new one begins at the top, with the focus on its heading. */
export function StepView({ step, answers, onAnswer, ...props }: Props) {
  const { problems = [], below, turn, children, fields = [] } = props;
  const box = useRef<HTMLElement>(null);
  const inner = useRef<StepTurn | null>(null);
  const shown = useRef(step.key);

  useImperativeHandle(turn, () => ({
    next: () => inner.current?.next() ?? false,
    back: () => inner.current?.back() ?? false,
  }));

  useEffect(() => {
    if (shown.current === step.key) return;
    shown.current = step.key;
    window.scrollTo(0, 0);
    box.current?.querySelector<HTMLElement>("h1")?.focus();
  }, [step.key]);

  function belowOf(field: AskedField): ReactNode {
    if (field.type === "text" && field.builds) {
      const onUse = (words: string) => onAnswer(field.key, words);
      return <BuiltSentence {...{ field, fields, answers, onUse }} />;
    }
    return below?.(field);
  }

  const only = step.fields.length === 1 ? step.fields[0] : undefined;
  const level = only ? "step" : "part";

  return (
    <StepTurnPlace
      value={(next) => {
        inner.current = next;
      }}
    >
      <section ref={box} className="step">
        {!only && (
          <h1 className="head" tabIndex={-1}>
            {step.title}
          </h1>
        )}
        {only && only.label !== step.title && (
          <p className="label">{step.title}</p>
        )}
        {step.over && <p className="step-over">{step.over}</p>}
        {step.fields.map((field) =>
          field.type === "info" ? (
            <InfoPanel key={field.key} field={field} level={level} />
          ) : (
            <Question
              key={field.key}
              field={field}
              id={`q-${field.key}`}
              level={level}
              value={answers[field.key]}
              onChange={(answer) => onAnswer(field.key, answer)}
              problems={problems.filter((each) => each.key === field.key)}
              below={belowOf(field)}
            />
          ),
        )}
        {children}
      </section>
    </StepTurnPlace>
  );
}

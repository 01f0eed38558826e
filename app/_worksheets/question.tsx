"use client";

import type { ReactNode } from "react";

import { FieldError } from "@/app/_components/field-frame";

import { AnswerControl } from "./answer-control";
import type { Answer } from "./answers";
import type { Asked, Problem } from "./field-props";
import { hasOwnLabel, helpAlone, offersRatherNot } from "./question-rules";
import { RatherNot } from "./rather-not";

type Props = {
  field: Asked;
  id: string;
  value: Answer;
  onChange: (answer: Answer) => void;
  problems: readonly Problem[];
  /** The only question of a step is its heading. */
  level: "step" | "part" | "inner";
  /** Under the control: the policy line, or who can read this one answer. */
  below?: ReactNode;
  /** Where two write together nobody has to answer. */
  together?: boolean;
};

const HEADINGS = { step: "h1", part: "h2", inner: "p" } as const;

export function Question({ field, id, value, onChange, ...props }: Props) {
  const { level, below, problems } = props;
  const Heading = HEADINGS[level];
  // Said by the two words at the ends; the heading is for the ear.
  const isBetween =
    field.type === "single" && field.label === field.poles?.join(" – ");
  const problem = problems.find((each) => each.at === undefined);
  const help = level === "step" ? helpAlone(field) : field.help;
  const described = [
    help && `${id}-help`,
    problem && `${id}-error`,
    below && `${id}-below`,
  ];
  const optional = level !== "step" && !props.together && !field.required && (
    <span className="soft"> (optional)</span>
  );

  return (
    <div className={`question ${level}`}>
      <Heading
        id={`${id}-label`}
        className={
          isBetween ? "vh" : level === "step" ? "head" : "field-legend"
        }
        tabIndex={level === "step" ? -1 : undefined}
      >
        {hasOwnLabel(field) ? (
          <label htmlFor={id}>
            {field.label}
            {optional}
          </label>
        ) : (
          <>
            {field.label}
            {optional}
          </>
        )}
      </Heading>
      {help && (
        <p id={`${id}-help`} className="question-help">
          {help}
        </p>
      )}
      <AnswerControl
        ask={(inner) => (
          <Question {...inner} level="inner" together={props.together} />
        )}
        field={field}
        inner={level === "inner"}
        value={value}
        onChange={onChange}
        problems={problems}
        wiring={{
          id,
          labelledBy: `${id}-label`,
          describedBy: described.filter(Boolean).join(" ") || undefined,
          invalid: problem !== undefined,
        }}
      />
      {problem && <FieldError id={`${id}-error`}>{problem.message}</FieldError>}
      {below && (
        <div id={`${id}-below`} className="field-help">
          {below}
        </div>
      )}
      {!props.together && offersRatherNot(field, level === "inner") && (
        <RatherNot value={value} onChange={onChange} about={`${id}-label`} />
      )}
    </div>
  );
}

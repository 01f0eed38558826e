"use client";

import { builtSentence } from "@/server/worksheets/build-rules";
import type { Field } from "@/server/worksheets/field-definition";

import type { Answer } from "./answers";

type Props = {
  field: Field;
  /** All questions, of which the earlier ones are read. */
  fields: readonly Field[];
  answers: Readonly<Record<string, Answer>>;
  onUse: (sentence: string) => void;
};

/** A beginning made of earlier answers: taken over whole, then it is the writer's to change. */
export function BuiltSentence({ field, fields, answers, onUse }: Props) {
  const sentence = builtSentence(field, fields, answers);
  if (sentence === null || answers[field.key] === sentence) return null;

  return (
    <>
      <p>From what you wrote:</p>
      <p className="lead mt-1">{sentence}</p>
      <button
        type="button"
        className="btn text -ml-2.5"
        onClick={() => onUse(sentence)}
      >
        Use this sentence
      </button>
    </>
  );
}

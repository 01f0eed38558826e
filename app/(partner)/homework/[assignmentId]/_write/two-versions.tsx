"use client";

import { useEffect, useRef } from "react";

import { Button } from "@/app/_components/button";
import { draftProblem } from "@/server/worksheets/answer-rules";
import type { AskedField } from "@/server/worksheets/field-definition";

import type { Words } from "../../../_drafts/words";
import { AnswerWords } from "./answer-words";

type Props = {
  field: AskedField;
  /** The one on this device first. */
  versions: readonly Words[];
  onKeep: (value: Words) => void;
};

const whereFrom = (index: number) =>
  index === 0 ? "On this device" : "From another device";

/** All texts in one, where the question takes it. */
function together(
  field: AskedField,
  versions: readonly Words[],
): string | null {
  if (field.type !== "text" && field.type !== "long") return null;
  const texts = versions.filter((each) => typeof each === "string");
  const one = texts.join(field.type === "long" ? "\n\n" : " / ");
  return texts.length > 1 && draftProblem(field, one) === null ? one : null;
}

/** Nothing is overwritten: both stand here until whoever wrote them says what stays. */
export function TwoVersions({ field, versions, onKeep }: Props) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    box.current?.scrollIntoView({ block: "nearest" });
  }, []);
  const all = together(field, versions);
  const id = `versions-${field.key}`;

  return (
    <section
      ref={box}
      tabIndex={-1}
      data-versions
      className="card mt-6 p-5"
      aria-labelledby={id}
    >
      <h2 id={id} className="title">
        Two versions of “{field.label}”
      </h2>
      <p className="soft mt-1">
        You wrote on two devices. Both are kept until you choose.
      </p>
      <ol className="mt-4 grid gap-4">
        {versions.map((version, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: versions have no name but their place
          <li key={index} className="border-line grid gap-2 border-t pt-3">
            <p className="label">{whereFrom(index)}</p>
            <div className="words whitespace-pre-wrap">
              <AnswerWords field={field} value={version} />
            </div>
            <div>
              <Button onClick={() => onKeep(version)}>
                Keep this one
                <span className="vh">: {whereFrom(index).toLowerCase()}</span>
              </Button>
            </div>
          </li>
        ))}
      </ol>
      {all !== null && (
        <div className="border-line mt-4 border-t pt-3">
          <Button onClick={() => onKeep(all)}>Keep both</Button>
        </div>
      )}
    </section>
  );
}

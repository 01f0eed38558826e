"use client";

import { useEffect, useRef, useState } from "react";

import { AudienceMark } from "@/app/_components/audience-mark";
import { wordsToPartner } from "@/app/_components/audience-words";
import { Button } from "@/app/_components/button";
import { ProgressSteps } from "@/app/_components/progress-steps";
import type { StepTurn } from "@/app/_worksheets/step-turn";
import { StepView } from "@/app/_worksheets/step-view";
import { askedLater, stepsOf } from "@/server/worksheets/step-rules";

import { IntroStep } from "./intro-step";
import { audienceOf, belowOf, type Told } from "./told";

const nothing = () => undefined;

/** A worksheet as it waits for its author, for somebody who looks: nothing in it, and nothing takes. */
export function WorksheetStill({
  told,
  begin = 0,
}: {
  told: Told;
  /** The step that is looked at first; the words before them all are none. */
  begin?: number;
}) {
  const { worksheet, seat, therapist, other } = told;
  const [at, setAt] = useState(begin);
  const box = useRef<HTMLDivElement>(null);
  const shown = useRef(at);
  const turn = useRef<StepTurn>(null);
  const steps = stepsOf(worksheet, {});
  const step = steps[at - 1];
  const later = askedLater(worksheet);
  const audience = audienceOf(step);

  useEffect(() => {
    if (shown.current === at) return;
    shown.current = at;
    box.current?.scrollIntoView({ block: "nearest" });
    box.current?.querySelector<HTMLElement>("h1")?.focus();
  }, [at]);

  return (
    <div ref={box} className="still">
      <div className="row">
        <ProgressSteps step={at + 1} steps={steps.length + 1} />
      </div>
      <fieldset disabled aria-label={step?.title ?? worksheet.title}>
        {step ? (
          <StepView
            key={step.key}
            step={step}
            answers={{}}
            onAnswer={nothing}
            below={belowOf(told)}
            turn={turn}
          />
        ) : (
          <IntroStep part={told} />
        )}
      </fieldset>
      {at === steps.length && later.length > 0 && (
        <div className="small soft mt-5">
          <p>Asked only after certain answers:</p>
          <ul className="list-disc pl-5">
            {later.map((label) => (
              <li key={label}>{label}</li>
            ))}
          </ul>
        </div>
      )}
      <div className="still-foot">
        <AudienceMark
          bare
          audience={audience}
          seat={seat}
          words={wordsToPartner(audience, { therapist, other })}
        />
        <div className="row">
          {at > 0 && (
            <Button
              icon="back"
              onClick={() => {
                if (!turn.current?.back()) setAt(at - 1);
              }}
            >
              Back
            </Button>
          )}
          {at < steps.length && (
            <Button
              onClick={() => {
                if (!turn.current?.next()) setAt(at + 1);
              }}
            >
              {at === 0 ? "See the questions" : "Next"}
            </Button>
          )}
        </div>
      </div>
    </div>
  );
}

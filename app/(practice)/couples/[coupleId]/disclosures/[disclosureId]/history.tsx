import { SectionHead } from "@/app/_components/section-head";
import type { getDisclosure } from "@/server/disclosures/get-disclosure";

import { stateWords } from "../../_words/disclosure-words";
import { type Clock, momentWords } from "../../_words/when";
import { UndoStep } from "./undo-step";

type Steps = Awaited<ReturnType<typeof getDisclosure>>["steps"];

type Props = {
  of: { coupleId: string; disclosureId: string };
  steps: Steps;
  name: string;
  came: { at: Date; isByRule: boolean };
  /** The answer itself was opened for both since. */
  release: boolean;
  clock: Clock;
};

/** Every step with who and when, the last one first. Nothing of it is ever removed. */
export function History({ of, steps, name, came, release, clock }: Props) {
  return (
    <section aria-labelledby="history">
      <SectionHead id="history" title="How it went so far">
        {steps.length > 0 && <UndoStep {...of} after={steps.length} />}
      </SectionHead>
      <ol className="lines">
        {release && (
          <li className="!block py-3">
            <p className="strong">Shared by {name}</p>
            <p className="small soft">
              {name} agreed to share this answer, and it was opened for both.
            </p>
          </li>
        )}
        {steps.toReversed().map((step) => (
          <li key={step.number} className="!block py-3">
            <p className="strong">
              {step.isUndo && "Back to: "}
              {stateWords(step, name, clock)}
            </p>
            <p className="small soft">
              {step.by}, {momentWords(step.at, clock)}
            </p>
            {step.note && <p className="words mt-1">{step.note}</p>}
          </li>
        ))}
        <li className="!block py-3">
          <p className="strong">New</p>
          <p className="small soft">
            {came.isByRule ? "Came in by the answer itself" : "Kept by hand"},{" "}
            {momentWords(came.at, clock)}
          </p>
        </li>
      </ol>
    </section>
  );
}

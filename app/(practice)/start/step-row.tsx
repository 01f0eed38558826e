import { Icon } from "@/app/_components/icon";
import { LinkButton } from "@/app/_components/link-button";
import type { FirstStep } from "@/server/homework/first-steps-rules";

import { stepPlace, stepWords } from "../_start/step-words";
import { BecomeTherapist } from "./become-therapist";

type Props = { step: FirstStep; number: number; isNext: boolean };

/** Done is a tick; the next step has the one main button. */
export function StepRow({ step, number, isNext }: Props) {
  const { title, why, act } = stepWords(step);
  const place = stepPlace(step);

  return (
    <li className={step.done ? "done" : undefined}>
      <span className="start-mark" aria-hidden="true">
        {step.done ? <Icon name="check" size={16} weight={2.4} /> : number}
      </span>
      <div className="grow">
        <h2 className="title">
          {title}
          {step.done && <span className="vh">, done</span>}
        </h2>
        {!step.done && <p className="soft">{why}</p>}
      </div>
      {!step.done && (
        <div className="start-acts">
          {step.key === "therapist" && <BecomeTherapist isMain={isNext} />}
          {place && (
            <LinkButton
              kind={isNext && step.key !== "therapist" ? "main" : "quiet"}
              href={place}
            >
              {act}
            </LinkButton>
          )}
        </div>
      )}
    </li>
  );
}

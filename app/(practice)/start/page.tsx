import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { LinkButton } from "@/app/_components/link-button";
import { StaffBar } from "@/app/_components/staff-bar";
import { requireMember } from "@/server/auth/session";
import { canAddCouple } from "@/server/couples/policy";
import { getFirstSteps } from "@/server/homework/get-first-steps";
import { canManagePractice } from "@/server/practices/policy";

import { PutAwayButton } from "../_start/put-away-button";
import { StepRow } from "./step-row";

export const metadata: Metadata = { title: "Setting up" };

const NUMBERS = ["no", "One", "Two", "Three", "Four", "Five"];

export default async function StartPage() {
  const { caller, actor, practice } = await requireMember();
  const treats = canAddCouple(actor);
  if (!canManagePractice(actor) && !treats) notFound();

  const steps = await getFirstSteps(caller);
  const next = steps.find(({ done }) => !done);
  const left = steps.filter(({ done }) => !done).length;
  const home = treats ? "/couples" : "/practice";

  return (
    <>
      <StaffBar quiet title="Setting up">
        {next && <PutAwayButton practiceId={actor.practiceId} to={home} />}
      </StaffBar>
      <main id="main" className="pad">
        <div className="mx-auto grid max-w-2xl gap-6">
          <div>
            <h1 className="display">{next ? practice.name : "All is set"}</h1>
            <p className="lead soft mt-1">{sentence(left, treats)}</p>
          </div>
          <ol className="start-list">
            {steps.map((step, at) => (
              <StepRow
                key={step.key}
                step={step}
                number={at + 1}
                isNext={step === next}
              />
            ))}
          </ol>
          {!treats && (
            <p className="soft">
              From there the therapist goes on: the first couple, an invitation
              for each partner, the first worksheet.
            </p>
          )}
          {!next && (
            <div>
              <LinkButton kind="main" href={home}>
                {treats ? "Go to your couples" : "Go to the practice"}
              </LinkButton>
            </div>
          )}
        </div>
      </main>
    </>
  );
}

function sentence(left: number, treats: boolean): string {
  if (left === 0) {
    return treats
      ? "The first worksheet is given. This list is done with."
      : "Your part of the setting up is done.";
  }
  const count = `${NUMBERS[left] ?? left} ${left === 1 ? "thing is" : "things are"} left`;
  return treats
    ? `${count} before your first couple can begin to write.`
    : `${count} for you to do.`;
}

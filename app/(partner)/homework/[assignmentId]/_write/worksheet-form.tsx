"use client";

import dynamic from "next/dynamic";
import { type ReactNode, useEffect } from "react";

import { AudienceMark } from "@/app/_components/audience-mark";
import { wordsToPartner } from "@/app/_components/audience-words";
import { Button } from "@/app/_components/button";
import { ErrorSummary } from "@/app/_components/error-summary";
import { FocusShell } from "@/app/_components/focus-shell";
import { Notice } from "@/app/_components/notice";
import { PartnerShell } from "@/app/_components/partner-shell";
import { SafetyFooter } from "@/app/_components/safety-footer";
import { SaveState } from "@/app/_components/save-state";
import { audienceOf, belowOf } from "@/app/_homework/told";
import { whenTouched } from "@/app/_lib/when-touched";
import { fetchControls } from "@/app/_worksheets/heavy-controls";
import { StepView } from "@/app/_worksheets/step-view";
import { isAsked, ownFields } from "@/server/worksheets/field-rules";

import { HelpNow } from "../../../_crisis/help-now";
import type { Part } from "./part";
import { summaryOf } from "./problem-words";
import { useWriting } from "./use-writing";

/** Seldom there: fetched when the server says that it is over, or when two devices differ. */
const AfterTheEnd = dynamic(() =>
  import("./after-the-end").then((file) => file.AfterTheEnd),
);
const TwoVersions = dynamic(() =>
  import("./two-versions").then((file) => file.TwoVersions),
);

type Props = {
  part: Part;
  person: string;
  /** Stands over every step. */
  top: ReactNode;
  /** Stands before the first. */
  intro: ReactNode;
};

/** One thing at a time, kept while it is written, finished once. */
export function WorksheetForm({ part, person, top, intro }: Props) {
  const writing = useWriting(part, person);
  const { keeper, draft, step, following, problems } = writing;
  const { therapist, other, seat, help, worksheet } = part;
  useEffect(() => fetchControls(following?.fields ?? []), [following]);
  useEffect(() => {
    void whenTouched().then(() => fetchControls(ownFields(worksheet)));
  }, [worksheet]);
  const crisisCard = (onContinue: () => void) => (
    <HelpNow help={help} onContinue={onContinue} />
  );

  if (draft.ended) {
    return <AfterTheEnd how={draft.ended} saving={draft.saving} />;
  }
  if (writing.sending === "help" || writing.sending === "sent") {
    return (
      <PartnerShell brand="">
        {writing.sending === "help" && crisisCard(writing.leave)}
      </PartnerShell>
    );
  }

  const audience = audienceOf(step, draft.answers);
  const conflicts = draft.conflicts.flatMap(({ question, versions }) => {
    const field = [...(step?.fields ?? []), ...part.before].find(
      ({ key }) => key === question,
    );
    return field && isAsked(field) ? [{ field, versions }] : [];
  });

  return (
    <FocusShell
      close="/today"
      step={writing.at + 1}
      steps={writing.count}
      save={<SaveState state={draft.saving} onChoose={writing.choose} />}
      audience={
        <AudienceMark
          bare
          audience={audience}
          seat={seat}
          words={wordsToPartner(audience, { therapist, other })}
        />
      }
      onBack={writing.back}
      onNext={writing.next}
      nextLabel={writing.isLast ? part.end : step ? "Next" : "Begin"}
      busy={writing.sending === "busy"}
    >
      <div className="mb-2 empty:hidden">
        <ErrorSummary
          key={writing.round}
          errors={summaryOf(worksheet, problems)}
        />
      </div>
      {top}
      {step ? (
        // Anew with each look at what is open, so that a question of many pages turns to it.
        <StepView
          key={`${step.key} ${writing.round}`}
          step={step}
          answers={draft.answers}
          fields={ownFields(worksheet)}
          onAnswer={(key, answer) => keeper.write(key, answer)}
          problems={writing.problemsHere}
          below={belowOf(part)}
          turn={writing.turn}
        >
          {draft.needsCrisisCard && (
            <div className="mt-6">{crisisCard(keeper.closeCrisisCard)}</div>
          )}
          {conflicts.map(({ field, versions }) => (
            <TwoVersions
              key={field.key}
              field={field}
              versions={versions}
              onKeep={(value) => keeper.settle(field.key, value)}
            />
          ))}
          {part.smaller && !writing.isLast && (
            <p className="mt-6">
              <Button kind="text" className="-ml-2.5" onClick={writing.toEnd}>
                Leave the rest open
              </Button>
            </p>
          )}
        </StepView>
      ) : (
        intro
      )}
      {writing.failure && (
        <div className="mt-6">
          <Notice icon="phone" live>
            {writing.failure}
          </Notice>
        </div>
      )}
      <SafetyFooter href="/help" emergency={help.emergency} />
    </FocusShell>
  );
}

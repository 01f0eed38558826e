"use client";

import { type ReactNode, useEffect, useState } from "react";

import { AudienceMark } from "@/app/_components/audience-mark";
import { wordsToPartner } from "@/app/_components/audience-words";
import { Button } from "@/app/_components/button";
import { ErrorSummary } from "@/app/_components/error-summary";
import { FocusShell } from "@/app/_components/focus-shell";
import { Notice } from "@/app/_components/notice";
import type { Seat } from "@/app/_components/seat";
import type { Answer } from "@/app/_worksheets/answers";
import { fetchControls } from "@/app/_worksheets/heavy-controls";
import { StepView } from "@/app/_worksheets/step-view";
import type { CrisisHelp } from "@/server/safety/crisis-definition";
import type { Tool } from "@/server/safety/tool-rules";
import { ownFields } from "@/server/worksheets/field-rules";

import { HelpNow } from "../../../_crisis/help-now";
import { summaryOf } from "../../../homework/[assignmentId]/_write/problem-words";
import type { OpenedTool } from "./opened-tool";
import { useAnswering } from "./use-answering";

type Props = {
  tool: Tool;
  opened: OpenedTool;
  seat: Seat;
  help: CrisisHelp;
  footer: ReactNode;
  onEnd: Parameters<typeof useAnswering>[1];
};

/** How many questions about not wanting to live were answered with their first choice. */
const yesIn = (answers: Readonly<Record<string, Answer>>): number =>
  Object.entries(answers).filter(
    ([key, answer]) => key.startsWith("item_") && answer === "0",
  ).length;

/** The questions, one step at a time. Nothing is saved on the way: it is sent at the end, or gone. */
export function ToolForm({ tool, opened, seat, help, footer, onEnd }: Props) {
  const { form, note, credit, therapist } = opened;
  const answering = useAnswering({ tool, form }, onEnd);
  const { step, at } = answering;
  /** To how many of them the card was read: with each more it comes again. */
  const [read, setRead] = useState(0);
  const count = tool === "check-1" ? yesIn(answering.answers) : 0;
  useEffect(() => fetchControls(ownFields(form)), [form]);
  useEffect(() => {
    if (at === 0) document.querySelector<HTMLElement>("#main h1")?.focus();
  }, [at]);

  return (
    <FocusShell
      close="/help/tools"
      closeLabel="Back to Personal tools. Nothing is kept"
      step={at + 1}
      steps={answering.count}
      save={<span className="small soft">Nothing is kept</span>}
      audience={
        <AudienceMark
          bare
          audience="partner"
          seat={seat}
          words={wordsToPartner("partner", { therapist, other: "" })}
        />
      }
      onBack={answering.back}
      onNext={answering.next}
      nextLabel={!step ? "Begin" : answering.isLast ? "Send" : "Next"}
      busy={answering.busy}
    >
      <div className="mb-2 empty:hidden">
        <ErrorSummary
          key={answering.round}
          errors={summaryOf(form, answering.problems)}
        />
      </div>
      {step ? (
        <StepView
          key={`${step.key} ${answering.round}`}
          step={step}
          answers={answering.answers}
          fields={ownFields(form)}
          onAnswer={answering.answer}
          problems={answering.problems}
          turn={answering.turn}
        >
          {count > read && (
            <div className="mt-6">
              <HelpNow
                help={help}
                isTold={false}
                onContinue={() => setRead(count)}
              />
            </div>
          )}
        </StepView>
      ) : (
        <section>
          <p className="label mt-3.5">About {form.minutes} minutes</p>
          <h1 className="head mt-1.5 mb-2" tabIndex={-1}>
            {form.title}
          </h1>
          {note && <p className="lead">{note}</p>}
          <p className="soft mt-4">
            {therapist} reads it once you send it, and nobody else. You can
            rather not say anything you like. If you leave before you send it,
            it is gone.
          </p>
          <p className="small soft mt-6">{credit}</p>
        </section>
      )}
      {answering.failure && (
        <div className="mt-6">
          <Notice icon="alert" live>
            {answering.failure} Stay on this page: nothing of it is kept
            elsewhere.
          </Notice>
        </div>
      )}
      {step && answering.hasSaid && !answering.isLast && (
        <div className="mt-8">
          <Button
            kind="text"
            busy={answering.busy}
            busyLabel="Sending"
            onClick={answering.tell}
          >
            Stop here: save and tell my therapist
          </Button>
        </div>
      )}
      {footer}
    </FocusShell>
  );
}

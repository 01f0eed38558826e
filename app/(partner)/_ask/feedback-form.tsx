"use client";

import { type ReactNode, type SyntheticEvent, useState } from "react";

import { AudienceMark } from "@/app/_components/audience-mark";
import { wordsToPartner } from "@/app/_components/audience-words";
import { Button } from "@/app/_components/button";
import { Notice } from "@/app/_components/notice";
import type { Seat } from "@/app/_components/seat";
import { asText } from "@/app/_worksheets/answers";
import { Question } from "@/app/_worksheets/question";
import { isAsked } from "@/server/worksheets/field-rules";
import { TAIL_KEYS, tailOf } from "@/server/worksheets/tail-rules";

import { callApi, Refused } from "../_api/call-api";
import { Sendings } from "../_drafts/sendings";
import type { Device } from "../_drafts/use-kept-words";
import { useOneText } from "../_drafts/use-one-text";

type Free = "yes" | "partly" | "no" | "skip";
const isFree = (value: string): value is Free =>
  ["yes", "partly", "no", "skip"].includes(value);

const [freely, alone] = tailOf(["shared"]).filter(isAsked);
const [, ALONE = ""] = TAIL_KEYS;

type Props = {
  assignmentId: string;
  device: Device;
  seat: Seat;
  therapist: string;
  policyLine: string;
  /** What this worksheet asks of each alone besides. */
  children?: ReactNode;
};

type State = "open" | "sending" | "sent" | { problem: string };
const problemOf = (error: unknown): State => ({
  problem:
    error instanceof Refused
      ? error.message
      : "This could not be sent. Try again when you have a connection.",
});

/** One tap says whether one was free; words go out only when they are sent. */
export function FeedbackForm({ assignmentId, device, ...props }: Props) {
  const { seat, therapist, policyLine, children } = props;
  const place = { assignmentId, question: ALONE };
  const { text, words } = useOneText(place, device);
  const [free, setFree] = useState<string | null>(null);
  const [tapped, setTapped] = useState<State>("open");
  const [wrote, setWrote] = useState<State>("open");
  const [sendings] = useState(() => new Sendings());
  const withTherapist = `Your answer is with ${therapist}.`;

  async function tap(answer: string) {
    if (!isFree(answer)) return;
    setFree(answer);
    setTapped("sending");
    const submissionId = crypto.randomUUID();
    const said = { assignmentId, submissionId, free: answer, words: null };
    setTapped(
      await callApi("homework.giveFeedback", said).then(
        () => "sent" as const,
        problemOf,
      ),
    );
  }

  async function send(event: SyntheticEvent) {
    event.preventDefault();
    if (words.trim() === "") {
      setWrote({ problem: "Write something first." });
      return;
    }
    setWrote("sending");
    const submissionId = sendings.idOf(words);
    const said = { assignmentId, submissionId, free: null, words };
    try {
      await callApi("homework.giveFeedback", said);
      sendings.arrived();
      setWrote(text.sent(words) ? "sent" : "open");
    } catch (error) {
      setWrote(problemOf(error));
    }
  }

  if (!freely || !alone) return null;
  return (
    <>
      <div>
        <AudienceMark
          audience="partner"
          seat={seat}
          words={wordsToPartner("partner", { therapist, other: "" })}
        />
      </div>
      {children}
      <div className="mt-6">
        <Question
          together
          field={freely}
          id="freely"
          level="part"
          value={free ?? undefined}
          onChange={(answer) => void tap(asText(answer))}
          problems={
            typeof tapped === "object" ? [{ message: tapped.problem }] : []
          }
        />
        <p role="status" className="soft mt-2 min-h-6">
          {tapped === "sent" && withTherapist}
        </p>
      </div>
      <form className="mt-6" onSubmit={(event) => void send(event)}>
        <Question
          together
          field={alone}
          id="alone"
          level="part"
          value={words}
          onChange={(answer) => {
            setWrote((now) => (now === "sending" ? now : "open"));
            text.write(asText(answer));
          }}
          problems={
            typeof wrote === "object" ? [{ message: wrote.problem }] : []
          }
          below={policyLine}
        />
        <div className="mt-4">
          <Button type="submit" busy={wrote === "sending"} busyLabel="Sending">
            Send to {therapist}
          </Button>
        </div>
        <div role="status" className="mt-3 min-h-6">
          {wrote === "sent" && (
            <Notice>Sent. It is with {therapist} and nobody else.</Notice>
          )}
        </div>
      </form>
    </>
  );
}

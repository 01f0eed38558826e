"use client";

import { type SyntheticEvent, useState } from "react";

import { Button } from "@/app/_components/button";
import { Notice } from "@/app/_components/notice";
import type { Answer } from "@/app/_worksheets/answers";
import { Question } from "@/app/_worksheets/question";
import type { ItemField } from "@/server/worksheets/field-definition";

import { callApi, Refused } from "../_api/call-api";
import { Sendings } from "../_drafts/sendings";

type Props = {
  assignmentId: string;
  fields: readonly ItemField[];
  /** Which date of a jar it is asked of. */
  about?: string;
  therapist: string;
};

type State = "open" | "sending" | "sent" | { problem: string };

/** What the worksheet asks of each alone, after both did it together. */
export function AskedAlone({ assignmentId, fields, about, therapist }: Props) {
  const [answers, setAnswers] = useState<Record<string, Answer>>({});
  const [state, setState] = useState<State>("open");
  const [sendings] = useState(() => new Sendings());
  const said = Object.fromEntries(
    Object.entries(answers).flatMap(([key, answer]) =>
      answer === undefined ? [] : [[key, answer]],
    ),
  );

  async function send(event: SyntheticEvent) {
    event.preventDefault();
    if (Object.keys(said).length === 0) {
      setState({ problem: "Answer something first." });
      return;
    }
    setState("sending");
    const submissionId = sendings.idOf(JSON.stringify(said));
    const own = { assignmentId, submissionId, free: null, words: null, about };
    try {
      await callApi("homework.giveFeedback", { ...own, answers: said });
      sendings.arrived();
      setState("sent");
    } catch (error) {
      setState({
        problem:
          error instanceof Refused
            ? error.message
            : "This could not be sent. Try again when you have a connection.",
      });
    }
  }

  return (
    <form className="mt-6" onSubmit={(event) => void send(event)}>
      {fields.map((field) => (
        <Question
          key={field.key}
          together
          field={field}
          id={`alone-${about ?? ""}${field.key}`}
          level="part"
          value={answers[field.key]}
          onChange={(answer) => {
            setState((now) => (now === "sending" ? now : "open"));
            setAnswers((before) => ({ ...before, [field.key]: answer }));
          }}
          problems={[]}
        />
      ))}
      <div className="mt-4">
        <Button type="submit" busy={state === "sending"} busyLabel="Sending">
          Send to {therapist}
        </Button>
      </div>
      <div role="status" className="mt-3 min-h-6">
        {state === "sent" && (
          <Notice>Sent. It is with {therapist} and nobody else.</Notice>
        )}
        {typeof state === "object" && (
          <Notice tone="alarm">{state.problem}</Notice>
        )}
      </div>
    </form>
  );
}

"use client";

import { type FormEvent, useId, useRef, useState } from "react";

import { AudienceMark } from "@/app/_components/audience-mark";
import { wordsToTherapist } from "@/app/_components/audience-words";
import { Button } from "@/app/_components/button";
import { Notice } from "@/app/_components/notice";
import { Segments } from "@/app/_components/segments";
import { TextArea } from "@/app/_components/text-area";
import { showToast } from "@/app/_components/toast";
import { useTRPCClient } from "@/app/_trpc/client";
import type { CommentAudience } from "@/server/comments/rules";

import { sendOnKey } from "../../../_changes/send-on-key";
import { useChange } from "../../../_changes/use-change";
import { useFirstMistake } from "../../../_changes/use-first-mistake";
import type { Names } from "../../../_words/homework-words";

type Props = {
  assignmentId: string;
  audiences: readonly CommentAudience[];
  names: Names;
};

const UNDECIDED = "Choose who reads it.";

function readers(audience: CommentAudience, names: Names): string {
  return audience === "both"
    ? wordsToTherapist("couple", [names.a, names.b])
    : wordsToTherapist("partner", [names[audience]]);
}

function sendWords(audience: CommentAudience | "", names: Names): string {
  if (audience === "") return "Send";
  return audience === "both" ? "Send to both" : `Send to ${names[audience]}`;
}

/** Who reads it is chosen first and stands beside the button; nothing is chosen beforehand. */
export function WriteComment({ assignmentId, audiences, names }: Props) {
  const api = useTRPCClient();
  const form = useRef<HTMLFormElement>(null);
  const errorId = useId();
  const [only] = audiences.length === 1 ? audiences : [];
  const [audience, setAudience] = useState<CommentAudience | "">(only ?? "");
  const [words, setWords] = useState("");
  const [isUndecided, setUndecided] = useState(false);
  const takeBack = useChange(api.comments.takeBack.mutate);
  const change = useChange(api.comments.write.mutate, ({ commentId }, sent) => {
    setWords("");
    showToast(`Sent. ${readers(sent.audience, names)} can read it.`, () =>
      takeBack.run({ commentId, takenBack: true }),
    );
  });
  const fields = change.problem?.fields ?? {};
  useFirstMistake(form, isUndecided || change.problem);

  function send(event: FormEvent) {
    event.preventDefault();
    setUndecided(audience === "");
    if (audience !== "") change.run({ assignmentId, audience, words });
  }

  const options = audiences.map((value) => ({
    value,
    label: value === "both" ? "Both" : names[value],
  }));
  return (
    <form
      ref={form}
      noValidate
      className="mt-5 grid gap-4"
      onSubmit={send}
      onKeyDown={sendOnKey}
    >
      {!only && (
        <div data-invalid={isUndecided || undefined}>
          <Segments<CommentAudience | "">
            label="Who reads it"
            labelShown
            name="audience"
            options={options}
            value={audience}
            onChange={(value) => {
              setUndecided(false);
              setAudience(value);
            }}
          />
          {isUndecided && (
            <p id={errorId} role="alert" className="small mt-1 text-alarm-ink">
              {UNDECIDED}
            </p>
          )}
        </div>
      )}
      <TextArea
        label="Your words"
        name="words"
        rows={3}
        maxLength={2000}
        value={words}
        onChange={(event) => setWords(event.target.value)}
        error={fields.words}
      />
      {change.problem && Object.keys(fields).length === 0 && (
        <Notice tone="alarm" icon="alert" live>
          {change.problem.message}
        </Notice>
      )}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        {audience === "" ? (
          <span className="small soft">Nobody reads it yet</span>
        ) : (
          <AudienceMark
            audience={audience === "both" ? "couple" : "partner"}
            seat={audience === "both" ? undefined : audience}
            words={readers(audience, names)}
          />
        )}
        <Button type="submit" className="ml-auto" busy={change.busy}>
          {sendWords(audience, names)}
        </Button>
      </div>
    </form>
  );
}

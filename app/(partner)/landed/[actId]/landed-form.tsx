"use client";

import { useRouter } from "next/navigation";
import { type SyntheticEvent, useState } from "react";

import { AudienceMark } from "@/app/_components/audience-mark";
import { wordsToPartner } from "@/app/_components/audience-words";
import { Button } from "@/app/_components/button";
import { Checkbox } from "@/app/_components/checkbox";
import { Notice } from "@/app/_components/notice";
import type { Seat } from "@/app/_components/seat";
import { TextArea } from "@/app/_components/text-area";
import { type Answer, asNumber } from "@/app/_worksheets/answers";
import { Question } from "@/app/_worksheets/question";
import { TAIL_KEYS } from "@/server/worksheets/tail-rules";

import { callApi } from "../../_api/call-api";
import { useOneCall } from "../../_api/use-one-call";
import { LANDED } from "../../_drafts/one-text";
import type { Device } from "../../_drafts/use-kept-words";
import { useOneText } from "../../_drafts/use-one-text";

const [, ALONE = ""] = TAIL_KEYS;
const MOST = 1000;

const SCALE: Parameters<typeof Question>[0]["field"] = {
  key: "landed",
  type: "scale",
  label: "How did it land?",
  required: true,
  anchors: ["Not at all", "Fully"],
};

type Props = {
  actId: string;
  assignmentId: string;
  device: Device;
  seat: Seat;
  other: string;
  therapist: string;
  policyLine: string;
};

/** A number, that it went unnoticed, or neither; with a line that only the therapist reads. */
export function LandedForm({ actId, assignmentId, device, ...props }: Props) {
  const { seat, other, therapist, policyLine } = props;
  const router = useRouter();
  const place = { assignmentId, question: ALONE };
  const { text, words } = useOneText(place, device, LANDED);
  const [landed, setLanded] = useState<Answer>(undefined);
  const [unnoticed, setUnnoticed] = useState(false);
  const call = useOneCall();
  const [missing, setMissing] = useState(false);

  const tooLong = words.length > MOST;

  function send(event: SyntheticEvent) {
    event.preventDefault();
    const number = asNumber(landed);
    if (!unnoticed && landed === undefined) {
      setMissing(true);
      return;
    }
    if (tooLong) return;
    call.run(async () => {
      await callApi("experiments.rate", {
        actId,
        answer: unnoticed ? "not_noticed" : (number ?? "rather_not"),
        note: words.trim() === "" ? null : words,
      });
      text.sent(words);
      await text.leave();
      router.replace("/today");
    });
  }

  return (
    <form className="grid gap-5" onSubmit={send}>
      <div>
        <AudienceMark
          audience="partner"
          seat={seat}
          words={wordsToPartner("partner", { therapist, other })}
        />
        <p className="soft mt-1.5 text-[0.9375rem]">
          {other} never sees your answer, nor whether you gave one.
        </p>
      </div>
      {!unnoticed && (
        <Question
          field={SCALE}
          id="landed"
          level="part"
          value={landed}
          onChange={(answer) => {
            setMissing(false);
            setLanded(answer);
          }}
          problems={
            missing
              ? [{ message: "Choose a number, or one of the other two." }]
              : []
          }
        />
      )}
      <Checkbox
        label="I did not notice it"
        checked={unnoticed}
        onChange={(event) => {
          setMissing(false);
          setUnnoticed(event.target.checked);
        }}
      />
      <TextArea
        label={`Anything for ${therapist} alone`}
        optional
        help={policyLine}
        value={words}
        error={tooLong ? "Keep it under 1,000 characters." : null}
        onChange={(event) => text.write(event.target.value)}
      />
      <div>
        <Button type="submit" kind="main" block busy={call.busy}>
          Send to {therapist}
        </Button>
        {call.failure && (
          <Notice tone="alarm" icon="alert" live>
            {call.failure}
          </Notice>
        )}
      </div>
    </form>
  );
}

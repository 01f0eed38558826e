"use client";

import { useState } from "react";

import { Button } from "@/app/_components/button";
import { Notice } from "@/app/_components/notice";
import { type Choice, SharingChoice } from "@/app/_homework/sharing-choice";

import { callApi } from "../../../_api/call-api";
import { usePassword } from "../../../_ask/use-password";

type Props = {
  assignmentId: string;
  therapist: string;
  other: string;
  /** One's own part alone, of which the therapist shows single answers. */
  isDecided: boolean;
  /** None where one was made before: which one it was is for nobody's eyes. */
  initial: Choice | null;
};

/** After it was seen what the other would see. */
export function ChoiceForm(props: Props) {
  const { assignmentId, therapist, other, isDecided } = props;
  const [choice, setChoice] = useState(props.initial);
  const [isOpen, setIsOpen] = useState(false);
  const password = usePassword(
    "Your password keeps this choice yours, whoever holds the phone.",
    "Save my choice",
  );

  const save = () => {
    setIsOpen(choice === null);
    if (choice === null) return;
    void password.perform(async () => {
      await callApi("homework.choose", { assignmentId, choice });
      location.replace(`/homework/${assignmentId}`);
    });
  };

  return (
    <>
      <form
        className="mt-6.5 grid gap-3.5"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <SharingChoice
          therapist={therapist}
          other={other}
          isDecided={isDecided}
          value={choice}
          onChange={(value) => {
            setChoice(value);
            setIsOpen(false);
          }}
          error={isOpen ? "Choose one of the three." : null}
        />
        {password.failure && (
          <Notice tone="alarm" icon="alert" live>
            {password.failure}
          </Notice>
        )}
        <Button
          type="submit"
          kind="main"
          block
          className="mt-4"
          busy={password.busy}
          busyLabel="Saving"
        >
          Save my choice
        </Button>
      </form>
      {/* A form of its own, which must not stand in this one. */}
      {password.dialog}
    </>
  );
}

"use client";

import { SharingChoice } from "./sharing-choice";

type Props = { therapist: string; other: string; isDecided: boolean };

/** The choice as it first stands before its author; which one they make is not in it. */
export function ChoiceStill(props: Props) {
  return (
    <fieldset disabled className="still mt-6.5 grid gap-3.5">
      <SharingChoice
        {...props}
        value="in_session"
        onChange={() => undefined}
        error={null}
      />
    </fieldset>
  );
}

"use client";

import { useEffect } from "react";

import { KeptWords } from "../../../_drafts/kept-words";

type Props = { assignmentId: string; person: string };

/** The next draft is finished under an id of its own. Words still lying here are handed in by the page. */
export function ForgetSending({ assignmentId, person }: Props) {
  useEffect(() => {
    KeptWords.open(person, Date.now())
      .then((kept) => kept.forgetSending(assignmentId))
      .catch(() => undefined);
  }, [assignmentId, person]);

  return null;
}

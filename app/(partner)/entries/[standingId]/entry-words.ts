import type { OwnState } from "@/server/homework/rules";

import { type Clock, momentWords } from "../../_words/days";

type Entry = { state: OwnState; waitEnds: Date | null };

/** Where one entry stands, and never what is in it. */
export function entryWords(
  { state, waitEnds }: Entry,
  { therapist, clock }: { therapist: string; clock: Clock },
): string {
  switch (state) {
    case "to_do":
      return waitEnds ? "Open again. Go on with it" : "Not finished. Go on";
    case "waiting":
      return waitEnds
        ? `Closed until ${momentWords(waitEnds, clock)}`
        : "Closed for now";
    case "choosing":
      return "All is answered. One choice is left";
    case "opened":
      return `Shown by ${therapist}`;
    case "taken_back":
      return `Taken back by ${therapist}`;
    default:
      return "Finished";
  }
}

import type { Json } from "@/server/worksheets/condition-rules";

import type { Change, Saved, Standing } from "./draft-queue";

/** The way to the server. It throws `Refused` for a no and `Unreachable` for silence. */
export type Saver = {
  save(
    changes: Change[],
  ): Promise<{ saved: Saved[]; needsCrisisCard: boolean }>;
};

/** For what can also be finished. */
export type Sender = Saver & {
  submit(draft: {
    submissionId: string;
    answers: Record<string, Json>;
    seen: Record<string, number>;
  }): Promise<
    | { outcome: "submitted"; needsCrisisCard: boolean }
    | { outcome: "newer_words"; questions: Standing[] }
  >;
};

/** Why nothing more is sent: signed out, taken back, or finished on another device. */
export type Ended = "signed_out" | "gone" | "finished";

/** Null for what may pass. */
export function endOf(code: string): Ended | null {
  // Also where somebody else is signed in here by now.
  if (code === "UNAUTHORIZED" || code === "PRECONDITION_FAILED") {
    return "signed_out";
  }
  return code === "NOT_FOUND" || code === "FORBIDDEN" ? "gone" : null;
}

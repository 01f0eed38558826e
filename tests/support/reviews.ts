import { closeSafetyReview } from "@/server/safety/close-safety-review";
import { openSafetyReview } from "@/server/safety/open-safety-review";
import { CHECK_KEYS, type Decision } from "@/server/safety/review-rules";
import { saveChecklist } from "@/server/safety/save-checklist";

import { confirmedBeside } from "./sessions";
import type { Caller } from "./world-people";

type Of = { coupleId: string; seat: "a" | "b" };

/** Everything gone through, and a decision. */
export const decided = async (
  by: Caller,
  of: Of,
  decision: Decision | null,
  note = "",
) =>
  saveChecklist(await confirmedBeside(by), {
    ...of,
    ticks: [...CHECK_KEYS],
    note,
    decision,
    rescreenOn: null,
  });

export const closed = async (
  by: Caller,
  of: Of,
  { reason = "They are safe.", signature = "Dana Okafor" } = {},
) => closeSafetyReview(await confirmedBeside(by), { ...of, reason, signature });

export const opened = (by: Caller, of: Of) => openSafetyReview(by, of);

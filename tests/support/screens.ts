import { randomUUID } from "node:crypto";

import { getSafetyRecord } from "@/server/safety/get-safety-record";
import type { SendScreenInput } from "@/server/safety/inputs";
import { sendScreen } from "@/server/safety/send-screen";
import type { Tool } from "@/server/safety/tool-rules";

import { admin } from "./admin";
import type { Caller } from "./world-people";

type Said = SendScreenInput["answers"];

export const screens = (
  by: Caller,
  tool: Tool,
  answers: Said,
  { isWhole = true, submissionId = randomUUID() } = {},
) => sendScreen(by, { tool, answers, isWhole, submissionId });

export type Alert = { code: string; severity: string; screen: boolean };

/** What was raised for this couple, and whether it was said under seal. */
export const raisedFor = (coupleId: string) =>
  admin<Alert[]>`
    select code, severity, screen_id is not null as screen from alerts
    where couple_id = ${coupleId} order by raised_at, code`;

export const recordOf = (by: Caller, coupleId: string, seat: "a" | "b") =>
  getSafetyRecord(by, { coupleId, seat });

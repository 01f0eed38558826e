import { randomUUID } from "node:crypto";

import { decideDuty } from "@/server/safety/decide-duty";
import { DUTY_STEP_KEYS } from "@/server/safety/duty-rules";
import { getSafetyCare } from "@/server/safety/get-safety-care";
import type { DecideDutyInput, SayOnCardInput } from "@/server/safety/inputs";
import { noteTask } from "@/server/safety/note-task";
import { openDuty } from "@/server/safety/open-duty";
import { EMPTY_PLAN } from "@/server/safety/plan-rules";
import { savePlan } from "@/server/safety/save-plan";
import { sayOnCard } from "@/server/safety/say-on-card";
import type { Step } from "@/server/safety/task-rules";

import { suicideAnswers } from "./screen-answers";
import { screens } from "./screens";
import { confirmedBeside } from "./sessions";
import type { Caller } from "./world-people";

type Of = { coupleId: string; seat: "a" | "b" };

/** All questions about dying answered yes: now. */
export const wantsToDie = (by: Caller) =>
  screens(by, "check-1", suicideAnswers("yes", "no", "no", "no", "yes"));

export const careOf = async (by: Caller, of: Of) =>
  getSafetyCare(await confirmedBeside(by), of);

export const taskDone = async (
  by: Caller,
  of: Of,
  step: Step,
  note = "",
  raisedUntil = new Date(),
) =>
  noteTask(await confirmedBeside(by), {
    ...of,
    step,
    outcome: "done",
    note,
    nextTryAt: null,
    raisedUntil,
  });

export const notReached = async (
  by: Caller,
  of: Of,
  step: Step,
  nextTryAt: Date | null,
) =>
  noteTask(await confirmedBeside(by), {
    ...of,
    step,
    outcome: "not_reached",
    note: "",
    nextTryAt,
    raisedUntil: new Date(),
  });

export const planKept = async (
  by: Caller,
  of: Of,
  basedOn: number,
  plan: object,
) =>
  savePlan(await confirmedBeside(by), {
    ...of,
    basedOn,
    plan: { ...EMPTY_PLAN, ...plan },
  });

export const taps = (
  by: Caller,
  said: SayOnCardInput["said"],
  where: string | null = null,
) => sayOnCard(by, { submissionId: randomUUID(), said, where });

export const dutyOpened = async (
  by: Caller,
  of: Of,
  kind: "report" | "protect" = "report",
) => openDuty(await confirmedBeside(by), { ...of, kind });

export const REPORTED = {
  decision: "report",
  agency: "County child line, Ms Ode",
  reportedAt: new Date("2026-11-30T15:00:00Z"),
  what: "What the child said.",
  purpose: "Mandated report of suspected neglect",
} as const;

export const dutyDecided = async (
  by: Caller,
  of: Of,
  outcome: DecideDutyInput["outcome"] = REPORTED,
  {
    ticks = DUTY_STEP_KEYS,
    note = "",
    basedOn = { ticks: [], note: "" },
    signature = "Dana Okafor",
  }: Partial<DecideDutyInput> = {},
) =>
  decideDuty(await confirmedBeside(by), {
    ...of,
    kind: "report",
    ticks,
    note,
    basedOn,
    outcome,
    signature,
  });

import { z } from "zod";

import { Plan } from "./plan-rules";
import type { Step } from "./task-rules";

export type EntryRow = {
  id: string;
  kind: "done" | "not_reached" | "plan";
  step: Step | null;
  version: number | null;
  writtenAt: Date;
  writtenBy: string;
  body: unknown;
};

const Note = z.object({
  note: z.string(),
  nextTryAt: z.coerce.date().nullable(),
});

/** What was written beside the tasks, in the order it came. */
export const notesIn = (entries: readonly EntryRow[]) =>
  entries.flatMap(({ id, kind, step, writtenAt, writtenBy, body }) =>
    kind === "plan" || step === null
      ? []
      : [{ id, kind, step, writtenAt, writtenBy, ...Note.parse(body) }],
  );

/** Every version of the plan, the one that stands first. */
export const plansIn = (entries: readonly EntryRow[]) =>
  entries
    .flatMap(({ id, version, writtenAt, writtenBy, body }) =>
      version === null
        ? []
        : [{ id, version, writtenAt, writtenBy, plan: Plan.parse(body) }],
    )
    .toSorted((x, y) => y.version - x.version);

import { z } from "zod";
import { Condition, Key, Value } from "./condition-definition";

export const ALERT_CODES = [
  "SI_ACUTE",
  "SI_POSITIVE",
  "IPV_POSITIVE",
  "IPV_IMMINENT",
  "HARM_OTHERS",
  "CHILD_VULN",
  "SEX_COERCION",
  "SHARE_PRESSURE",
  "SUBSTANCE",
  "TRAUMA",
  "MOOD_ANX",
  "DETERIORATION",
  "SECRET",
  "LEAVING",
  "NEEDS_TALK",
] as const;
export const SEVERITIES = ["medium", "high", "critical"] as const;

export type AlertCode = (typeof ALERT_CODES)[number];
export type Severity = (typeof SEVERITIES)[number];

/** The weakest severity a code may be raised with. */
export const LEAST_SEVERITY: Record<AlertCode, Severity> = {
  SI_ACUTE: "critical",
  SI_POSITIVE: "high",
  IPV_POSITIVE: "high",
  IPV_IMMINENT: "critical",
  HARM_OTHERS: "critical",
  CHILD_VULN: "high",
  SEX_COERCION: "high",
  SHARE_PRESSURE: "high",
  SUBSTANCE: "medium",
  TRAUMA: "medium",
  MOOD_ANX: "medium",
  DETERIORATION: "medium",
  SECRET: "medium",
  LEAVING: "medium",
  NEEDS_TALK: "medium",
};

/** A score that falls this far below its author's own mean of the last weeks. */
const Drop = z.strictObject({
  score: Key,
  by: z.number().positive(),
  weeks: z.number().int().min(1).max(12),
});

/** Either an answer or a drop raises it. */
export const Alert = z.strictObject({
  id: Key,
  when: Condition.optional(),
  /** Not where this holds as well: something stronger is raised instead. */
  unless: Condition.optional(),
  drop: Drop.optional(),
  code: z.enum(ALERT_CODES),
  severity: z.enum(SEVERITIES),
  hold: z.boolean().default(false),
  /** Known only at the end: never raised while it is still written. */
  waits: z.literal(true).optional(),
});

/** For the therapist's eyes while reading; not an alert. */
export const Chip = z.strictObject({
  id: Key,
  field: Key,
  /** Of a matrix, the row it stands beside. */
  row: Value.optional(),
  when: Condition,
  text: z.string().trim().min(1).max(300),
});

export type AlertRule = z.infer<typeof Alert>;
export type Drop = z.infer<typeof Drop>;
export type Chip = z.infer<typeof Chip>;

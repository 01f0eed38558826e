import pino from "pino";

import { env } from "./env";

/**
 * All that a log line can say. Fixed words, ids and numbers: never a value that a person
 * typed, never a message that might quote one.
 */
export type LogFields = {
  incident?: string;
  procedure?: string;
  route?: string;
  kind?: string;
  sqlstate?: string | null;
  constraint?: string | null;
  frames?: string[];
  job?: string;
  count?: number;
  milliseconds?: number;
  status?: number;
};

const FIELDS = [
  "incident",
  "procedure",
  "route",
  "kind",
  "sqlstate",
  "constraint",
  "frames",
  "job",
  "count",
  "milliseconds",
  "status",
] as const satisfies readonly (keyof LogFields)[];

const logger = pino({
  level: env.LOG_LEVEL,
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
});

/** Keeps what the list names, whatever an object at hand holds besides. */
export function allowed(fields: LogFields): LogFields {
  return Object.fromEntries(
    FIELDS.flatMap((name) =>
      fields[name] === undefined ? [] : [[name, fields[name]]],
    ),
  );
}

/** `event` is a fixed phrase of the code that logs it. */
export const log = {
  info: (event: string, fields: LogFields = {}) =>
    logger.info(allowed(fields), event),
  warn: (event: string, fields: LogFields = {}) =>
    logger.warn(allowed(fields), event),
  error: (event: string, fields: LogFields = {}) =>
    logger.error(allowed(fields), event),
};

/** What an error may leave in the log: its kind and where it came from, not what it says. */
export function tracesOf(error: unknown): LogFields {
  if (!(error instanceof Error)) return { kind: typeof error };
  const deepest = causeOf(error);
  const said = deepest as { code?: unknown; constraint_name?: unknown };
  return {
    kind: deepest.name,
    sqlstate: typeof said.code === "string" ? said.code : null,
    constraint:
      typeof said.constraint_name === "string" ? said.constraint_name : null,
    // The words come first in a stack, and can look like frames.
    frames: (deepest.stack ?? "")
      .replace(deepest.message, "")
      .split("\n")
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 8)
      .map((line) => line.trim()),
  };
}

function causeOf(error: Error, depth = 0): Error {
  return error.cause instanceof Error && depth < 6
    ? causeOf(error.cause, depth + 1)
    : error;
}

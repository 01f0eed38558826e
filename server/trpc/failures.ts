import { TRPCError } from "@trpc/server";
import type { TRPC_ERROR_CODE_KEY } from "@trpc/server/rpc";
import { ZodError } from "zod";

import { BadInput, DomainError, NeedsPassword } from "../errors";

export type Failure = {
  code: TRPC_ERROR_CODE_KEY;
  message: string;
  fields: Record<string, string[]>;
  needsPassword: boolean;
  /** True for what nobody foresaw: it gets an incident id and a line in the log. */
  unexpected: boolean;
};

const failure = (
  code: TRPC_ERROR_CODE_KEY,
  message: string,
  more: Partial<Failure> = {},
): Failure => ({
  code,
  message,
  fields: {},
  needsPassword: false,
  unexpected: false,
  ...more,
});

const AGAIN = "We cannot reach our records right now. Try again in a moment.";
const LOOK_AGAIN = "Some answers need another look.";

/** What PostgreSQL or the way to it says when it is not there, is going, or is too busy. */
const UNREACHABLE =
  /^(CONNECT|CONNECTION_|ECONN|EPIPE|ENOTFOUND|ETIMEDOUT|08|53|57P|57014|55P03|40001|40P01|25P03)/;

/** Class 22: a value that the database cannot hold, whatever its meaning. */
const UNSTORABLE = /^22/;

/** The code of a driver's error, wherever it hides in the chain of causes. */
function driverCodeOf(error: unknown): string | null {
  for (let at = error, depth = 0; at instanceof Error && depth < 6; depth++) {
    if (
      "code" in at &&
      typeof at.code === "string" &&
      !(at instanceof DomainError)
    ) {
      if (/^([0-9A-Z]{5}|CONNECT\w*|E[A-Z]+)$/.test(at.code)) return at.code;
    }
    at = at.cause;
  }
  return null;
}

const isPlainSentence = (message: string) => /[.?]$/.test(message);

/** Keys come from outside too: only a name that we could have given ourselves is repeated. */
const nameOf = (path: readonly PropertyKey[]) =>
  path.every((part) => /^[\w-]{1,64}$/.test(String(part)))
    ? path.join(".")
    : "input";

function fieldsOf(error: ZodError): Record<string, string[]> {
  const fields = new Map<string, Set<string>>();
  for (const { path, message } of error.issues.slice(0, 50)) {
    const name = nameOf(path);
    const sentences = fields.get(name) ?? new Set();
    fields.set(name, sentences);
    sentences.add(
      isPlainSentence(message) ? message : "This needs another look.",
    );
  }
  return Object.fromEntries(
    [...fields].map(([name, sentences]) => [name, [...sentences]]),
  );
}

/** What the edge itself refuses, before any verb. Its own messages name paths and types. */
const EDGE: Partial<Record<TRPC_ERROR_CODE_KEY, string>> = {
  BAD_REQUEST: "This request could not be read.",
  PARSE_ERROR: "This request could not be read.",
  NOT_FOUND: "There is nothing at this address.",
  METHOD_NOT_SUPPORTED: "This address takes POST only.",
  UNSUPPORTED_MEDIA_TYPE: "This address takes JSON only.",
  PAYLOAD_TOO_LARGE: "This is more than can be sent at once.",
  FORBIDDEN: "This did not come from a page of ours.",
  CLIENT_CLOSED_REQUEST: "The request was given up.",
};

/** What the caller may learn of an error: our own words, never a value and never an inner message. */
export function failureOf(error: unknown): Failure {
  if (error instanceof TRPCError) {
    if (error.cause) return failureOf(error.cause);
    const words = EDGE[error.code];
    if (words) return failure(error.code, words);
  }
  if (error instanceof DomainError) {
    return failure(error.code, error.message, {
      fields: error instanceof BadInput ? { ...error.fields } : {},
      needsPassword: error instanceof NeedsPassword,
    });
  }
  if (error instanceof ZodError) {
    return failure("BAD_REQUEST", LOOK_AGAIN, { fields: fieldsOf(error) });
  }
  const code = driverCodeOf(error);
  if (code && UNREACHABLE.test(code)) {
    return failure("SERVICE_UNAVAILABLE", AGAIN);
  }
  if (code && UNSTORABLE.test(code)) {
    return failure("BAD_REQUEST", LOOK_AGAIN, { unexpected: true });
  }
  return failure(
    "INTERNAL_SERVER_ERROR",
    "Something went wrong on our side. Try again, and tell us if it stays.",
    { unexpected: true },
  );
}

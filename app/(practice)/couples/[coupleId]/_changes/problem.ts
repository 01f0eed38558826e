import { isTRPCClientError } from "@trpc/client";

import type { AppRouter } from "@/server/trpc/root";

export type Problem = {
  message: string;
  /** Sentences by the name of the field they concern. */
  fields: Readonly<Record<string, readonly string[] | undefined>>;
};

const NOT_REACHED =
  "Holdfast could not be reached. Nothing was lost. Try again in a moment.";

/** What to say of a change that did not happen. */
export function problemOf(error: unknown): Problem {
  if (!isTRPCClientError<AppRouter>(error) || !error.data) {
    return { message: NOT_REACHED, fields: {} };
  }
  return { message: error.message, fields: error.data.fields };
}

import { isTRPCClientError } from "@trpc/client";

import type { AppRouter } from "@/server/trpc/root";

export type Problem = {
  message: string;
  /** Sentences by the name of the field they concern. */
  fields: Readonly<Record<string, readonly string[] | undefined>>;
  needsPassword: boolean;
  signedOut: boolean;
};

const NOT_REACHED =
  "Holdfast could not be reached. What you typed is still here. Try again in a moment.";

/** What to say of a change that did not happen; null while there is nothing to say. */
export function problemOf(error: unknown): Problem | null {
  if (!error) return null;
  if (!isTRPCClientError<AppRouter>(error) || !error.data) {
    return {
      message: NOT_REACHED,
      fields: {},
      needsPassword: false,
      signedOut: false,
    };
  }
  const { fields, needsPassword, code } = error.data;
  return {
    message: error.message,
    fields,
    needsPassword,
    signedOut: code === "UNAUTHORIZED",
  };
}

/** The sentence for the form as a whole: none when every one stands beside its field. */
export const restOf = (problem: Problem | null): string | null =>
  problem && Object.keys(problem.fields).length === 0 ? problem.message : null;

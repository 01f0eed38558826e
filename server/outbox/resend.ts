import "server-only";

import { Resend } from "resend";

import { env } from "../env";
import type { Letter } from "./compose-mail";

export type Outcome =
  /** The provider has it, from this request or from an earlier one with the same key. */
  | "accepted"
  /** It will never take this mail: the address is not one. */
  | "refused";

/** The provider did not take it this time. Its words are not kept: they can quote an address. */
class NotSent extends Error {
  override name = "NotSent";
}

const PATIENCE = 15_000;

export type Post = (
  mail: Letter & { key: string; to: string },
) => Promise<Outcome>;

/** Null when no provider is set up: mails then wait. */
export function resendPost({
  key: apiKey = env.RESEND_API_KEY,
  baseUrl = env.RESEND_BASE_URL,
} = {}): Post | null {
  if (!apiKey) return null;
  const provider = new Resend(apiKey, { baseUrl });
  return async ({ key, ...mail }) => {
    const { error } = await provider.emails.send(
      { from: env.MAIL_FROM, ...mail },
      { idempotencyKey: key, signal: AbortSignal.timeout(PATIENCE) },
    );
    if (!error) return "accepted";
    // The same key with other words: an earlier request got through before the words changed.
    if (error.name === "invalid_idempotent_request") return "accepted";
    if (error.name === "validation_error" && error.message.includes("`to`"))
      return "refused";
    throw new NotSent(`The mail provider answered ${error.statusCode}.`);
  };
}

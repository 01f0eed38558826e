import { decode, encode } from "next-auth/jwt";

import { SESSION_SECONDS } from "./cookies";
import { derivedKey } from "./tokens";

/** Encrypts the cookie; derived, so that a deployment has one secret to keep. */
export const cookieSecret = () => derivedKey("cookie").toString("base64");

/** The cookie's value: the random token and nothing that could be read without the key. */
export const encodedSession = (accountId: string, token: string) =>
  encode({
    token: { sub: accountId, sid: token },
    secret: cookieSecret(),
    maxAge: SESSION_SECONDS,
  });

const OPENED = 5_000;
const opened = new Map<string, string>();

/**
 * Opening a cookie costs more than the rest of a small request, and says nothing that the
 * database would not ask again: whether the session lives is decided there, each time.
 */
function remember(cookie: string, token: string): string {
  const [oldest] = opened.keys();
  if (opened.size >= OPENED && oldest) opened.delete(oldest);
  opened.set(cookie, token);
  return token;
}

/** The token in a cookie; null for one that we did not make or that is over. */
export async function tokenIn(
  cookie: string | undefined,
): Promise<string | null> {
  if (!cookie) return null;
  const known = opened.get(cookie);
  if (known) return known;
  try {
    const content = await decode({ token: cookie, secret: cookieSecret() });
    return typeof content?.sid === "string"
      ? remember(cookie, content.sid)
      : null;
  } catch {
    return null;
  }
}

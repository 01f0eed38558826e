import { sessionCookie } from "@/server/auth/cookies";
import { encodedSession } from "@/server/auth/session-token";

/** Sealing one costs as much as a small page, and a crawl brings the same thousands of times. */
const sealed = new Map<string, Promise<string>>();

function sealedOnce(token: string): Promise<string> {
  const known = sealed.get(token) ?? encodedSession("", token);
  sealed.set(token, known);
  return known;
}

/** The header with which a browser brings its session. */
export const cookieOf = async (token: string): Promise<{ cookie: string }> => ({
  cookie: `${sessionCookie()}=${await sealedOnce(token)}`,
});

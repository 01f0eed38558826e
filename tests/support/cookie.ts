import { sessionCookie } from "@/server/auth/cookies";
import { encodedSession } from "@/server/auth/session-token";

/** The header with which a browser brings its session. */
export const cookieOf = async (token: string): Promise<{ cookie: string }> => ({
  cookie: `${sessionCookie()}=${await encodedSession("", token)}`,
});

import { Elsewhere } from "../errors";
import type { Context } from "../trpc/context";
import { withBrowser, withoutSession, withSession } from "./cookies";
import { CLEARED } from "./leaving";
import { encodedSession } from "./session-token";
import { type NewSession, newToken } from "./tokens";
import type { Visitor } from "./visitor";

/** The visitor with a mark for this browser, which gets one here if it has none. */
export function markedVisitor({ visitor, answerWith }: Context): Visitor {
  if (visitor.browser && /^[\w-]{43}$/.test(visitor.browser)) return visitor;
  const browser = newToken();
  answerWith("set-cookie", withBrowser(browser));
  return { ...visitor, browser };
}

/** Hands the browser the cookie of its new session; the body never holds it. */
export async function carryOn(
  { answerWith }: Context,
  session: Promise<NewSession>,
): Promise<void> {
  const { accountId, token } = await session;
  answerWith("set-cookie", withSession(await encodedSession(accountId, token)));
}

function forgetSession({ answerWith }: Context): void {
  answerWith("set-cookie", withoutSession());
  answerWith("clear-site-data", CLEARED);
}

/** Whatever becomes of the session's row, this browser forgets it, unless it is somebody else's by now. */
export async function signedOut(
  context: Context,
  ending: Promise<void>,
): Promise<void> {
  try {
    await ending;
  } catch (error) {
    if (!(error instanceof Elsewhere)) forgetSession(context);
    throw error;
  }
  forgetSession(context);
}

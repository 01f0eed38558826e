import type { AuthOptions, Session } from "next-auth";
import Credentials from "next-auth/providers/credentials";

import { log, tracesOf } from "../log";
import { cookieOptions, namedCookie, SESSION_SECONDS } from "./cookies";
import { sessionEnds } from "./session-ends";
import { cookieSecret } from "./session-token";
import { redeemTicket } from "./tickets";
import { sessionKeyOf } from "./tokens";

const cookie = (name: string) => ({
  name: namedCookie(name),
  options: cookieOptions(),
});

/** One provider, which exchanges a ticket: how it was earned is not its concern. */
export const authOptions = (): AuthOptions => ({
  secret: cookieSecret(),
  session: { strategy: "jwt", maxAge: SESSION_SECONDS },
  jwt: { maxAge: SESSION_SECONDS },
  pages: { signIn: "/sign-in", error: "/sign-in", signOut: "/sign-in" },
  cookies: {
    sessionToken: cookie("holdfast"),
    csrfToken: cookie("csrf-holdfast"),
    callbackUrl: cookie("callback-holdfast"),
  },
  providers: [
    Credentials({
      id: "ticket",
      credentials: { ticket: {} },
      async authorize(given) {
        const ticket = given?.ticket;
        if (typeof ticket !== "string" || ticket.length > 100) return null;
        const session = await redeemTicket(ticket);
        return session && { id: session.accountId, sid: session.token };
      },
    }),
  ],
  callbacks: {
    jwt: ({ token, user }) =>
      user && "sid" in user ? { sub: user.id, sid: user.sid } : token,
    async session({ session, token }) {
      const sid = token.sid;
      if (
        typeof sid === "string" &&
        (await sessionEnds({ sessionKey: sessionKeyOf(sid) }))
      ) {
        return { expires: session.expires };
      }
      // Its type does not say so, but this is how a dead session stays dead.
      return null as unknown as Session;
    },
    redirect: ({ url, baseUrl }) =>
      url.startsWith(`${baseUrl}/`) ? url : baseUrl,
  },
  logger: {
    error: (code, meta) =>
      log.error("sign-in failed", { ...tracesOf(meta), kind: code }),
    warn: () => {},
    debug: () => {},
  },
});

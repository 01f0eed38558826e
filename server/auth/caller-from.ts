import { cookieOf } from "../request-origin";
import { type Caller, PLACE_HEADER } from "./actor";
import { sessionCookie } from "./cookies";
import { tokenIn } from "./session-token";
import { sessionKeyOf } from "./tokens";

/** Whoever a request of our own pages comes from; null where it brings no session. It proves nothing yet. */
export async function callerFrom(headers: Headers): Promise<Caller | null> {
  const token = await tokenIn(cookieOf(headers, sessionCookie()));
  if (token === null) return null;
  return { sessionKey: sessionKeyOf(token), place: headers.get(PLACE_HEADER) };
}

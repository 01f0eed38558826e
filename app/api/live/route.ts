import { sessionCookie } from "@/server/auth/cookies";
import { tokenIn } from "@/server/auth/session-token";
import { sessionKeyOf } from "@/server/auth/tokens";
import { liveAnswer } from "@/server/live/live-answer";
import { cookieOf, isFromOurPages } from "@/server/request-origin";

/** Tells a therapist's open page to read itself again. It carries no word of what changed. */
export async function GET(request: Request): Promise<Response> {
  const { headers, signal } = request;
  if (!isFromOurPages(headers)) return new Response(null, { status: 403 });
  const token = await tokenIn(cookieOf(headers, sessionCookie()));
  if (token === null) return new Response(null, { status: 401 });
  return liveAnswer({ sessionKey: sessionKeyOf(token) }, signal);
}

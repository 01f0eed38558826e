import { sessionCookie } from "@/server/auth/cookies";
import { tokenIn } from "@/server/auth/session-token";
import { sessionKeyOf } from "@/server/auth/tokens";
import { Forbidden, NotFound, SignedOut } from "@/server/errors";
import { getPlans } from "@/server/homework/get-plans";
import { ofAssignmentInput } from "@/server/homework/inputs";
import { plansCalendar } from "@/server/homework/plans-calendar";
import { cookieOf, isFromOurPages } from "@/server/request-origin";

/** The days that both have planned, for a calendar of one's own. */
export async function GET(
  { headers }: Request,
  { params }: RouteContext<"/api/plans/[assignmentId]">,
): Promise<Response> {
  const of = ofAssignmentInput.safeParse(await params);
  if (!of.success || !isFromOurPages(headers)) return nothing(404);
  const token = await tokenIn(cookieOf(headers, sessionCookie()));
  if (token === null) return nothing(401);
  try {
    const caller = { sessionKey: sessionKeyOf(token) };
    const { days } = await getPlans(caller, of.data);
    return new Response(plansCalendar(of.data.assignmentId, days), {
      headers: {
        "content-type": "text/calendar; charset=utf-8",
        "content-disposition": 'attachment; filename="plans.ics"',
        "cache-control": "no-store",
      },
    });
  } catch (error) {
    if (error instanceof SignedOut) return nothing(401);
    if (error instanceof NotFound || error instanceof Forbidden)
      return nothing(404);
    throw error;
  }
}

const nothing = (status: number) =>
  new Response(null, { status, headers: { "cache-control": "no-store" } });

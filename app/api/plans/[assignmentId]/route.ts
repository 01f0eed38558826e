import { callerFrom } from "@/server/auth/caller-from";
import { Forbidden, NotFound, SignedOut } from "@/server/errors";
import { getPlans } from "@/server/homework/get-plans";
import { ofAssignmentInput } from "@/server/homework/inputs";
import { plansCalendar } from "@/server/homework/plans-calendar";
import { isFromOurPages } from "@/server/request-origin";

/** The days that both have planned, for a calendar of one's own. */
export async function GET(
  { headers }: Request,
  { params }: RouteContext<"/api/plans/[assignmentId]">,
): Promise<Response> {
  const of = ofAssignmentInput.safeParse(await params);
  if (!of.success || !isFromOurPages(headers)) return nothing(404);
  const caller = await callerFrom(headers);
  if (!caller) return nothing(401);
  try {
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

import { assignWorksheet } from "@/server/homework/assign-worksheet";
import { listRepeats } from "@/server/homework/list-repeats";

import { inDays } from "./days";
import type { Caller } from "./world-people";

/** What a couple is given every week, beginning in a month; the newest plan of theirs. */
export async function aRepeat(
  therapist: Caller,
  coupleId: string,
  who: "a" | "each" = "a",
) {
  await assignWorksheet(therapist, {
    coupleId,
    slug: "weekly-pulse",
    who,
    sharing: "private",
    mayOpenByItself: false,
    dueOn: null,
    note: null,
    every: "week",
    startsOn: inDays(30),
  });
  const plans = await listRepeats(therapist, { coupleId });
  return plans.at(-1)?.id ?? "";
}

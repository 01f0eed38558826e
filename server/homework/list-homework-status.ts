import { authorize, type Caller } from "../auth/actor";
import { PAGE, pageOfCouples } from "../couples/page-of-couples";
import { inPractice } from "../db";
import type { ListHomeworkStatusInput } from "./inputs";
import { canSeeHomeworkStatus } from "./policy";

/** Every couple with its therapist and where its homework stands, for whoever runs the practice. */
export function listHomeworkStatus(
  caller: Caller,
  { after }: ListHomeworkStatusInput,
) {
  return inPractice(caller, async (tx, actor) => {
    authorize(canSeeHomeworkStatus(actor));
    const rows = await pageOfCouples(tx, actor, after);
    const shown = rows.slice(0, PAGE);
    return {
      couples: shown.map(({ coupleId, a, b, therapist, isOwn, homework }) => ({
        coupleId,
        a,
        b,
        therapist,
        isOwn,
        homework,
      })),
      next: rows.length > PAGE ? (shown.at(-1)?.coupleId ?? null) : null,
    };
  });
}

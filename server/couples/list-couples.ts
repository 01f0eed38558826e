import { authorize, type Caller } from "../auth/actor";
import { inPractice } from "../db";
import { promisedByBoth } from "../homework/promise-records";
import type { ListCouplesInput } from "./inputs";
import { PAGE, pageOfCouples } from "./page-of-couples";
import { canListCouples, seesNames } from "./policy";

/**
 * Couples by name, going on after the last one seen. A clinician meets their own; who runs
 * the practice meets every couple's names and therapist, and nothing else.
 */
export function listCouples(caller: Caller, { after }: ListCouplesInput) {
  return inPractice(caller, async (tx, actor) => {
    authorize(canListCouples(actor));
    const rows = await pageOfCouples(tx, actor, after);

    const shown = rows.slice(0, PAGE);
    const promised = await promisedByBoth(
      tx,
      actor,
      shown.flatMap(({ coupleId, state: { promising } }) =>
        (promising ?? []).map((asked) => ({ coupleId, ...asked })),
      ),
    );
    const stateOf = ({ coupleId, state }: (typeof shown)[number]) => {
      const { promising: _asked, ready, ...counts } = state;
      const more = promised.filter((one) => one.coupleId === coupleId).length;
      return { ...counts, ready: ready + more };
    };
    return {
      scope: seesNames(actor) ? "practice" : "own",
      couples: shown.map((row) => ({
        coupleId: row.coupleId,
        a: row.a,
        b: row.b,
        therapist: row.therapist,
        isOwn: row.isOwn,
        /** How each gets in is for whoever treats them, and so is what waits. */
        hasSignedIn: row.isOwn ? { a: row.signedInA, b: row.signedInB } : null,
        state: row.isOwn ? stateOf(row) : null,
      })),
      next: rows.length > PAGE ? (shown.at(-1)?.coupleId ?? null) : null,
    } as const;
  });
}

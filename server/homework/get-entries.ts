import type { Caller } from "../auth/actor";
import { inPractice } from "../db";
import { NotFound } from "../errors";
import { jointPartOf } from "../worksheets/part-rules";
import type { OfStandingInput } from "./inputs";
import { ownEntries } from "./own-entries";
import { careTeamNames } from "./records";
import { ownStanding, returnTimeOf } from "./standing-records";
import { worksheetOf, worksheetsOf } from "./worksheet-of";

/** One's own log of what can be begun anew: when, and where each entry stands. No word of any. */
export function getEntries(caller: Caller, { standingId }: OfStandingInput) {
  return inPractice(caller, async (tx, actor) => {
    if (actor.kind !== "partner") throw new NotFound();
    const [standing, all, clinicians, returnTime] = await Promise.all([
      ownStanding(tx, actor, standingId),
      ownEntries(tx, actor),
      careTeamNames(tx, actor),
      returnTimeOf(tx, actor),
    ]);
    const worksheet = await worksheetOf(tx, {
      practiceId: actor.practiceId,
      ...standing,
    });
    const opened = all.filter(({ state }) => state === "opened");
    const editions = worksheet.returns
      ? await worksheetsOf(tx, actor.practiceId, opened)
      : null;
    const agreed = opened.findLast((part) => {
      const of = editions?.(part.digest);
      return of?.id === worksheet.id && jointPartOf(of) !== null;
    });
    return {
      id: standing.id,
      title: worksheet.title,
      purpose: worksheet.purpose,
      minutes: worksheet.minutes,
      therapist: clinicians[0] ?? "your therapist",
      isEnded: standing.endedAt !== null,
      danger: worksheet.danger ?? null,
      /** Whoever goes says here when they come back. */
      takesReturns: worksheet.returns === true,
      /** Where both wrote what they agreed about it. */
      agreementId: agreed?.id ?? null,
      returnTime: returnTime?.standingId === standing.id ? returnTime : null,
      entries: all
        .filter(
          (entry) =>
            entry.standingId === standingId &&
            (entry.hasBegun || entry.state !== "to_do"),
        )
        .map(({ id, state, createdAt, submittedAt, waitEnds }) => ({
          id,
          state,
          at: submittedAt ?? createdAt,
          waitEnds,
        }))
        .toSorted((x, y) => y.at.getTime() - x.at.getTime()),
    };
  });
}

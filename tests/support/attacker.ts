import type { Caller } from "@/server/auth/actor";
import { openDatabase } from "@/server/driver";
import { assignWorksheet } from "@/server/homework/assign-worksheet";
import { chooseSharing } from "@/server/homework/choose-sharing";
import { saveDraft } from "@/server/homework/save-draft";
import { areYouThere, submit } from "@/tests/support/answers";
import { aCare, anAssignedReveal } from "@/tests/support/homework";

export const app = openDatabase(process.env.APP_DATABASE_URL ?? "", {
  connections: 2,
  name: "attacker",
});
export const worker = openDatabase(process.env.WORKER_DATABASE_URL ?? "", {
  connections: 2,
  name: "attacker",
});

/** Two practices in full use, so that there is everything to steal. */
export async function aWorldToSteal() {
  const care = await anAssignedReveal();
  const { ana, ben, assignmentId, therapist, couple } = care;
  await submit(ana, assignmentId, areYouThere({ free: "no" }));
  await submit(ben, assignmentId, areYouThere());
  await chooseSharing(ana, { assignmentId, choice: "share" });
  await chooseSharing(ben, { assignmentId, choice: "in_session" });
  const prep = {
    slug: "session-prep",
    sharing: "private",
    mayOpenByItself: false,
    dueOn: null,
    note: "For one",
  } as const;
  const given = await assignWorksheet(therapist, {
    ...prep,
    coupleId: couple.id,
    who: "each",
  });
  for (const [at, partner] of [ana, ben].entries()) {
    await saveDraft(partner, {
      assignmentId: given.assignmentIds[at] ?? "",
      changes: [
        { question: "on_mind", value: "words", base: 0, settles: false },
      ],
    });
  }
  const next = await aCare(care.practice);
  const other = await anAssignedReveal();
  await submit(other.ana, other.assignmentId, areYouThere());
  return { ...care, colleague: next.therapist, neighbours: next.couple, other };
}

export async function stolenBy(
  database: typeof app,
  caller: Caller | null,
  text: string,
): Promise<string> {
  try {
    return await database.transaction(
      (sql) =>
        caller
          ? [
              sql.unsafe("select set_config('app.session', $1, true)", [
                caller.sessionKey,
              ]),
            ]
          : [],
      async (tx) => JSON.stringify(await tx.execute(text)),
    );
  } catch (error) {
    return String(
      error instanceof Error && error.cause instanceof Error
        ? error.cause.message
        : error,
    );
  }
}

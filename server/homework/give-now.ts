import { assignments, standingWorksheets } from "@/drizzle/schema/homework";
import { reveals } from "@/drizzle/schema/reveals";

import { recordAudit } from "../audit/record-audit";
import type { Member } from "../auth/actor";
import type { Tx } from "../db";
import { keyring } from "../keys/keyring";
import { notePlace } from "../keys/places";
import { queueEmail } from "../outbox/queue-email";
import { keepWishes } from "../reminders/wish-records";
import type { Worksheet } from "../worksheets/definition";
import { isTogetherFromStart } from "../worksheets/part-rules";
import { staysOpen } from "./entry-rules";
import type { AssignWorksheetInput } from "./inputs";
import { wholeUnits } from "./sharing-rules";
import { sealedSmaller } from "./smaller-version";

type Giving = {
  couple: { id: string; partners: Record<"a" | "b", { id: string }> };
  worksheet: Worksheet;
  versionId: string;
  input: Pick<
    AssignWorksheetInput,
    "sharing" | "mayOpenByItself" | "note" | "smaller" | "remind"
  >;
  parts: readonly { id: string; seats: ("a" | "b")[] }[];
  due: { dueOn: string | null; sessionId?: string };
  keyRows: Parameters<typeof keyring>[0];
};

/** One mail tells of all that is given together. */
export type Telling = { isQuiet?: boolean };

/** Puts in the rows of what is given today, with the mail to whoever it is for. */
export async function giveNow(
  tx: Tx,
  { practiceId, memberId }: Member,
  { couple, worksheet, versionId, input, parts, due, keyRows }: Giving,
  { isQuiet = false }: Telling = {},
) {
  const keys = await keyring(keyRows);
  const { sharing, mayOpenByItself, note, smaller, remind } = input;
  const stands = staysOpen(worksheet, sharing);
  const given = parts.map(({ id, seats }) => {
    const at = { practiceId, coupleId: couple.id, assignmentId: id };
    return {
      practiceId,
      id,
      coupleId: couple.id,
      worksheetVersionId: versionId,
      seats,
      sharing,
      ...due,
      standingId: stands ? id : null,
      note: note ? keys.seal({ kind: "couple" }, note, notePlace(at)) : null,
      ...sealedSmaller(keys, smaller ?? null, at),
      assignedBy: memberId,
    };
  });

  const standing = given.flatMap(
    ({ standingId, seats: [seat], sharing, ...one }) =>
      standingId &&
      seat &&
      (sharing === "private" || sharing === "therapist_decides")
        ? [{ ...one, id: standingId, seat, sharing }]
        : [],
  );
  if (standing.length > 0) {
    await tx
      .insert(standingWorksheets)
      .values(
        standing.map(
          ({ note: _note, smaller: _smaller, dueOn: _due, ...one }) => one,
        ),
      );
  }
  await tx.insert(assignments).values(given);
  await keepWishes(tx, couple, remind, given);
  await Promise.all(
    given.flatMap(({ id, seats }) => [
      sharing !== "private" &&
        tx.insert(reveals).values({
          practiceId,
          assignmentId: id,
          coupleId: couple.id,
          seats,
          worksheetVersionId: versionId,
          together: isTogetherFromStart(worksheet),
          mayOpenByItself,
          openUnits: wholeUnits(worksheet),
        }),
      ...(isQuiet ? [] : seats).map((seat) =>
        queueEmail(tx, practiceId, "something-new", {
          partnerId: couple.partners[seat].id,
        }),
      ),
      recordAudit(
        tx,
        "worksheet.assigned",
        { kind: "assignment", id, coupleId: couple.id },
        {
          worksheet: worksheet.slug,
          sharing,
          seats,
          ...(smaller && { smallerMinutes: smaller.minutes }),
          ...(worksheet.therapistUnlock && { unlocked: true }),
        },
      ),
    ]),
  );
}

import { and, eq } from "drizzle-orm";

import { drafts } from "@/drizzle/schema/homework";
import { draftWaits } from "@/drizzle/schema/waits";

import { recordAudit } from "../audit/record-audit";
import { authorize, type Caller } from "../auth/actor";
import { inPractice } from "../db";
import { BadInput, Conflict, NotFound } from "../errors";
import { keyring } from "../keys/keyring";
import { draftPlace } from "../keys/places";
import { WAIT_REASON, waitOf } from "../worksheets/wait-rules";
import { draftsOf } from "./draft-records";
import type { ChangeWaitInput } from "./inputs";
import { ownPart } from "./own-part-records";
import { canAnswer } from "./policy";
import { keysOf, partLock } from "./records";
import { worksheetOf } from "./worksheet-of";

const MINUTE = 60_000;
const OVER = "The time is over already. Reload to go on.";

/** Makes a wait that has begun shorter or longer; why is kept in its writer's own log. */
export function changeWait(caller: Caller, input: ChangeWaitInput) {
  return inPractice(
    caller,
    async (tx, actor) => {
      if (actor.kind !== "partner") throw new NotFound();
      const { practiceId, partnerId, coupleId } = actor;
      const { assignmentId, length, reason } = input;
      const [part, stored, keyRows] = await Promise.all([
        ownPart(tx, actor, assignmentId),
        // Of what is closed nothing but the reasons is found here.
        draftsOf(tx, actor, assignmentId),
        keysOf(tx, actor, ["partner"]),
      ]);
      authorize(canAnswer(actor, part));
      if (!part.isWaiting || !part.waitBegan) throw new Conflict(OVER);
      const worksheet = await worksheetOf(tx, { practiceId, ...part });
      const wanted = waitOf(worksheet)?.lengths.find(
        ({ value }) => value === length,
      );
      if (!wanted) throw new BadInput({ length: ["Choose one of these."] });

      const own = { practiceId, assignmentId, partnerId };
      const place = draftPlace({ ...own, question: WAIT_REASON });
      const keys = await keyring(keyRows);
      const before = stored.find(({ question }) => question === WAIT_REASON);
      const earlier = before
        ? [JSON.parse(keys.open(before.value, place))]
        : [];
      const value = keys.seal(
        { kind: "partner", partnerId },
        JSON.stringify([...earlier, `${wanted.label}: ${reason}`].join("\n")),
        place,
      );
      const kept = {
        version: (before?.version ?? 0) + 1,
        value,
        savedAt: new Date(),
      };
      const endsAt = new Date(
        part.waitBegan.getTime() + wanted.minutes * MINUTE,
      );
      await Promise.all([
        tx
          .insert(drafts)
          .values({ ...own, coupleId, question: WAIT_REASON, ...kept })
          .onConflictDoUpdate({
            target: [
              drafts.practiceId,
              drafts.assignmentId,
              drafts.partnerId,
              drafts.question,
            ],
            set: kept,
          }),
        tx
          .update(draftWaits)
          .set({ endsAt })
          .where(
            and(
              eq(draftWaits.practiceId, practiceId),
              eq(draftWaits.assignmentId, assignmentId),
              eq(draftWaits.partnerId, partnerId),
            ),
          ),
        recordAudit(tx, "wait.changed", {
          kind: "assignment",
          id: assignmentId,
          coupleId,
        }),
      ]);
      return { endsAt };
    },
    [partLock(input.assignmentId)],
  );
}

import { sql } from "drizzle-orm";

import { recordAudit } from "../audit/record-audit";
import { type Actor, authorize, type Caller } from "../auth/actor";
import { treats } from "../couples/policy";
import { treatedCouple } from "../couples/records";
import { inPractice, type Tx } from "../db";
import { BadInput, Conflict, NotFound } from "../errors";
import { queueEmail } from "../outbox/queue-email";
import { assignmentRecord } from "./assignment-record";
import type { OpenRevealInput } from "./inputs";
import { whyNotOpen } from "./opens-only-if";
import { promiseLock, yetToPromise } from "./promise-records";
import { revealLock } from "./records";
import { finishedParts } from "./reveal-records";
import { standOf } from "./rules";
import { worksheetOf } from "./worksheet-of";

type Release =
  | "opened"
  | "nothing"
  | "held"
  | "not_ready"
  | "shut"
  | "taken_back"
  | "not_found";

const REFUSALS = {
  changed:
    "A part has changed since you read it. Reload this page and look at both again.",
  held: "A hold stands. Lift it, and finish any open review, before you open this.",
  not_ready:
    "This opens once both have chosen to share it or to open it in session.",
  shut: "This was closed without opening and stays so.",
  kept: "Whoever wrote this keeps the rest of it private.",
  not_promised:
    "Both tick the promise in their own copy before anything is shown of either.",
  taken_back: "This was taken back. Give it back before you open it.",
} as const;

/**
 * Opens the ticked questions for both partners at once, as the therapist has read them: of both
 * parts, or of the one whose answers it shows. From here these texts stand as they are.
 */
export function openReveal(caller: Caller, input: OpenRevealInput) {
  const { assignmentId, units, seen } = input;
  const open = async (tx: Tx, actor: Actor) => {
    const { practiceId } = actor;
    const assignment = await assignmentRecord(tx, actor, assignmentId);
    const couple = await treatedCouple(tx, actor, assignment.coupleId);
    authorize(treats(actor, couple));
    if (standOf(await finishedParts(tx, actor, assignmentId)) !== seen)
      throw new Conflict(REFUSALS.changed);
    const worksheet = await worksheetOf(tx, { practiceId, ...assignment });
    const yet = await yetToPromise(tx, actor, { couple, worksheet });
    if (yet.length > 0) throw new Conflict(REFUSALS.not_promised);
    const why = await whyNotOpen(tx, actor, { couple, worksheet });
    if (why !== null) throw new Conflict(why);

    const [row] = await tx.execute<{ release: Release }>(
      sql`select sec.release_reveal(${assignmentId}, ${sql.param(units)}::text[]) as release`,
    );
    const release = row?.release ?? "not_found";
    if (release === "not_found") throw new NotFound();
    if (release === "nothing") {
      // Somebody may have opened it since it was read.
      const { reveal } = await assignmentRecord(tx, actor, assignmentId);
      if (reveal === "open") return;
      throw new BadInput({ units: ["Choose at least one question to open."] });
    }
    if (release === "not_ready" && assignment.reveal === "open")
      throw new Conflict(REFUSALS.kept);
    if (release !== "opened") throw new Conflict(REFUSALS[release]);

    await Promise.all([
      ...(["a", "b"] as const).map((seat) =>
        queueEmail(tx, practiceId, "something-new", {
          partnerId: couple.partners[seat].id,
        }),
      ),
      recordAudit(
        tx,
        "reveal.opened",
        { kind: "assignment", id: assignmentId, coupleId: couple.id },
        { units },
      ),
    ]);
  };
  return inPractice(caller, open, [
    promiseLock(assignmentId),
    revealLock(assignmentId),
  ]);
}

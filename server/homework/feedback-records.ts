import { and, desc, eq, sql } from "drizzle-orm";
import { z } from "zod";

import type { Sealed } from "@/drizzle/schema/columns";
import { partners } from "@/drizzle/schema/couples";
import { jointFeedback } from "@/drizzle/schema/joint";

import type { Actor, Partner } from "../auth/actor";
import type { Tx } from "../db";
import { NotFound } from "../errors";
import type { Keyring } from "../keys/keyring";
import { jointFeedbackPlace } from "../keys/places";
import { hasJar, jointPartOf } from "../worksheets/part-rules";
import { ownPart } from "./own-part-records";
import { worksheetOf } from "./worksheet-of";

/**
 * A worksheet with a part to write together that is opened, or of which each tells again and
 * again while it lasts; anything else is not there.
 */
export async function ownTogether(
  tx: Tx,
  partner: Partner,
  assignmentId: string,
) {
  const part = await ownPart(tx, partner, assignmentId);
  const { practiceId } = partner;
  const worksheet = await worksheetOf(tx, { practiceId, ...part });
  const goesOn = part.together === true && hasJar(worksheet);
  const isThere = part.reveal === "open" || goesOn;
  if (!isThere || !jointPartOf(worksheet)) throw new NotFound();
  return worksheet;
}

const body = z.object({
  free: z.enum(["yes", "partly", "no", "skip"]).nullable(),
  words: z.string().nullable(),
  answers: z.record(z.string(), z.json()).optional(),
  /** The date of a jar that it is said of. */
  about: z.uuid().optional(),
});

type Row = { id: string; partnerId: string; body: Sealed };

export const saidIn = (
  keys: Keyring,
  { practiceId }: Pick<Actor, "practiceId">,
  { id, partnerId, body: sealed }: Row,
) =>
  body.parse(
    JSON.parse(
      keys.open(sealed, jointFeedbackPlace({ practiceId, partnerId, id })),
    ),
  );

const LAST_OF_EACH = 50;

/** What each said afterwards, newest first; nobody's many words push out the other's. */
export const feedbackOf = (
  tx: Tx,
  { practiceId }: Actor,
  assignmentId: string,
) =>
  tx
    .select({
      id: jointFeedback.id,
      partnerId: jointFeedback.partnerId,
      seat: partners.seat,
      body: jointFeedback.body,
      givenAt: jointFeedback.givenAt,
    })
    .from(jointFeedback)
    .innerJoin(
      partners,
      and(
        eq(partners.practiceId, jointFeedback.practiceId),
        eq(partners.id, jointFeedback.partnerId),
      ),
    )
    .where(
      and(
        eq(jointFeedback.practiceId, practiceId),
        eq(jointFeedback.assignmentId, assignmentId),
        sql`(select count(*) from ${jointFeedback} later
          where later.practice_id = ${jointFeedback.practiceId} and later.assignment_id = ${jointFeedback.assignmentId}
            and later.partner_id = ${jointFeedback.partnerId}
            and (later.given_at, later.id) > (${jointFeedback.givenAt}, ${jointFeedback.id})) < ${LAST_OF_EACH}`,
      ),
    )
    .orderBy(desc(jointFeedback.givenAt), desc(jointFeedback.id));

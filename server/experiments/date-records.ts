import { and, desc, eq, sql } from "drizzle-orm";

import { partners } from "@/drizzle/schema/couples";
import { jarDraws, jarIdeas } from "@/drizzle/schema/jar";
import { jointFeedback } from "@/drizzle/schema/joint";

import type { Actor } from "../auth/actor";
import { statement, type Tx } from "../db";

const given = sql.placeholder;
type Of = Pick<Actor, "practiceId">;

const selectDates = statement((db) =>
  db
    .select({
      id: jarDraws.id,
      assignmentId: jarDraws.assignmentId,
      ideaId: jarIdeas.id,
      body: jarIdeas.body,
      day: sql<string>`${jarDraws.endedOn}::text`,
    })
    .from(jarDraws)
    .innerJoin(
      jarIdeas,
      and(
        eq(jarIdeas.practiceId, jarDraws.practiceId),
        eq(jarIdeas.id, jarDraws.drawn),
      ),
    )
    .where(
      and(
        eq(jarDraws.practiceId, given("practiceId")),
        eq(jarDraws.coupleId, given("coupleId")),
        eq(jarDraws.state, "done"),
        sql`${jarDraws.endedOn} > current_date - ${given("weeks")}::int * 7`,
      ),
    )
    .orderBy(desc(jarDraws.endedOn), desc(jarDraws.number)),
);

/** The dates out of their jar that both went on, the newest first. */
export const datesOfCouple = (
  tx: Tx,
  { practiceId }: Of,
  coupleId: string,
  weeks: number,
) => selectDates(tx, { practiceId, coupleId, weeks });

const selectSaid = statement((db) =>
  db
    .select({
      id: jointFeedback.id,
      partnerId: jointFeedback.partnerId,
      seat: partners.seat,
      assignmentId: jointFeedback.assignmentId,
      body: jointFeedback.body,
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
        eq(jointFeedback.practiceId, given("practiceId")),
        eq(jointFeedback.coupleId, given("coupleId")),
        sql`exists (select from ${jarDraws} where ${jarDraws.practiceId} = ${jointFeedback.practiceId}
          and ${jarDraws.assignmentId} = ${jointFeedback.assignmentId} and ${jarDraws.state} = 'done')`,
      ),
    )
    .orderBy(desc(jointFeedback.givenAt), desc(jointFeedback.id)),
);

/** What each said alone about their dates, the newest first; row security keeps the other out. */
export const saidOfDates = (tx: Tx, { practiceId }: Of, coupleId: string) =>
  selectSaid(tx, { practiceId, coupleId });

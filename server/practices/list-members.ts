import { and, asc, eq, sql } from "drizzle-orm";

import { members } from "@/drizzle/schema/practices";

import { authorize, type Caller, type Role } from "../auth/actor";
import { inPractice } from "../db";
import type { PageInput } from "./inputs";
import { canManagePractice, canSeeColleagues } from "./policy";

const PAGE = 100;

/** Colleagues by name. Addresses are for those who manage the practice. */
export function listMembers(caller: Caller, { after }: PageInput) {
  return inPractice(caller, async (tx, actor) => {
    authorize(canSeeColleagues(actor));
    const place = sql`(lower(${members.name}), ${members.id})`;
    const last = sql`(select lower(m.name), m.id from members m
      where m.practice_id = ${actor.practiceId} and m.id = ${after})`;

    const rows = await tx
      .select({
        memberId: members.id,
        name: members.name,
        email: members.email,
        roles: sql<Role[]>`${members.roles}`,
      })
      .from(members)
      .where(
        and(
          eq(members.practiceId, actor.practiceId),
          after === null ? undefined : sql`${place} > ${last}`,
        ),
      )
      .orderBy(asc(sql`lower(${members.name})`), asc(members.id))
      .limit(PAGE + 1);

    const shown = rows.slice(0, PAGE);
    return {
      members: shown.map((row) => ({
        ...row,
        email: canManagePractice(actor) ? row.email : null,
        isSelf: row.memberId === actor.memberId,
      })),
      next: rows.length > PAGE ? (shown.at(-1)?.memberId ?? null) : null,
    };
  });
}

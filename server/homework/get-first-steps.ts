import { sql } from "drizzle-orm";

import { authorize, type Caller } from "../auth/actor";
import { canAddCouple } from "../couples/policy";
import { inPractice } from "../db";
import { canManagePractice } from "../practices/policy";
import { firstSteps } from "./first-steps-rules";

type Row = {
  has_address: boolean;
  has_therapist: boolean;
  couple_id: string | null;
  both_invited: boolean;
  has_homework: boolean;
};

/** How far a practice is on its way to the first worksheet, read off what is there. */
export function getFirstSteps(caller: Caller) {
  return inPractice(caller, async (tx, actor) => {
    const manages = canManagePractice(actor);
    const treats = canAddCouple(actor);
    authorize(manages || treats);
    const { practiceId } = actor;
    const memberId = actor.kind === "member" ? actor.memberId : null;

    const [row] = await tx.execute<Row>(sql`
      with own as (
        select c.id, c.created_at from care_team t
        join couples c on c.practice_id = t.practice_id and c.id = t.couple_id
        where t.practice_id = ${practiceId} and t.member_id = ${memberId})
      select
        exists (select from practices where practice_id = ${practiceId} and address <> '') as has_address,
        exists (select from members m where m.practice_id = ${practiceId}
          and m.roles && '{therapist,intern}') as has_therapist,
        (select id from own order by created_at, id limit 1) as couple_id,
        exists (select from own where 2 = (
          select count(*) from partner_contacts p
          where p.practice_id = ${practiceId} and p.couple_id = own.id
            and (p.account_id is not null or exists (
              select from invitations i where i.practice_id = p.practice_id and i.partner_id = p.partner_id
                and i.used_at is null and i.revoked_at is null and i.expires_at > now())))) as both_invited,
        exists (select from own join assignments a
          on a.practice_id = ${practiceId} and a.couple_id = own.id
          where a.taken_back_at is null) as has_homework`);
    return firstSteps({
      manages,
      treats,
      hasAddress: row?.has_address ?? false,
      hasTherapist: row?.has_therapist ?? false,
      coupleId: row?.couple_id ?? null,
      bothInvited: row?.both_invited ?? false,
      hasHomework: row?.has_homework ?? false,
    });
  });
}

import { addCouple } from "@/server/couples/add-couple";
import type { ActorName } from "@/tests/support/actors";
import { admin } from "@/tests/support/admin";
import { handsOf } from "@/tests/support/hands";
import { sendsPacket } from "@/tests/support/packets";
import type { World } from "@/tests/support/world";

import { type Call, ofCouple } from "./call";

/** Nobody has sent these two anything yet. */
async function aFreshCouple(w: World, actor: ActorName) {
  const { therapist } = handsOf(w, actor);
  const { coupleId } = await addCouple(therapist, {
    nameA: "Mika",
    emailA: "mika@example.org",
    nameB: "Jo",
    emailB: null,
    secretsPolicy: "limited",
  });
  return coupleId;
}

/** Somebody is reminded once a day, so each who may asks about a packet that was just sent. */
async function aSentPacket(w: World, actor: ActorName) {
  const coupleId = await aFreshCouple(w, actor);
  await sendsPacket(handsOf(w, actor).therapist, coupleId, { papers: [] });
  await admin`update partner_contacts set account_id = (select account_id from partner_contacts
    where account_id is not null limit 1) where couple_id = ${coupleId} and email is not null`;
  if (actor === "coTherapist" || actor === "intern")
    await admin`insert into care_team (practice_id, couple_id, member_id, role)
      select practice_id, ${coupleId}, id, 'co_therapist' from members where id = ${w.accounts[actor].memberId}`;
  return coupleId;
}

/** For every procedure of the intake the input it asks for. */
export const intakeCalls: Readonly<Record<string, Call>> = {
  "intake.choices": { input: ofCouple },
  "intake.send": {
    input: (w, actor) => ({
      ...ofCouple(w, actor),
      papers: [],
      worksheets: [],
      measures: ["sdqs"],
      values: {},
    }),
  },
  "intake.get": { input: ofCouple },
  "intake.status": { input: ofCouple },
  "intake.sendFromDesk": {
    input: (w, actor) => ({ ...ofCouple(w, actor), values: {} }),
    works: async (w, actor) => ({
      input: {
        coupleId: await aFreshCouple(w, actor),
        values: { tier: "$80" },
      },
    }),
  },
  "intake.remind": {
    input: (w, actor) => ({ ...ofCouple(w, actor), seat: "a" }),
    works: async (w, actor) => ({
      input: { coupleId: await aSentPacket(w, actor), seat: "a" },
    }),
  },
  "intake.list": { input: () => ({ after: null }) },
  "intake.getOwn": {},
};

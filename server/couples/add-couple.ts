import { sql } from "drizzle-orm";

import { partnerContacts, partners } from "@/drizzle/schema/couples";
import { dataKeys } from "@/drizzle/schema/keys";

import { recordAudit } from "../audit/record-audit";
import { authorize, type Caller } from "../auth/actor";
import { inPractice } from "../db";
import { newDataKey } from "../keys/keyring";
import type { AddCoupleInput } from "./inputs";
import { canAddCouple } from "./policy";

/** Two people, their therapist of record, and the keys that everything said will be sealed with. */
export function addCouple(caller: Caller, input: AddCoupleInput) {
  return inPractice(caller, async (tx, actor) => {
    authorize(canAddCouple(actor));

    const { practiceId } = actor;
    const [added] = await tx.execute<{ id: string }>(
      sql`select sec.add_couple(${input.secretsPolicy}) as id`,
    );
    if (!added) throw new Error("The database opened no couple.");
    const coupleId = added.id;
    const of = { practiceId, coupleId };

    const a = { id: crypto.randomUUID(), seat: "a" as const };
    const b = { id: crypto.randomUUID(), seat: "b" as const };
    const keys = await Promise.all([
      newDataKey({ ...of, kind: "couple" }),
      newDataKey({ ...of, kind: "clinicians" }),
      newDataKey({ ...of, kind: "partner", partnerId: a.id }),
      newDataKey({ ...of, kind: "partner", partnerId: b.id }),
    ]);

    await Promise.all([
      tx.insert(partners).values([
        { ...of, ...a, name: input.nameA },
        { ...of, ...b, name: input.nameB },
      ]),
      tx.insert(partnerContacts).values([
        { ...of, partnerId: a.id, email: input.emailA },
        { ...of, partnerId: b.id, email: input.emailB },
      ]),
      tx.insert(dataKeys).values(keys.map(({ row }) => row)),
      recordAudit(tx, "couple.added", {
        kind: "couple",
        id: coupleId,
        coupleId,
      }),
    ]);
    return { coupleId, partners: { a: a.id, b: b.id } };
  });
}

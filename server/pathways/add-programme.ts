import { practicePathways } from "@/drizzle/schema/pathways";

import { recordAudit } from "../audit/record-audit";
import type { Member } from "../auth/actor";
import type { Tx } from "../db";
import type { Pathway } from "./definition";

/** A programme from elsewhere as one of the practice's own, which says whose it is and on what terms. */
export async function addProgramme(
  tx: Tx,
  { practiceId, memberId }: Member,
  programme: Pathway,
  broughtAs: string,
) {
  const { title, purpose, version, steps } = programme;
  const { author, licence, citation, language, modality } = programme;
  const id = crypto.randomUUID();
  await Promise.all([
    tx.insert(practicePathways).values({
      practiceId,
      id,
      title,
      purpose,
      version,
      copiedFrom: broughtAs,
      author,
      licence,
      citation: citation ?? null,
      language,
      modality,
      steps,
      madeBy: memberId,
    }),
    recordAudit(
      tx,
      "programme.added",
      { kind: "programme", id },
      { from: broughtAs },
    ),
  ]);
}

import type { Actor } from "../auth/actor";
import type { Tx } from "../db";
import { keyring } from "../keys/keyring";
import { answersPlace } from "../keys/places";
import { holds } from "../worksheets/condition-rules";
import type { Worksheet } from "../worksheets/definition";
import { lastCopies } from "./promise-records";
import { keysOf } from "./records";

type Couple = { id: string; partners: Record<"a" | "b", { id: string }> };

/** Why this is not opened yet, from what both said alone; null where nothing stands against it. */
export async function whyNotOpen(
  tx: Tx,
  actor: Pick<Actor, "practiceId">,
  { couple, worksheet }: { couple: Couple; worksheet: Worksheet },
): Promise<string | null> {
  const { opensOnlyIf } = worksheet;
  if (!opensOnlyIf) return null;
  const { practiceId } = actor;
  const { of: slug = worksheet.slug, when, words } = opensOnlyIf;
  const [copies, keyRows] = await Promise.all([
    lastCopies(tx, actor, [{ coupleId: couple.id, slug }]),
    keysOf(tx, { practiceId, coupleId: couple.id }, ["partner"]),
  ]);
  const keys = await keyring(keyRows);
  const saidIt = copies.filter(({ assignmentId, partnerId, answers }) => {
    const place = answersPlace({ practiceId, assignmentId, partnerId });
    const said: unknown = JSON.parse(keys.open(answers, place));
    return holds(when, said);
  });
  const isBoth = (["a", "b"] as const).every((seat) =>
    saidIt.some(({ partnerId }) => partnerId === couple.partners[seat].id),
  );
  return isBoth ? null : words;
}

import { eq } from "drizzle-orm";

import {
  consentFiles,
  consentSignatures,
  consentTraces,
} from "@/drizzle/schema/consents";
import { practices } from "@/drizzle/schema/practices";

import { recordAudit } from "../audit/record-audit";
import { type Actor, type Caller, requirePassword } from "../auth/actor";
import { inPractice, type Lock, type Tx } from "../db";
import { BadInput, Conflict, NotFound } from "../errors";
import { keysOf } from "../homework/records";
import { keyring } from "../keys/keyring";
import { consentFilePlace, consentTracePlace } from "../keys/places";
import { sha256 } from "./fingerprint";
import type { SignPaperInput } from "./inputs";
import { ownPaper } from "./own-paper-records";
import { isDrawn, WORDS } from "./sign-rules";
import { signedPaper } from "./signed-paper";
import { latestOf } from "./state-rules";

/** From where somebody signs. It proves little, and is kept because a court may ask for it. */
export type From = { address: string | null; userAgent: string | null };

const signLock = (paperId: string): Lock => [
  "select pg_advisory_xact_lock(hashtextextended('paper' || $1, 0))",
  paperId,
];

/** The paper as it may be signed now, or how it was signed a moment ago. */
async function toSign(tx: Tx, actor: Actor, input: SignPaperInput) {
  const { paper, partner, waitsForFirst } = await ownPaper(
    tx,
    actor,
    input.paperId,
  );
  requirePassword(actor);
  if (paper.textHash !== input.textHash) throw new Conflict(WORDS.changed);
  const latest = latestOf(
    paper.records.filter(({ textHash }) => textHash === input.textHash),
  );
  if (latest?.how === "signed" || latest?.how === "paper")
    return { partner, paper, done: latest.id };
  if (waitsForFirst) throw new Conflict(WORDS.first);
  return { partner, paper, done: null };
}

function checked({ agreed, signature }: SignPaperInput, needs: string) {
  if (!agreed)
    throw new BadInput({
      agreed: [needs === "signature" ? WORDS.noTick : WORDS.noAcknowledgement],
    });
  if (signature.kind === "drawn" && !isDrawn(signature.strokes))
    throw new BadInput({ signature: [WORDS.notDrawn] });
}

const headOf = async (tx: Tx, { practiceId }: Actor) => {
  const [practice] = await tx
    .select({ name: practices.name, address: practices.address })
    .from(practices)
    .where(eq(practices.practiceId, practiceId));
  if (!practice) throw new NotFound();
  return practice;
};

/**
 * Signs a paper for oneself: the file is made of the very text that was on the page, and kept
 * sealed with what tells it from any other. What was sent twice is signed once.
 */
export async function signPaper(
  caller: Caller,
  input: SignPaperInput,
  from: From,
) {
  const signedAt = new Date();
  const signatureId = crypto.randomUUID();
  const { paperId, name, signature, zone } = input;
  const ready = await inPractice(caller, async (tx, actor) => {
    const { paper, done } = await toSign(tx, actor, input);
    if (done === null) checked(input, paper.needs);
    return { paper, done, practice: await headOf(tx, actor) };
  });
  if (ready.done !== null) return { signatureId: ready.done };

  const file = await signedPaper({
    practice: ready.practice,
    paper: ready.paper.paper,
    needs: ready.paper.needs,
    name,
    strokes: signature.kind === "drawn" ? signature.strokes : null,
    signedAt,
    zone,
    signatureId,
    textHash: input.textHash,
  });
  const fileHash = sha256(file);

  return inPractice(
    caller,
    async (tx, actor) => {
      const { partner, paper, done } = await toSign(tx, actor, input);
      if (done !== null) return { signatureId: done };
      const { practiceId, partnerId, coupleId } = partner;
      const { financial, slug } = paper;
      const { version } = paper.paper;
      const own = { practiceId, id: signatureId, coupleId, partnerId };
      const keys = await keyring(
        await keysOf(tx, { practiceId, coupleId }, ["papers"]),
      );
      const owner = { kind: "papers", partnerId } as const;
      await tx.insert(consentSignatures).values({
        ...own,
        requestId: paperId,
        slug,
        financial,
        version,
        how: "signed",
        textHash: input.textHash,
        fileHash,
        at: signedAt,
        zone,
      });
      await Promise.all([
        tx.insert(consentFiles).values({
          ...own,
          financial,
          kind: "pdf",
          body: keys.seal(owner, file, consentFilePlace(own)),
        }),
        tx.insert(consentTraces).values({
          ...own,
          body: keys.seal(owner, JSON.stringify(from), consentTracePlace(own)),
        }),
        // The trail holds the fingerprint too: whoever changed the file would have to change both.
        recordAudit(
          tx,
          "paper.signed",
          { kind: "paper", id: paperId, coupleId },
          { signature: signatureId, version, fileHash },
        ),
      ]);
      return { signatureId };
    },
    [signLock(paperId)],
  );
}

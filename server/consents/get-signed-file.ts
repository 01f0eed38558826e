import { recordAudit } from "../audit/record-audit";
import type { Caller } from "../auth/actor";
import { inPractice } from "../db";
import { signedFile } from "./file-records";
import type { OfSignatureInput } from "./inputs";

/** What somebody signed, to be kept: for the signer, and for whoever may read it in the practice. */
export function getSignedFile(
  caller: Caller,
  { signatureId }: OfSignatureInput,
) {
  return inPractice(caller, async (tx, actor) => {
    const { bytes, slug, version, coupleId, requestId } = await signedFile(
      tx,
      actor,
      signatureId,
    );
    await recordAudit(
      tx,
      "paper.fetched",
      { kind: "paper", id: requestId, coupleId },
      { signature: signatureId },
    );
    return { bytes, name: `${slug}-${version}.pdf` };
  });
}

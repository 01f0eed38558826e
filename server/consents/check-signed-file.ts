import { recordAudit } from "../audit/record-audit";
import type { Caller } from "../auth/actor";
import { inPractice } from "../db";
import { signedFile } from "./file-records";
import { sha256 } from "./fingerprint";
import type { OfSignatureInput } from "./inputs";

/** Whether the file that is kept is still the one that was signed, to the last byte. */
export function checkSignedFile(
  caller: Caller,
  { signatureId }: OfSignatureInput,
) {
  return inPractice(caller, async (tx, actor) => {
    const { bytes, fileHash, coupleId, requestId } = await signedFile(
      tx,
      actor,
      signatureId,
    );
    const found = sha256(bytes);
    await recordAudit(
      tx,
      "paper.checked",
      { kind: "paper", id: requestId, coupleId },
      { signature: signatureId, matches: found === fileHash },
    );
    return { matches: found === fileHash, fileHash };
  });
}

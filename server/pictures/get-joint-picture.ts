import { recordAuditOfAssignment } from "../audit/record-audit";
import type { Caller } from "../auth/actor";
import { inPractice } from "../db";
import { worksheetTogether } from "../homework/joint-records";
import { keysOfAssignment } from "../homework/records";
import { keyring } from "../keys/keyring";
import { jointPicturePlace } from "../keys/places";
import type { GetJointPictureInput } from "./inputs";
import { jointPictureRecord } from "./picture-records";

/**
 * A picture of what they write together, for whoever reads that. A page asks for it by
 * itself, so it puts off no idle end.
 */
export function getJointPicture(caller: Caller, input: GetJointPictureInput) {
  return inPractice({ ...caller, isUnattended: true }, async (tx, actor) => {
    const { pictureId: id } = input;
    const { assignmentId, coupleId, body } = await jointPictureRecord(
      tx,
      actor,
      id,
    );
    const [keyRows] = await Promise.all([
      keysOfAssignment(tx, actor, assignmentId, ["couple"]),
      worksheetTogether(tx, actor, assignmentId),
      recordAuditOfAssignment(tx, actor, "joint.read", assignmentId),
    ]);
    const keys = await keyring(keyRows);
    const { practiceId } = actor;
    return keys.openBytes(
      body,
      jointPicturePlace({ practiceId, coupleId, id }),
    );
  });
}

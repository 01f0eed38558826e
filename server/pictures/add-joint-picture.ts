import { jointPictures } from "@/drizzle/schema/joint";

import type { Actor, Caller } from "../auth/actor";
import { inPractice, type Tx } from "../db";
import { NotFound, TooManyTries } from "../errors";
import { worksheetTogether } from "../homework/joint-records";
import { keysOfAssignment } from "../homework/records";
import { worksheetOf } from "../homework/worksheet-of";
import { keyring } from "../keys/keyring";
import { jointPicturePlace } from "../keys/places";
import { jointFieldOf } from "../worksheets/part-rules";
import type { AddJointPictureInput } from "./inputs";
import { authorOf, countLatelySent, hasJointPicture } from "./picture-records";
import { MOST_AN_HOUR, WORDS } from "./picture-rules";
import { redrawPicture } from "./redraw-picture";

/** Null where it is there already: what was sent again is there once. */
async function placeFor(tx: Tx, actor: Actor, input: AddJointPictureInput) {
  if (actor.kind === "job") throw new NotFound();
  const { assignmentId, question } = input;
  const { practiceId } = actor;
  const [opened, isThere, sent] = await Promise.all([
    worksheetTogether(tx, actor, assignmentId),
    hasJointPicture(tx, actor, input),
    countLatelySent(tx, actor, assignmentId),
  ]);
  const worksheet = await worksheetOf(tx, { practiceId, ...opened });
  const field = jointFieldOf(worksheet, question);
  if (field?.type !== "upload") throw new NotFound();
  if (isThere) return null;
  if (sent >= MOST_AN_HOUR) throw new TooManyTries(WORDS.tooMany);
  return { practiceId, coupleId: opened.coupleId, ...authorOf(actor) };
}

/**
 * Keeps a picture for a question that they answer together; the answer that names it is saved
 * after it. Nothing is read from whoever may not send one, and nothing is held open while a
 * slow line sends it.
 */
export async function addJointPicture(
  caller: Caller,
  input: AddJointPictureInput,
  read: () => Promise<Uint8Array>,
): Promise<void> {
  const place = await inPractice(caller, (tx, actor) =>
    placeFor(tx, actor, input),
  );
  if (place === null) return;
  const picture = await redrawPicture(await read());

  await inPractice(caller, async (tx, actor) => {
    const { assignmentId, question, pictureId: id } = input;
    const [at, keyRows] = await Promise.all([
      placeFor(tx, actor, input),
      keysOfAssignment(tx, actor, assignmentId, ["couple"]),
    ]);
    if (at === null) return;
    const keys = await keyring(keyRows);
    const kept = await tx
      .insert(jointPictures)
      .values({
        ...at,
        id,
        assignmentId,
        question,
        body: keys.seal(
          { kind: "couple" },
          picture,
          jointPicturePlace({ ...at, id }),
        ),
      })
      .onConflictDoNothing()
      .returning({ id: jointPictures.id });
    if (kept.length === 0 && !(await hasJointPicture(tx, actor, input))) {
      throw new NotFound();
    }
  });
}

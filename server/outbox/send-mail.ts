import type { PracticeId } from "@/drizzle/schema/columns";

import type { Tx } from "../driver";
import { inJob } from "../jobs/in-job";
import { composeMail } from "./compose-mail";
import {
  countAttempt,
  foldInto,
  lockWithItsLike,
  markDropped,
  markSent,
  putOff,
  waitingMail,
} from "./records";
import type { Post } from "./resend";
import { canFold, deliveryOf } from "./rules";

export type MailJob = { practiceId: PracticeId; outboxId: string };

/**
 * Sends one mail once. Dying at any step leaves the row waiting; whoever resumes sends it
 * under the same key, by which the provider knows whether it has it already.
 */
export async function sendMail(
  post: Post,
  { practiceId, outboxId }: MailJob,
): Promise<void> {
  const mail = await inJob(practiceId, "send_mail", (tx) =>
    claimMail(tx, outboxId),
  );
  if (!mail) return;
  const letter = await composeMail(mail);
  const outcome = await post({ ...letter, to: mail.to, key: mail.id });
  await inJob(practiceId, "send_mail", (tx) =>
    outcome === "accepted"
      ? markSent(tx, mail.id)
      : markDropped(tx, mail.id, "refused"),
  );
}

/** Null when there is nothing to send any more. */
async function claimMail(tx: Tx, outboxId: string) {
  await lockWithItsLike(tx, outboxId);
  const found = await waitingMail(tx, outboxId);
  if (!found) return null;
  const delivery = deliveryOf(found, new Date());
  if ("drop" in delivery) {
    await markDropped(tx, found.id, delivery.drop);
    return null;
  }
  if ("notBefore" in delivery) {
    await putOff(tx, found.id, delivery.notBefore);
    return null;
  }
  const folds = canFold(found.template) && found.attempts === 0;
  if (folds) await foldInto(tx, found);
  await countAttempt(tx, found.id);
  return { ...found, to: delivery.to };
}

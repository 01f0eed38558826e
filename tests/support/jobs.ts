import { join } from "node:path";

import { startMailbox } from "@/dev/mailbox/mailbox-server.mjs";
import { chainAudit } from "@/server/audit/chain-audit";
import { settleDraws } from "@/server/jar/settle-draws";
import { askDueCouples, dueAskings } from "@/server/jobs/ask-due-couples";
import { dueMeasures } from "@/server/jobs/due-measures";
import { dueEscalations, escalateAlerts } from "@/server/jobs/escalate-alerts";
import {
  dueGivings,
  giveDueWorksheets,
} from "@/server/jobs/give-due-worksheets";
import { dueReveals, openDueReveal } from "@/server/jobs/open-due-reveal";
import { dueReturns, remindDueReturn } from "@/server/jobs/remind-due-return";
import { sendDueMeasure } from "@/server/jobs/send-due-measure";
import { dueReminders, sendReminders } from "@/server/jobs/send-reminders";
import { dueActMornings, showDueActs } from "@/server/jobs/show-due-acts";
import { resendPost } from "@/server/outbox/resend";
import { sendMail } from "@/server/outbox/send-mail";
import { sweepOutbox } from "@/server/outbox/sweep-outbox";

/** A mail as the stand-in for the provider accepted it. */
export type Accepted = {
  id: string;
  key: string;
  at: string;
  from: string;
  to: string[];
  subject: string;
  html: string;
  text: string;
};

type Waits = {
  beforeKeeping?: (key: string) => Promise<void>;
  beforeAnswering?: (key: string) => Promise<void>;
};

/** The provider's stand-in, which keeps its mails where /mailbox shows them. */
export async function aMailbox(waits: Waits = {}) {
  const folder = join(process.env.HOLDFAST_DATA ?? "", "mailbox");
  const mailbox = await startMailbox({ folder, ...waits });
  return {
    ...mailbox,
    messages: () => mailbox.messages() as Accepted[],
    post: resendPost({ key: "re_test", baseUrl: mailbox.url }),
  };
}

/**
 * All that the worker would do by now, once and in order: opens due reveals, sends due measures, gives what was planned, sends what
 * waits, links the trail. Returns every mail accepted so far in this test file.
 */
export async function runJobsOnce(): Promise<Accepted[]> {
  const mailbox = await aMailbox();
  try {
    for (const reveal of await dueReveals()) await openDueReveal(reveal);
    for (const plan of await dueMeasures()) await sendDueMeasure(plan);
    for (const one of await dueGivings()) await giveDueWorksheets(one);
    for (const morning of await dueActMornings()) await showDueActs(morning);
    for (const one of await dueReturns()) await remindDueReturn(one);
    for (const one of await dueReminders()) await sendReminders(one);
    for (const one of await dueEscalations()) await escalateAlerts(one);
    for (const one of await dueAskings()) await askDueCouples(one);
    await settleDraws((error) => {
      throw error;
    });
    for (const mail of await sweepOutbox()) {
      if (mailbox.post) await sendMail(mailbox.post, mail);
    }
    await chainAudit();
    return mailbox.messages();
  } finally {
    await mailbox.stop();
  }
}

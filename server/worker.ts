import { sql } from "drizzle-orm";

import type { PracticeId } from "@/drizzle/schema/columns";

import { anchorAudit } from "./audit/anchor-audit";
import { chainAudit } from "./audit/chain-audit";
import { settleDraws } from "./jar/settle-draws";
import {
  type AskingJob,
  askDueCouples,
  dueAskings,
} from "./jobs/ask-due-couples";
import { dueMeasures, type MeasureJob } from "./jobs/due-measures";
import {
  dueEscalations,
  type EscalationJob,
  escalateAlerts,
} from "./jobs/escalate-alerts";
import {
  dueGivings,
  type GivingJob,
  giveDueWorksheets,
} from "./jobs/give-due-worksheets";
import { asWorker, closeWorkerDatabase } from "./jobs/in-job";
import { type JobLibrary, startLibrary } from "./jobs/library";
import {
  dueReveals,
  openDueReveal,
  type RevealJob,
} from "./jobs/open-due-reveal";
import {
  dueReturns,
  type ReturnJob,
  remindDueReturn,
} from "./jobs/remind-due-return";
import { repeat } from "./jobs/repeat";
import { sendDueMeasure } from "./jobs/send-due-measure";
import {
  dueReminders,
  type RemindersJob,
  sendReminders,
} from "./jobs/send-reminders";
import {
  type ActsJob,
  dueActMornings,
  showDueActs,
} from "./jobs/show-due-acts";
import { reseal } from "./keys/reseal";
import { practicesToReseal } from "./keys/rotate-keys";
import { log, tracesOf } from "./log";
import { resendPost } from "./outbox/resend";
import { type MailJob, sendMail } from "./outbox/send-mail";
import { sweepOutbox } from "./outbox/sweep-outbox";

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** What runs on the job library: it may fail, be tried again, and outlive this process. */
async function takeJobs(library: JobLibrary) {
  const post = resendPost();
  if (post) {
    await library.take<MailJob>("send_mail", { atOnce: 4 }, (mail) =>
      sendMail(post, mail),
    );
  } else {
    log.warn("no mail provider is set up: mails wait");
  }
  await library.take<RevealJob>("open_reveal", { atOnce: 1 }, openDueReveal);
  await library.take<MeasureJob>("send_measure", { atOnce: 1 }, sendDueMeasure);
  await library.take<ActsJob>("show_acts", { atOnce: 1 }, showDueActs);
  await library.take<GivingJob>(
    "give_worksheets",
    { atOnce: 1 },
    giveDueWorksheets,
  );
  await library.take<ReturnJob>(
    "remind_return",
    { atOnce: 1 },
    remindDueReturn,
  );
  await library.take<RemindersJob>("send_reminders", { atOnce: 1 }, (job) =>
    sendReminders(job),
  );
  await library.take<EscalationJob>("escalate_alerts", { atOnce: 1 }, (job) =>
    escalateAlerts(job),
  );
  await library.take<AskingJob>("ask_again", { atOnce: 1 }, (job) =>
    askDueCouples(job),
  );
  await library.take<ResealJob>("reseal", { atOnce: 1 }, ({ practiceId }) =>
    reseal(practiceId),
  );
}

const addMail = async (library: JobLibrary) => {
  const mails = await sweepOutbox();
  await library.add(
    "send_mail",
    mails.map((data) => ({ key: data.outboxId, data })),
  );
};

const addReveals = async (library: JobLibrary) => {
  const reveals = await dueReveals();
  await library.add(
    "open_reveal",
    reveals.map((data) => ({ key: data.assignmentId, data })),
  );
};

const addMeasures = async (library: JobLibrary) => {
  const plans = await dueMeasures();
  await library.add(
    "send_measure",
    plans.map((data) => ({ key: data.planId, data })),
  );
};

const addActs = async (library: JobLibrary) => {
  const mornings = await dueActMornings();
  await library.add(
    "show_acts",
    mornings.map((data) => ({ key: data.practiceId, data })),
  );
};

const addGivings = async (library: JobLibrary) => {
  const givings = await dueGivings();
  await library.add(
    "give_worksheets",
    givings.map((data) => ({ key: data.practiceId, data })),
  );
};

const addReturns = async (library: JobLibrary) => {
  const returns = await dueReturns();
  await library.add(
    "remind_return",
    returns.map((data) => ({ key: data.returnId, data })),
  );
};

const addReminders = async (library: JobLibrary) => {
  const practices = await dueReminders();
  await library.add(
    "send_reminders",
    practices.map((data) => ({ key: data.practiceId, data })),
  );
};

const addEscalations = async (library: JobLibrary) => {
  const practices = await dueEscalations();
  await library.add(
    "escalate_alerts",
    practices.map((data) => ({ key: data.practiceId, data })),
  );
};

const addAskings = async (library: JobLibrary) => {
  const practices = await dueAskings();
  await library.add(
    "ask_again",
    practices.map((data) => ({ key: data.practiceId, data })),
  );
};

const drawFailed = (error: unknown) =>
  log.error("a draw failed and will be tried again", tracesOf(error));

type ResealJob = { practiceId: PracticeId };

const addResealing = async (library: JobLibrary) => {
  const practices = await practicesToReseal();
  await library.add(
    "reseal",
    practices.map((practiceId) => ({ key: practiceId, data: { practiceId } })),
  );
};

const call = (name: "beat" | "forget_expired" | "tell_live") => () =>
  asWorker((tx) => tx.execute(sql`select ${sql.raw(`sec.${name}()`)}`));

async function main() {
  const library = await startLibrary();
  await takeJobs(library);
  const repeated = [
    repeat("beat", 15 * SECOND, call("beat")),
    repeat("chain_audit", SECOND / 2, chainAudit),
    repeat("anchor_audit", MINUTE, () => anchorAudit()),
    repeat("tell_live", SECOND / 2, call("tell_live")),
    repeat("settle_draws", SECOND / 2, () => settleDraws(drawFailed)),
    repeat("sweep_outbox", SECOND, () => addMail(library)),
    repeat("due_reveals", 30 * SECOND, () => addReveals(library)),
    repeat("due_measures", MINUTE, () => addMeasures(library)),
    repeat("due_acts", MINUTE, () => addActs(library)),
    repeat("due_givings", MINUTE, () => addGivings(library)),
    repeat("due_returns", 30 * SECOND, () => addReturns(library)),
    repeat("due_reminders", MINUTE, () => addReminders(library)),
    repeat("due_escalations", 15 * SECOND, () => addEscalations(library)),
    repeat("due_askings", MINUTE, () => addAskings(library)),
    repeat("reseal", MINUTE, () => addResealing(library)),
    repeat("forget_expired", 60 * MINUTE, call("forget_expired")),
  ];
  log.info("the worker has started");

  const stop = async () => {
    await Promise.all([...repeated.map((one) => one.stop()), library.stop()]);
    await chainAudit();
    await closeWorkerDatabase();
    log.info("the worker has stopped");
  };
  let isStopping = false;
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.on(signal, () => {
      if (isStopping) return;
      isStopping = true;
      stop().catch((error: unknown) => {
        log.error("the worker could not stop in order", tracesOf(error));
        process.exit(1);
      });
    });
  }
}

main().catch((error: unknown) => {
  log.error("the worker could not start", tracesOf(error));
  process.exit(1);
});

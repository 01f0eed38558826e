import { PgBoss, type QueueOptions } from "pg-boss";

import { env } from "../env";
import { log, tracesOf } from "../log";

export type JobName =
  | "send_mail"
  | "open_reveal"
  | "send_measure"
  | "show_acts"
  | "remind_return"
  | "give_worksheets"
  | "send_reminders"
  | "escalate_alerts"
  | "ask_again"
  | "reseal";

/**
 * One job at a time for each key. A worker that dies stops its heartbeat, so its jobs are
 * handed on in well under a minute.
 */
const QUEUE: QueueOptions & { policy: "exclusive" } = {
  policy: "exclusive",
  expireInSeconds: 120,
  heartbeatSeconds: 15,
  retryLimit: 8,
  retryDelay: 2,
  retryBackoff: true,
  retryDelayMax: 600,
  deleteAfterSeconds: 3600,
};

const QUEUES: readonly JobName[] = [
  "send_mail",
  "open_reveal",
  "send_measure",
  "show_acts",
  "remind_return",
  "give_worksheets",
  "send_reminders",
  "escalate_alerts",
  "ask_again",
  "reseal",
];

export type JobLibrary = {
  /** Ids only; a job that is waiting or running under this key already is left as it is. */
  add(
    name: JobName,
    jobs: readonly { key: string; data: Readonly<Record<string, string>> }[],
  ): Promise<void>;
  take<Data>(
    name: JobName,
    options: { atOnce: number },
    work: (data: Data) => Promise<unknown>,
  ): Promise<void>;
  /** Takes no new job, lets running ones finish, closes. */
  stop(): Promise<void>;
};

export async function startLibrary(): Promise<JobLibrary> {
  const library = new PgBoss({
    connectionString: env.WORKER_DATABASE_URL,
    application_name: "holdfast-jobs",
    schema: "pgboss",
    max: 4,
    migrate: false,
    createSchema: false,
    schedule: false,
    reindex: false,
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
    maintenanceIntervalSeconds: 300,
  });
  library.on("error", (error) =>
    log.error("the job library failed", tracesOf(error)),
  );
  await library.start();
  for (const name of QUEUES) {
    await library.createQueue(name, QUEUE);
    await library.updateQueue(name, withoutPolicy(QUEUE));
  }

  return {
    add: async (name, jobs) => {
      if (jobs.length === 0) return;
      await library.insert(
        name,
        jobs.map(({ key, data }) => ({ singletonKey: key, data })),
      );
    },
    take: async <Data>(
      name: JobName,
      { atOnce }: { atOnce: number },
      work: (data: Data) => Promise<unknown>,
    ) => {
      await library.work<Data>(
        name,
        {
          localConcurrency: atOnce,
          pollingIntervalSeconds: 1,
          burstWhenBatchFull: true,
        },
        async ([job]) => {
          if (!job) return;
          try {
            await work(job.data);
          } catch (error) {
            log.warn("a job failed and will be tried again", {
              job: name,
              ...tracesOf(error),
            });
            // The library would keep the error's own words beside the job.
            throw new JobFailed();
          }
        },
      );
    },
    stop: () => library.stop({ graceful: true, timeout: 8_000 }),
  };
}

class JobFailed extends Error {
  override name = "JobFailed";
  override message = "See the log.";
  override stack = "";
}

/** The policy of a queue stays as it was made. */
const withoutPolicy = ({
  policy: _policy,
  ...options
}: typeof QUEUE): QueueOptions => options;

import "server-only";

import { sql } from "drizzle-orm";

import manifest from "../package.json" with { type: "json" };
import { anonymously, databaseAnswers } from "./db";

type State = "ok" | "down";

export type Health = {
  status: State;
  version: string;
  database: State;
  jobs: State;
};

const said = (fine: boolean): State => (fine ? "ok" : "down");

/** True while the worker's heart beats. */
async function jobsRun(): Promise<boolean> {
  try {
    const [row] = await anonymously((tx) =>
      tx.execute<{ state: string }>(sql`select sec.jobs_state() as state`),
    );
    return row?.state === "ok";
  } catch {
    return false;
  }
}

export async function checkHealth(): Promise<Health> {
  const [database, jobs] = await Promise.all([databaseAnswers(), jobsRun()]);
  return {
    status: said(database && jobs),
    version: manifest.version,
    database: said(database),
    jobs: said(jobs),
  };
}

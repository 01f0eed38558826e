import { randomBytes } from "node:crypto";

import { sql } from "drizzle-orm";
import { z } from "zod";

import type { PracticeId } from "@/drizzle/schema/columns";

import { env } from "../env";
import { asWorker, closeWorkerDatabase } from "../jobs/in-job";
import { log, tracesOf } from "../log";
import { findMasterKey, MasterKeyProblem, masterKeyFrom } from "./master-key";
import { rewrapKeys } from "./rewrap-keys";
import { rotateKeys } from "./rotate-keys";

const USAGE = `npm run keys -- list                 which data keys there are, practice by practice
npm run keys -- rotate [practice]    a fresh data key in the place of every one
npm run keys -- new-master-key       print 32 random bytes
npm run keys -- rewrap               wrap all data keys by a new master key

To change the master key: stop Holdfast. Put a new key where the former one stood
(HOLDFAST_MASTER_KEY, its file, or secrets/master.key in the data folder), give the former
one as HOLDFAST_OLD_MASTER_KEY or HOLDFAST_OLD_MASTER_KEY_FILE, and run rewrap. Start again.`;

class Misused extends Error {}

const summary = () =>
  asWorker((tx) =>
    tx.execute<{
      practice_id: PracticeId;
      kind: string;
      master_key_id: string;
      in_force: string;
      retired: string;
    }>(sql`select * from sec.key_summary()`),
  );

async function list() {
  const rows = await summary();
  for (const { practice_id, kind, master_key_id, in_force, retired } of rows) {
    console.log(
      `${practice_id}  ${kind.padEnd(10)}  ${in_force} in force, ${retired} on their way out, under master key ${master_key_id}`,
    );
  }
  if (rows.length === 0) console.log("There are no data keys yet.");
}

async function rotate(wanted: string | undefined) {
  const known = new Set((await summary()).map((row) => row.practice_id));
  if (wanted !== undefined && !z.uuid().safeParse(wanted).success)
    throw new Misused(`"${wanted}" is not the id of a practice.`);
  const practices = [...known].filter((id) => !wanted || id === wanted);
  if (wanted && practices.length === 0)
    throw new Misused("This practice has no data keys.");
  let replaced = 0;
  for (const practiceId of practices) replaced += await rotateKeys(practiceId);
  console.log(
    `${replaced} data keys replaced in ${practices.length} practices. The worker seals anew what the former ones sealed, from a minute from now on, and then forgets them; "list" shows how far it is.`,
  );
}

async function rewrap() {
  const fresh = findMasterKey();
  if (!env.DATABASE_URL || !env.HOLDFAST_OLD_MASTER_KEY || !fresh) {
    throw new Misused(
      "Give the former master key as HOLDFAST_OLD_MASTER_KEY, the new one as HOLDFAST_MASTER_KEY (or in the data folder under secrets/master.key), and DATABASE_URL.",
    );
  }
  const former = masterKeyFrom(env.HOLDFAST_OLD_MASTER_KEY);
  const { keys, anchors } = await rewrapKeys({
    url: env.DATABASE_URL,
    former,
    fresh,
  });
  console.log(
    `${keys} data keys and ${anchors} anchors are under the new master key. Everybody signs in again; open invitations must be sent again. Keep the former key as HOLDFAST_OLD_MASTER_KEY until everybody has signed in once: their passwords still need it.`,
  );
}

async function main([verb, ...rest]: string[]) {
  if (verb === undefined) return console.log(USAGE);
  if (verb === "list" && rest.length === 0) return list();
  if (verb === "rotate" && rest.length <= 1) return rotate(rest[0]);
  if (verb === "rewrap" && rest.length === 0) return rewrap();
  if (verb === "new-master-key" && rest.length === 0)
    return console.log(randomBytes(32).toString("base64"));
  throw new Misused(USAGE);
}

main(process.argv.slice(2))
  .catch((error: unknown) => {
    if (error instanceof Misused || error instanceof MasterKeyProblem)
      console.error(error.message);
    // Any other message can quote what was bound to a statement.
    else log.error("the command failed", tracesOf(error));
    process.exitCode = 1;
  })
  .finally(closeWorkerDatabase);

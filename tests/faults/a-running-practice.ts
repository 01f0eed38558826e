import { randomUUID } from "node:crypto";
import { join } from "node:path";

import superjson from "superjson";

import { runningUrl } from "@/dev/embedded-postgres.mjs";
import { loginUrls } from "@/dev/login-urls.mjs";
import { startHoldfast } from "@/tests/support/started-holdfast";

/**
 * Holdfast as `npm start` runs it, with this test's own verbs on the same database. Called
 * before anything of the server is imported, since that reads its settings once.
 */
export async function aRunningHoldfast() {
  for (const name of Object.keys(process.env)) {
    if (/DATABASE_URL$|^HOLDFAST_(DATA|MASTER_KEY)/.test(name))
      delete process.env[name];
  }
  const holdfast = await startHoldfast({
    env: { HOLDFAST_DEMO: "0", LOG_LEVEL: "silent" },
  });
  const { dataDir } = holdfast;
  const admin = runningUrl(dataDir);
  process.env.APP_DATABASE_URL = loginUrls({
    url: admin,
    dataDir,
    env: {},
  }).app;
  process.env.ADMIN_DATABASE_URL = admin;
  process.env.HOLDFAST_DATA = dataDir;
  process.env.HOLDFAST_MASTER_KEY_FILE = join(dataDir, "secrets", "master.key");
  process.env.HOLDFAST_PUBLIC_URL = holdfast.url;
  return holdfast;
}

/** One part to be sent, over and over under the same submission, until it is acknowledged. */
export type Sending = {
  assignmentId: string;
  partnerId: string;
  cookie: string;
  body: string;
};

/** Pairs of parts that Ana and Ben have to send, as their phones would send them. */
export async function partsToSend(pairs: number): Promise<Sending[]> {
  const { sessionCookie } = await import("@/server/auth/cookies");
  const { encodedSession } = await import("@/server/auth/session-token");
  const { assignWorksheet } = await import(
    "@/server/homework/assign-worksheet"
  );
  const { areYouThere } = await import("@/tests/support/answers");
  const { aCare } = await import("@/tests/support/homework");

  const { therapist, couple, ana, ben } = await aCare();
  const sendings: Sending[] = [];
  for (let pair = 0; pair < pairs; pair++) {
    const { assignmentIds } = await assignWorksheet(therapist, {
      coupleId: couple.id,
      slug: "are-you-there",
      who: "each",
      sharing: "reveal",
      mayOpenByItself: false,
      dueOn: null,
      note: null,
    });
    const [assignmentId = ""] = assignmentIds;
    for (const { accountId, token, partnerId } of [ana, ben].map((one) => ({
      ...one,
      ...one.caller,
    }))) {
      const answers = areYouThere({
        moment: `${partnerId} of ${assignmentId}`,
      });
      const input = {
        assignmentId,
        submissionId: randomUUID(),
        answers,
        seen: {},
      };
      sendings.push({
        assignmentId,
        partnerId,
        cookie: `${sessionCookie()}=${await encodedSession(accountId, token)}`,
        body: JSON.stringify(superjson.serialize(input)),
      });
    }
  }
  return sendings;
}

/** @returns when it was taken, as the server said; null when nobody said so */
export async function send(
  url: string,
  { cookie, body }: Sending,
): Promise<string | null> {
  try {
    const answer = await fetch(`${url}/api/trpc/homework.submit`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        origin: url,
        "sec-fetch-site": "same-origin",
        cookie,
      },
      body,
      signal: AbortSignal.timeout(10_000),
    });
    if (!answer.ok) return null;
    const said = (await answer.json()) as {
      result?: { data?: { json?: { submittedAt?: string } } };
    };
    return said.result?.data?.json?.submittedAt ?? null;
  } catch {
    return null;
  }
}

export async function isServing(url: string): Promise<boolean> {
  try {
    return (
      await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(2_000) })
    ).ok;
  } catch {
    return false;
  }
}

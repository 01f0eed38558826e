import { setTimeout as later } from "node:timers/promises";

import { afterAll, describe, expect, test } from "vitest";

import {
  aRunningHoldfast,
  isServing,
  partsToSend,
  type Sending,
  send,
} from "./a-running-practice";

const ROUNDS = process.env.HOLDFAST_LONG ? 20 : 1;
const PAIRS = 50;

const holdfast = await aRunningHoldfast();
afterAll(() => holdfast.stop());
const { admin } = await import("@/tests/support/admin");

/** Kills when some of them have been acknowledged and the others are on their way. */
async function killedWhile(
  part: "site" | "postgres",
  sendings: readonly Sending[],
) {
  const { url, pidOf } = holdfast;
  const site = pidOf("site");
  const enough = 5 + Math.floor(Math.random() * 60);
  let said = 0;
  const flying = sendings.map(async (one) => {
    const at = await send(url, one);
    if (at) said += 1;
    return at;
  });
  while (said < enough) await later(2);
  process.kill(pidOf(part), "SIGKILL");
  const killedAt = performance.now();
  while (!(await isServing(url))) await later(50);
  const seconds = (performance.now() - killedAt) / 1000;
  return {
    acknowledged: await Promise.all(flying),
    seconds,
    isSameSite: pidOf("site") === site,
  };
}

/** As a phone does: again and again under the same submission, until somebody says it is in. */
async function sentAgain(sending: Sending): Promise<string> {
  for (;;) {
    const at = await send(holdfast.url, sending);
    if (at) return at;
    await later(200);
  }
}

async function whatIsThere(sendings: readonly Sending[]) {
  const ids = [...new Set(sendings.map(({ assignmentId }) => assignmentId))];
  const [counts] = await admin`
    select
      (select count(*)::int from responses where assignment_id = any (${ids})) as responses,
      (select count(*)::int from response_answers where assignment_id = any (${ids})) as answers,
      (select count(*)::int from submissions where assignment_id = any (${ids})) as submissions,
      (select count(*)::int from audit_events where subject_id = any (${ids}) and action = 'response.submitted') as audited,
      (select count(*)::int from outbox o where o.member_id is not null and o.template = 'something-new'
        and o.practice_id in (select practice_id from assignments where id = any (${ids}))) as mails`;
  return counts;
}

describe.each(["site", "postgres"] as const)(
  "kill -9 of the %s with a hundred submissions in flight",
  (part) => {
    test.each(Array.from({ length: ROUNDS }, (_, round) => round + 1))(
      "round %i: nothing acknowledged is lost, nothing is doubled, and it serves again",
      async () => {
        const sendings = await partsToSend(PAIRS);

        const { acknowledged, seconds, isSameSite } = await killedWhile(
          part,
          sendings,
        );
        const finally_ = await Promise.all(sendings.map(sentAgain));

        const said = acknowledged.filter((at) => at !== null).length;
        console.log(
          `${part} killed: ${said} of ${sendings.length} acknowledged before, serving again after ${seconds.toFixed(1)} s`,
        );
        for (const [index, at] of acknowledged.entries()) {
          if (at !== null) expect(finally_[index]).toBe(at);
        }
        const all = sendings.length;
        expect(await whatIsThere(sendings)).toEqual({
          responses: all,
          answers: all,
          submissions: all,
          audited: all,
          mails: all,
        });
        if (part === "postgres") expect(isSameSite).toBe(true);
        if (process.env.HOLDFAST_LONG && part === "postgres")
          expect(seconds).toBeLessThan(5);
      },
      120_000,
    );
  },
);

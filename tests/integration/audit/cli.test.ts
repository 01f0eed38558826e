import { afterAll, expect, test } from "vitest";

import { closeWorkerDatabase } from "@/server/jobs/in-job";
import { admin } from "@/tests/support/admin";
import { aPractice } from "@/tests/support/factories";
import { runTypeScript } from "@/tests/support/run-typescript";

import { aTrail, closeTrail } from "./trail";

afterAll(() => Promise.all([closeTrail(), closeWorkerDatabase()]));

const verify = () => runTypeScript("server/audit/cli.ts", { withAdmin: false });

test("audit:verify says that the trail holds, or names the first broken event and fails", async () => {
  const { practiceId } = await aPractice();
  await aTrail(practiceId, 12);
  const whole = await verify();
  expect(whole).toMatchObject({ code: 0 });
  expect(whole.said).toMatch(
    /^The audit trail holds: \d+ events of 1 practices, \d+ ms\.$/m,
  );

  const intruder = await admin.reserve();
  await intruder`set session_replication_role = replica`;
  await intruder`update audit_events set subject = 'nothing' where practice_id = ${practiceId} and seq in (5, 9)`;
  await intruder`set session_replication_role = origin`;
  intruder.release();

  const broken = await verify();
  expect(broken.code).toBe(1);
  expect(broken.said).toContain(`Practice ${practiceId}: event 5 was changed.`);
  expect(broken.said).not.toContain("event 9");
});

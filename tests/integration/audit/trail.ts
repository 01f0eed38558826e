import { randomUUID } from "node:crypto";
import { chainAudit } from "@/server/audit/chain-audit";
import { verifyAudit } from "@/server/audit/verify-audit";
import type { Tx } from "@/server/driver";
import { openDatabase } from "@/server/driver";
import { admin } from "@/tests/support/admin";

/** Events as they were ten minutes ago, with every odd value a column can hold, linked. */
export async function aTrail(practiceId: string, events: number) {
  for (let n = 0; n < events; n += 1) {
    await admin`insert into audit_events ${admin({
      practice_id: practiceId,
      at: new Date(Date.now() - 600_000 + n),
      actor_kind: ["member", "partner", "job"][n % 3] ?? "job",
      actor_id: n % 4 === 0 ? null : randomUUID(),
      action:
        ["assignment.read", "reveal.opened", "a,b:1-", "ännderung.gelesen"][
          n % 4
        ] ?? "",
      subject: n % 5 === 0 ? "" : "assignment",
      subject_id: n % 3 === 0 ? null : randomUUID(),
      couple_id: n % 2 === 0 ? null : randomUUID(),
      detail: admin.json({
        units: ["moment", "“now”"],
        nested: { n, "a b": n / 3 },
      }),
    })}`;
  }
  await chainAudit();
}

const asBackup = openDatabase(process.env.BACKUP_DATABASE_URL ?? "", {
  connections: 1,
  name: "test-backup",
});
const asAdmin = openDatabase(process.env.ADMIN_DATABASE_URL ?? "", {
  connections: 1,
  name: "test-admin",
});

/** As `npm run audit:verify` sees it. */
export const findings = async () =>
  (await asBackup.transaction(() => [], verifyAudit)).findings;

class Undone extends Error {}

/** What verifying finds after a change by somebody who can switch every guard off; then undoes it. */
export async function findingsAfter(change: (tx: Tx) => Promise<unknown>) {
  let found: Awaited<ReturnType<typeof verifyAudit>>["findings"] | undefined;
  await asAdmin
    .transaction(
      (sql) => [sql.unsafe("set local session_replication_role = replica")],
      async (tx) => {
        await change(tx);
        ({ findings: found } = await verifyAudit(tx));
        throw new Undone();
      },
    )
    .catch((error: unknown) => {
      if (!(error instanceof Undone)) throw error;
    });
  if (!found) throw new Error("The trail was not verified.");
  return found;
}

export const closeTrail = () =>
  Promise.all([asBackup.close(), asAdmin.close()]);

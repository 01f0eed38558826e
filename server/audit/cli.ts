import { openDatabase } from "../driver";
import { env } from "../env";
import { verifyAudit } from "./verify-audit";

/** `npm run audit:verify`: exit code 0 when every event of every practice is as it was written. */
async function main(): Promise<number> {
  const url = env.BACKUP_DATABASE_URL ?? env.DATABASE_URL;
  if (!url) {
    console.error("Set BACKUP_DATABASE_URL to the database to verify.");
    return 1;
  }
  const database = openDatabase(url, {
    connections: 1,
    name: "holdfast-audit",
  });
  try {
    const began = performance.now();
    const { events, practices, findings } = await database.transaction(
      (sql) => [
        sql.unsafe(
          "set transaction isolation level repeatable read, read only",
        ),
      ],
      verifyAudit,
    );
    const took = Math.round(performance.now() - began);
    for (const { practiceId, what } of findings) {
      console.error(
        practiceId ? `Practice ${practiceId}: ${what}.` : `${what}.`,
      );
    }
    console.log(
      findings.length === 0
        ? `The audit trail holds: ${events} events of ${practices} practices, ${took} ms.`
        : `The audit trail is broken in ${findings.length} places.`,
    );
    return findings.length === 0 ? 0 : 1;
  } finally {
    await database.close();
  }
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(
      `The audit trail could not be read: ${error instanceof Error ? error.message : error}`,
    );
    process.exitCode = 1;
  },
);

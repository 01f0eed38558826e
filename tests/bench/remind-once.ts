import type { PracticeId } from "@/drizzle/schema/columns";
import { closeWorkerDatabase } from "@/server/jobs/in-job";
import { sendReminders } from "@/server/jobs/send-reminders";

/** One look of the worker at one practice, as its alarm would have it; prints how long it took. */
async function main([practiceId, at]: string[]): Promise<void> {
  // Named by whoever starts this, who made the practice.
  const of = { practiceId: practiceId as PracticeId };
  // The first look opens the connection.
  await sendReminders(of, new Date(Number(at) - 3_600_000));
  const from = performance.now();
  await sendReminders(of, new Date(Number(at)));
  console.log(performance.now() - from);
  await closeWorkerDatabase();
}

await main(process.argv.slice(2));

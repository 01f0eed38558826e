import { closeWorkerDatabase } from "@/server/jobs/in-job";

/** Run as an operator: lets the night pass over the acts that are named, and does the morning's job. */
async function main() {
  process.env.ADMIN_DATABASE_URL = process.env.DATABASE_URL;
  const { morningComes } = await import("./acts");
  const { admin } = await import("./admin");
  await morningComes(process.argv.slice(2));
  await Promise.all([admin.end(), closeWorkerDatabase()]);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});

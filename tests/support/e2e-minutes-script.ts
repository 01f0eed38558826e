/** Run as an operator: so many minutes go by for a closed message, or for a time to come back. */
async function main() {
  process.env.ADMIN_DATABASE_URL = process.env.DATABASE_URL;
  const { minutesGoBy } = await import("./waits");
  const { admin } = await import("./admin");
  const [id = "", minutes] = process.argv.slice(2);
  await minutesGoBy(id, Number(minutes));
  await admin`update return_times set said_at = said_at - make_interval(mins => ${Number(minutes)}),
    due_at = due_at - make_interval(mins => ${Number(minutes)}) where standing_id = ${id}`;
  await admin.end();
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});

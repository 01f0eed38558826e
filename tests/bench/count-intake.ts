import postgres from "postgres";

import { aListenerTo } from "@/tests/support/statements";

import { measure } from "./measure";
import { printAmount, printFigures } from "./print";

const [FEW, MANY] = [5, 500];
const SAVES = 400;
const LOOKS = 60;
const AT_ONCE = 4;

const listener = await aListenerTo(process.env.APP_DATABASE_URL ?? "");
process.env.APP_DATABASE_URL = listener.url;
const { saveDraft } = await import("@/server/homework/save-draft");
const { getOwnPacket } = await import("@/server/intake/get-own-packet");
const { listPackets } = await import("@/server/intake/list-packets");
const { closeDatabase } = await import("@/server/db");
const { aCoupleOf, aPractice, aTherapist } = await import(
  "@/tests/support/factories"
);
const { sendsPacket } = await import("@/tests/support/packets");

const sql = postgres(process.env.DATABASE_URL ?? "", {
  max: 1,
  onnotice: () => {},
});

/** A practice with so many packets under way: one sent by hand, the others in its likeness. */
async function underWay(count: number) {
  const dana = await aTherapist(await aPractice({ timeZone: "UTC" }));
  const couple = await aCoupleOf(dana);
  await sendsPacket(dana.caller, couple.coupleId);
  await sql`create temp table likeness on commit preserve rows as
    select gen_random_uuid() as couple_id, gen_random_uuid() as packet_id from generate_series(2, ${count})`;
  await sql`set session_replication_role = replica`;
  const of = { practiceId: dana.practiceId, coupleId: couple.coupleId };
  await sql`insert into couples (practice_id, id, secrets_policy)
    select c.practice_id, l.couple_id, c.secrets_policy from couples c, likeness l where c.id = ${of.coupleId}`;
  await sql`insert into care_team (practice_id, couple_id, member_id, role)
    select c.practice_id, l.couple_id, c.member_id, c.role from care_team c, likeness l where c.couple_id = ${of.coupleId}`;
  await sql`insert into partners (practice_id, id, couple_id, seat, name)
    select p.practice_id, gen_random_uuid(), l.couple_id, p.seat, p.name from partners p, likeness l where p.couple_id = ${of.coupleId}`;
  await sql`insert into packets (practice_id, id, couple_id, sent_by, sent_at)
    select p.practice_id, l.packet_id, l.couple_id, p.sent_by, p.sent_at - random() * interval '90 days'
    from packets p, likeness l where p.couple_id = ${of.coupleId}`;
  await sql`insert into packet_seats (practice_id, packet_id, couple_id, partner_id, parts, begun, done)
    select p.practice_id, l.packet_id, l.couple_id, p.id, 4, 2, 1
    from likeness l join partners p on p.couple_id = l.couple_id and p.practice_id = ${of.practiceId}`;
  await sql`set session_replication_role = default`;
  await sql`drop table likeness`;
  await sql`analyze`;
  return { dana, ana: couple.a };
}

async function theList(dana: { caller: Parameters<typeof listPackets>[0] }) {
  const look = () => listPackets(dana.caller, { after: null });
  await look();
  const heard = await listener.during(look);
  const figures = await measure(
    Array.from({ length: LOOKS }, (_, at) => at),
    AT_ONCE,
    async () => (await look()).packets.length > 0,
  );
  return { statements: heard.length, figures };
}

async function main(): Promise<void> {
  console.log("\nWhat couples begin with");
  const few = await underWay(FEW);
  const many = await underWay(MANY);
  const forFew = await theList(few.dana);
  const forMany = await theList(many.dana);
  printAmount(
    `list of ${FEW} and of ${MANY} couples`,
    `${forFew.statements} and ${forMany.statements} statements`,
    "the same",
  );
  printFigures(`list of ${FEW} couples`, forFew.figures);
  printFigures(`list of ${MANY} couples`, forMany.figures);

  const { caller } = many.ana;
  const { parts } = await getOwnPacket(caller);
  const assignmentId =
    parts.find(({ kind }) => kind === "worksheet")?.assignmentId ?? "";
  const questions = ["how_met", "parents", "main_goal", "still_works"];
  const versions = new Map<string, number>();
  const saves = Array.from({ length: SAVES }, (_, at) => at);
  // One after the other, as one person types.
  const figures = await measure(saves, 1, async (at) => {
    const question = questions[at % questions.length] ?? "";
    const base = versions.get(question) ?? 0;
    versions.set(question, base + 1);
    const change = {
      question,
      value: `What one writes there, ${at} times. `.repeat(8),
      base,
      settles: false,
    };
    await saveDraft(caller, { assignmentId, changes: [change] });
    return true;
  });
  printFigures("intake page save", figures);
}

await main();
await Promise.all([closeDatabase(), sql.end()]);
listener.close();

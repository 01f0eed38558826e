import { afterAll, expect, test } from "vitest";

import { chooseSharing } from "@/server/homework/choose-sharing";
import { takeBackAssignment } from "@/server/homework/take-back-assignment";
import { closeWorkerDatabase } from "@/server/jobs/in-job";
import { nextMorning } from "@/server/jobs/next-morning";
import { dueReveals, openDueReveal } from "@/server/jobs/open-due-reveal";
import { admin } from "@/tests/support/admin";
import { areYouThere, submit } from "@/tests/support/answers";
import { anAssignedReveal } from "@/tests/support/homework";
import { runJobsOnce } from "@/tests/support/jobs";

afterAll(closeWorkerDatabase);

type Choice = "share" | "in_session" | "private";

/** Both have chosen, and the therapist ticked "may open by itself", some days ago. */
async function bothChose(a: Choice = "share", b: Choice = "share") {
  const care = await anAssignedReveal();
  const { ana, ben, assignmentId } = care;
  await submit(ana, assignmentId, areYouThere());
  await submit(ben, assignmentId, areYouThere());
  await chooseSharing(ana, { assignmentId, choice: a });
  await chooseSharing(ben, { assignmentId, choice: b });
  await admin`update reveals set may_open_by_itself = true where assignment_id = ${assignmentId}`;
  await admin`update reveal_choices set chosen_at = now() - interval '3 days' where assignment_id = ${assignmentId}`;
  return care;
}

const isDue = async (assignmentId: string) =>
  (await dueReveals()).some((due) => due.assignmentId === assignmentId);

const stateOf = async (assignmentId: string) => {
  const [row] = await admin<{ state: string }[]>`
    select state from reveals where assignment_id = ${assignmentId}`;
  return row?.state;
};

test("what both share opens by itself in the morning, for both at once", async () => {
  const { assignmentId, ana, ben, couple, practice } = await bothChose();
  await runJobsOnce();

  expect(await stateOf(assignmentId)).toBe("open");
  expect(
    await admin`select homework_status from couples where id = ${couple.id}`,
  ).toEqual([{ homework_status: "over" }]);
  const copies = await admin<{ partner_id: string; released_at: Date }[]>`
    select distinct partner_id, released_at from revealed_responses where assignment_id = ${assignmentId} and released_at is not null`;
  expect(new Set(copies.map(({ partner_id }) => partner_id))).toEqual(
    new Set([ana.partnerId, ben.partnerId]),
  );
  expect(
    new Set(copies.map(({ released_at }) => released_at.getTime())).size,
  ).toBe(1);
  const mailed = await admin`
    select partner_id, template from outbox where partner_id is not null and template = 'something-new'
      and practice_id = ${practice.practiceId} order by created_at desc limit 2`;
  expect(new Set(mailed.map(({ partner_id }) => partner_id))).toEqual(
    new Set([ana.partnerId, ben.partnerId]),
  );
  expect(
    await admin`select actor_kind, actor_id, detail from audit_events where action = 'reveal.opened_by_itself' and subject_id = ${assignmentId}`,
  ).toEqual([{ actor_kind: "job", actor_id: null, detail: {} }]);
});

test("opening twice tells nobody twice", async () => {
  const { assignmentId, practice } = await bothChose();
  const [due] = (await dueReveals()).filter(
    (one) => one.assignmentId === assignmentId,
  );
  if (!due) throw new Error("It should be due.");
  await openDueReveal(due);
  const [before] =
    await admin`select count(*) from outbox where practice_id = ${practice.practiceId}`;

  await openDueReveal(due);

  expect(
    await admin`select count(*) from outbox where practice_id = ${practice.practiceId}`,
  ).toEqual([before]);
});

test.each<
  [string, (care: Awaited<ReturnType<typeof bothChose>>) => Promise<unknown>]
>([
  [
    "the therapist did not tick it",
    ({ assignmentId }) =>
      admin`update reveals set may_open_by_itself = false where assignment_id = ${assignmentId}`,
  ],
  [
    "it has been shut",
    ({ assignmentId }) =>
      admin`update reveals set state = 'shut', ended_at = now() where assignment_id = ${assignmentId}`,
  ],
  [
    "it was taken back",
    ({ therapist, assignmentId }) =>
      takeBackAssignment(therapist, { assignmentId, takenBack: true }),
  ],
  [
    "a hold stands",
    ({ assignmentId, couple, practice }) => admin`
    insert into reveal_holds (practice_id, assignment_id, couple_id, source) values (${practice.practiceId}, ${assignmentId}, ${couple.id}, 'safety')`,
  ],
  [
    "a hold was lifted this very day",
    ({ assignmentId, couple, practice }) => admin`
    insert into reveal_holds (practice_id, assignment_id, couple_id, source, lifted_at) values (${practice.practiceId}, ${assignmentId}, ${couple.id}, 'therapist', now())`,
  ],
  [
    "a sign of violence waits for review",
    ({ assignmentId, couple, practice, ana }) => admin`
    insert into alerts (practice_id, couple_id, partner_id, assignment_id, code, severity)
    values (${practice.practiceId}, ${couple.id}, ${ana.partnerId}, ${assignmentId}, 'IPV_POSITIVE', 'high')`,
  ],
  [
    "the later choice is of this minute",
    ({ assignmentId, ben }) => admin`
    update reveal_choices set chosen_at = now() where assignment_id = ${assignmentId} and partner_id = ${ben.partnerId}`,
  ],
  [
    "one partner wants to open it in session",
    ({ assignmentId, ben }) => admin`
    update reveal_choices set choice = 'in_session' where assignment_id = ${assignmentId} and partner_id = ${ben.partnerId}`,
  ],
  [
    "one partner keeps it private",
    ({ assignmentId, ben }) => admin`
    update reveal_choices set choice = 'private' where assignment_id = ${assignmentId} and partner_id = ${ben.partnerId}`,
  ],
  [
    "one partner took the choice back",
    ({ assignmentId, ben }) => admin`
    delete from reveal_choices where assignment_id = ${assignmentId} and partner_id = ${ben.partnerId}`,
  ],
])("it stays closed when %s, also at the last moment", async (_why, change) => {
  const care = await bothChose();
  const { assignmentId } = care;
  const [job] = (await dueReveals()).filter(
    (due) => due.assignmentId === assignmentId,
  );
  if (!job) throw new Error("It should be due.");
  await change(care);
  const before = await stateOf(assignmentId);

  expect(await isDue(assignmentId)).toBe(false);
  await openDueReveal(job);

  expect(await stateOf(assignmentId)).toBe(before);
  expect(
    await admin`select from revealed_responses where assignment_id = ${assignmentId} and released_at is not null`,
  ).toEqual([]);
});

test("the database and the pure rule agree on the morning, through every change of clocks", async () => {
  const zones = [
    "America/New_York",
    "America/Los_Angeles",
    "Europe/Berlin",
    "Australia/Lord_Howe",
    "Asia/Kolkata",
    "Pacific/Auckland",
    "America/St_Johns",
    "America/Santiago",
    "Pacific/Kiritimati",
    "UTC",
  ];
  const start = Date.UTC(2026, 0, 1);
  const instants = Array.from(
    { length: 1500 },
    (_, n) => new Date(start + n * 23_400_000 + (n % 7) * 61_001),
  );

  for (const zone of zones) {
    const rows = await admin<{ at: Date; morning: Date }[]>`
      select at, sec.next_morning(at, ${zone}) as morning from unnest(${instants.map((at) => at.toISOString())}::text[]::timestamptz[]) as at`;
    const differing = rows.filter(
      ({ at, morning }) =>
        nextMorning([at], zone).getTime() !== morning.getTime(),
    );
    expect(differing, zone).toEqual([]);
  }
});

test("a time zone the server does not know stops nobody else's morning", async () => {
  const lost = await bothChose();
  const { assignmentId } = await bothChose();
  await admin`update practices set time_zone = 'Mars/Olympus' where practice_id = ${lost.practice.practiceId}`;

  expect(await isDue(assignmentId)).toBe(true);
  expect(await isDue(lost.assignmentId)).toBe(true);
});

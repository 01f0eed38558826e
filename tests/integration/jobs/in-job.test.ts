import { sql } from "drizzle-orm";
import { expect, test } from "vitest";

import type { PracticeId } from "@/drizzle/schema/columns";
import { asWorker, inJob } from "@/server/jobs/in-job";
import { admin } from "@/tests/support/admin";
import { aTherapist } from "@/tests/support/factories";

test("a job acts in one practice for one purpose, and its session ends with it", async () => {
  const { practiceId } = await aTherapist();

  const [who] = await inJob(practiceId as PracticeId, "send_mail", (tx) =>
    tx.execute(sql`select kind, practice_id, purpose from sec.whoami()`),
  );

  expect(who).toEqual({
    kind: "job",
    practice_id: practiceId,
    purpose: "send_mail",
  });
  expect(await admin`select from sec.session where kind = 'job'`).toEqual([]);
});

test("a job reads contacts for its purpose alone, and only of its practice", async () => {
  const [here, elsewhere] = [await aTherapist(), await aTherapist()];
  const seen = (purpose: "send_mail" | "open_reveals") =>
    inJob(here.practiceId as PracticeId, purpose, (tx) =>
      tx.execute<{ id: string }>(sql`select id from members`),
    );

  const members = (await seen("send_mail")).map(({ id }) => id);
  expect(members).toContain(here.memberId);
  expect(members).not.toContain(elsewhere.memberId);
  expect(await seen("open_reveals")).toEqual([]);
  expect(
    await asWorker((tx) => tx.execute(sql`select id from members`)),
  ).toEqual([]);
});

test.each([
  "select value from drafts",
  "select answers from response_answers",
  "select body from revealed_responses",
  "select wrapped from data_keys",
  "select choice from reveal_choices",
  "select note from assignments",
  "select smaller from assignments",
  "select name from partners",
  "select code from alerts",
  "select total from measure_results",
  "select submitted_at from responses",
  "select slug from measure_plans",
  "select sec.release_reveal(gen_random_uuid(), '{}')",
])("the worker may not: %s", async (statement) => {
  const { practiceId } = await aTherapist();

  const attempt = inJob(practiceId as PracticeId, "open_reveals", (tx) =>
    tx.execute(sql.raw(statement)),
  );

  await expect(attempt).rejects.toMatchObject({ cause: { code: "42501" } });
});

test("jobs are late until the worker beats, and again when it has stopped", async () => {
  const state = () =>
    asWorker((tx) => tx.execute(sql`select sec.jobs_state() as state`));

  await admin`delete from sec.heartbeat`;
  expect(await state()).toEqual([{ state: "late" }]);
  await asWorker((tx) => tx.execute(sql`select sec.beat()`));
  expect(await state()).toEqual([{ state: "ok" }]);
  await admin`update sec.heartbeat set at = now() - interval '91 seconds'`;
  expect(await state()).toEqual([{ state: "late" }]);
});

test("a month after its end a session is forgotten, and not before", async () => {
  const { accountId } = await aTherapist();
  const forget = (days: number) =>
    admin`update sec.session set absolute_expires_at = now() - ${days} * interval '1 day' where account_id = ${accountId}`.then(
      () => asWorker((tx) => tx.execute(sql`select sec.forget_expired()`)),
    );
  const left = () =>
    admin`select from sec.session where account_id = ${accountId}`;

  await forget(29);
  expect((await left()).length).toBeGreaterThan(0);
  await forget(31);
  expect(await left()).toEqual([]);
});

test("the worker's rights, to the column", async () => {
  const rights = await admin<{ right: string; columns: string }[]>`
    select privilege_type || ' ' || table_name as right, string_agg(column_name, ' ' order by column_name) as columns
    from information_schema.role_column_grants
    where grantee = 'holdfast_worker' and table_schema in ('public', 'sec') group by 1 order by 1`;

  expect(
    Object.fromEntries(rights.map(({ right, columns }) => [right, columns])),
  ).toEqual({
    "INSERT assignments":
      "assigned_by couple_id due_on id practice_id seats session_id sharing worksheet_version_id",
    "INSERT check_requests": "couple_id practice_id",
    "INSERT outbox":
      "id invitation_id member_id partner_id practice_id template",
    "INSERT overdue_alerts": "alert_id due_at practice_id therapist_id",
    "INSERT plan_turns": "assignment_id couple_id plan_id practice_id turn",
    "INSERT reminders":
      "assignment_id couple_id nth partner_id practice_id week_on",
    "INSERT reveals":
      "assignment_id couple_id may_open_by_itself open_units practice_id seats together worksheet_version_id",
    "SELECT alert_settings": "asks_again_since practice_id",
    "SELECT alerts":
      "couple_id due_at escalate_at escalations id practice_id raised_at",
    "SELECT assignments":
      "couple_id created_at due_on id practice_id seats sharing standing_id taken_back_at",
    "SELECT care_team": "couple_id member_id practice_id role",
    "SELECT check_requests": "asked_at couple_id practice_id",
    "SELECT contact_wishes":
      "channel may_be_used partner_id practice_id settled_at",
    "SELECT couple_pathway_steps":
      "assignment_ids by_itself couple_id eft_step given_at given_on id kind pathway_id position practice_id removed_at sharing slug stage state wait_after wait_days who",
    "SELECT couple_pathways": "couple_id ended_at id practice_id started_on",
    "SELECT couple_stages": "couple_id practice_id stage step",
    "SELECT couples": "id practice_id",
    "SELECT done_acts":
      "asked_from assignment_id couple_id id practice_id visible_at",
    "SELECT draft_waits": "assignment_id ends_at partner_id practice_id",
    "SELECT invitations":
      "email expires_at id kind practice_id revoked_at used_at",
    "SELECT jar_agreements": "couple_id draw_id partner_id practice_id said_by",
    "SELECT jar_draws":
      "assignment_id candidates couple_id drawn drawn_on ended_on id keep number practice_id state",
    "SELECT jar_ideas": "assignment_id id practice_id taken_out",
    "SELECT jar_vetoes":
      "couple_id id idea_id leave_out partner_id practice_id said_at",
    "SELECT measure_plans":
      "couple_id ended_at every_weeks id last_assignment_id met_sessions next_on partner_id practice_id seat started_by worksheet_version_id",
    "SELECT measure_results": "assignment_id partner_id practice_id",
    "SELECT measure_settings": "is_on practice_id slug",
    "SELECT members": "email id practice_id",
    "SELECT on_call_members": "member_id practice_id",
    "SELECT outbox":
      "attempts created_at dropped_as id invitation_id member_id not_before once partner_id practice_id sent_at template",
    "SELECT partner_contacts": "account_id email partner_id practice_id",
    "SELECT partners": "couple_id id practice_id seat",
    "SELECT practice_worksheet_editions":
      "definition practice_id version worksheet_id",
    "SELECT practice_worksheets":
      "current_version id practice_id put_away_at slug",
    "SELECT practices": "measure_days name practice_id time_zone",
    "SELECT reminder_choices":
      "couple_id how partner_id practice_id quiet_from quiet_until time_zone weekly_day weekly_hour",
    "SELECT reminder_settings":
      "days_before is_on most practice_id quiet_from quiet_until words",
    "SELECT reminder_wishes": "assignment_id by_mail partner_id practice_id",
    "SELECT reminders":
      "assignment_id couple_id nth partner_id practice_id told_at week_on",
    "SELECT responses": "assignment_id partner_id practice_id",
    "SELECT return_times": "due_at id partner_id practice_id reminded_at",
    "SELECT reveal_holds": "assignment_id lifted_at practice_id",
    "SELECT reveals":
      "assignment_id couple_id ended_at practice_id state together",
    "SELECT safe_contacts":
      "channel from_hour may_be_used partner_id practice_id until_hour",
    "SELECT sessions": "couple_id id practice_id starts_at taken_back_at",
    "SELECT worksheet_plans":
      "couple_id due_after due_before_session ended_at every id last_assignment_id may_open_by_itself next_on next_turn open_units practice_id seats sharing started_by starts_on step_id together turns until_on worksheet_version_id",
    "SELECT worksheet_versions": "id practice_id slug version",
    "UPDATE alerts": "escalate_at escalations",
    "UPDATE couple_pathway_steps": "assignment_ids given_at given_on state",
    "UPDATE couples": "homework_status",
    "UPDATE done_acts": "visible_at",
    "UPDATE jar_draws": "drawn state",
    "UPDATE measure_plans": "last_assignment_id met_sessions next_on",
    "UPDATE outbox": "attempts dropped_as not_before sent_at",
    "UPDATE return_times": "reminded_at",
    "UPDATE worksheet_plans":
      "last_assignment_id next_on next_turn starts_on worksheet_version_id",
  });
});

test("nobody but the worker enters the job tables, and the worker owns none of them", async () => {
  const [others] = await admin`
    select has_schema_privilege('holdfast_app', 'pgboss', 'usage') as app, has_schema_privilege('holdfast_backup', 'pgboss', 'usage') as backup,
      has_schema_privilege('holdfast_worker', 'pgboss', 'create') as worker`;
  expect(others).toEqual({ app: false, backup: false, worker: false });
  expect(
    await admin`select relname from pg_class where pg_get_userbyid(relowner) = 'holdfast_worker'`,
  ).toEqual([]);
});

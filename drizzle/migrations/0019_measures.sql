CREATE TABLE "measure_plans" (
	"practice_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"couple_id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	"seat" text NOT NULL,
	"slug" text NOT NULL,
	"worksheet_version_id" uuid NOT NULL,
	"every_weeks" integer NOT NULL,
	"next_on" date NOT NULL,
	"last_assignment_id" uuid NOT NULL,
	"started_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "measure_plans_key" PRIMARY KEY("practice_id","id"),
	CONSTRAINT "measure_plans_weeks_fit" CHECK ("measure_plans"."every_weeks" between 1 and 26),
	CONSTRAINT "measure_plans_seat_known" CHECK ("measure_plans"."seat" in ('a', 'b'))
);
--> statement-breakpoint
CREATE TABLE "measure_results" (
	"practice_id" uuid NOT NULL,
	"assignment_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"version" integer NOT NULL,
	"scoring_version" integer NOT NULL,
	"status" text NOT NULL,
	"total" integer,
	"band" text,
	"subscales" jsonb NOT NULL,
	"change" text,
	"cut_off" double precision,
	"submitted_at" timestamp with time zone NOT NULL,
	CONSTRAINT "measure_results_key" PRIMARY KEY("practice_id","assignment_id","partner_id"),
	CONSTRAINT "measure_results_status_known" CHECK ("measure_results"."status" in ('complete', 'prorated', 'incomplete')),
	CONSTRAINT "measure_results_incomplete_has_no_number" CHECK (("measure_results"."status" = 'incomplete') = ("measure_results"."total" is null))
);
--> statement-breakpoint
CREATE TABLE "score_entries" (
	"practice_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"couple_id" uuid NOT NULL,
	"partner_id" uuid,
	"on_day" date NOT NULL,
	"score" double precision,
	"body" "bytea" NOT NULL,
	"written_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"taken_back_at" timestamp with time zone,
	CONSTRAINT "score_entries_key" PRIMARY KEY("practice_id","id"),
	CONSTRAINT "score_entries_total_of_somebody" CHECK (("score_entries"."partner_id" is null) = ("score_entries"."score" is null))
);
--> statement-breakpoint
CREATE TABLE "shown_lines" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"shown_by" uuid NOT NULL,
	"shown_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "shown_lines_key" PRIMARY KEY("practice_id","partner_id","slug")
);
--> statement-breakpoint
ALTER TABLE "worksheet_versions" ADD COLUMN "kind" text DEFAULT 'worksheet' NOT NULL;--> statement-breakpoint
ALTER TABLE "measure_plans" ADD CONSTRAINT "measure_plans_partner_fk" FOREIGN KEY ("practice_id","couple_id","partner_id") REFERENCES "public"."partners"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure_plans" ADD CONSTRAINT "measure_plans_worksheet_fk" FOREIGN KEY ("practice_id","worksheet_version_id") REFERENCES "public"."worksheet_versions"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure_plans" ADD CONSTRAINT "measure_plans_assignment_fk" FOREIGN KEY ("practice_id","couple_id","last_assignment_id") REFERENCES "public"."assignments"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure_plans" ADD CONSTRAINT "measure_plans_started_by_fk" FOREIGN KEY ("practice_id","started_by") REFERENCES "public"."members"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure_results" ADD CONSTRAINT "measure_results_assignment_fk" FOREIGN KEY ("practice_id","couple_id","assignment_id") REFERENCES "public"."assignments"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure_results" ADD CONSTRAINT "measure_results_partner_fk" FOREIGN KEY ("practice_id","couple_id","partner_id") REFERENCES "public"."partners"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score_entries" ADD CONSTRAINT "score_entries_couple_fk" FOREIGN KEY ("practice_id","couple_id") REFERENCES "public"."couples"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score_entries" ADD CONSTRAINT "score_entries_partner_fk" FOREIGN KEY ("practice_id","couple_id","partner_id") REFERENCES "public"."partners"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score_entries" ADD CONSTRAINT "score_entries_written_by_fk" FOREIGN KEY ("practice_id","written_by") REFERENCES "public"."members"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shown_lines" ADD CONSTRAINT "shown_lines_partner_fk" FOREIGN KEY ("practice_id","couple_id","partner_id") REFERENCES "public"."partners"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shown_lines" ADD CONSTRAINT "shown_lines_shown_by_fk" FOREIGN KEY ("practice_id","shown_by") REFERENCES "public"."members"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "measure_plans_one_at_a_time" ON "measure_plans" USING btree ("practice_id","partner_id","slug") WHERE "measure_plans"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "measure_plans_due" ON "measure_plans" USING btree ("next_on") WHERE "measure_plans"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "measure_results_by_couple" ON "measure_results" USING btree ("practice_id","couple_id","slug","submitted_at");--> statement-breakpoint
CREATE INDEX "score_entries_by_couple" ON "score_entries" USING btree ("practice_id","couple_id","on_day");--> statement-breakpoint
ALTER TABLE "worksheet_versions" ADD CONSTRAINT "worksheet_versions_kind_known" CHECK ("worksheet_versions"."kind" in ('worksheet', 'measure'));
--> statement-breakpoint
-- A result is put in by whoever finished the part, in the same statement of time, and stands as it is.
-- Their care team reads it; they themselves only what their therapist lets them see, and the other partner never.
alter table public.measure_results owner to holdfast_owner;
--> statement-breakpoint
alter table public.measure_results enable row level security;
--> statement-breakpoint
alter table public.measure_results force row level security;
--> statement-breakpoint
select sec.protect('measure_results', 'holdfast_app', 'select', $r$couple_id = any (sec.treated_couples()::uuid[])
  or (partner_id = sec.partner_id() and exists (
    select from public.shown_lines s where s.practice_id = measure_results.practice_id
      and s.partner_id = measure_results.partner_id and s.slug = measure_results.slug))$r$);
--> statement-breakpoint
select sec.protect('measure_results', 'holdfast_app', 'insert', $r$partner_id = sec.partner_id() and couple_id = any (sec.my_couples()::uuid[])
  and exists (
    select from public.responses p where p.practice_id = measure_results.practice_id and p.assignment_id = measure_results.assignment_id
      and p.partner_id = measure_results.partner_id and p.submitted_at = measure_results.submitted_at)$r$);
--> statement-breakpoint
grant select on public.measure_results to holdfast_backup;
--> statement-breakpoint
create trigger tell_care_team after insert on public.measure_results
  for each row execute function sec.tell_care_team();
--> statement-breakpoint
-- An answer that grows graver while the form is still being written is put in beside the first,
-- more urgent: whoever writes can put alerts in, and neither read nor change them.
alter table public.alerts drop constraint alerts_once_a_part;
--> statement-breakpoint
alter table public.alerts add constraint alerts_once_a_part
  unique nulls not distinct (practice_id, partner_id, assignment_id, code, severity, acknowledged_at);
--> statement-breakpoint
-- Written by the care team for the care team; only whoever wrote it takes it back, and it stays in the record.
alter table public.score_entries owner to holdfast_owner;
--> statement-breakpoint
alter table public.score_entries enable row level security;
--> statement-breakpoint
alter table public.score_entries force row level security;
--> statement-breakpoint
select sec.require_sealed('score_entries', 'body');
--> statement-breakpoint
select sec.protect('score_entries', 'holdfast_app', 'select', 'couple_id = any (sec.treated_couples()::uuid[])');
--> statement-breakpoint
select sec.protect('score_entries', 'holdfast_app', 'insert',
  'couple_id = any (sec.treated_couples()::uuid[]) and written_by = sec.member_id() and taken_back_at is null');
--> statement-breakpoint
select sec.protect('score_entries', 'holdfast_app', 'update',
  'couple_id = any (sec.treated_couples()::uuid[]) and written_by = sec.member_id()', null, 'taken_back_at');
--> statement-breakpoint
select sec.let_sec('score_entries', 'select', 'practice_id, id, couple_id, partner_id, body');
--> statement-breakpoint
select sec.let_sec('score_entries', 'update', 'body');
--> statement-breakpoint
grant select on public.score_entries to holdfast_backup;
--> statement-breakpoint
create trigger tell_care_team after insert or update of taken_back_at on public.score_entries
  for each row execute function sec.tell_care_team();
--> statement-breakpoint
-- Which of their own lines a partner may look at. It says nothing of the other's.
alter table public.shown_lines owner to holdfast_owner;
--> statement-breakpoint
alter table public.shown_lines enable row level security;
--> statement-breakpoint
alter table public.shown_lines force row level security;
--> statement-breakpoint
select sec.protect('shown_lines', 'holdfast_app', 'select',
  'couple_id = any (sec.treated_couples()::uuid[]) or partner_id = sec.partner_id()');
--> statement-breakpoint
select sec.protect('shown_lines', 'holdfast_app', 'insert',
  'couple_id = any (sec.treated_couples()::uuid[]) and shown_by = sec.member_id()');
--> statement-breakpoint
select sec.protect('shown_lines', 'holdfast_app', 'delete', 'couple_id = any (sec.treated_couples()::uuid[])');
--> statement-breakpoint
grant select on public.shown_lines to holdfast_backup;
--> statement-breakpoint
-- What is sent again and again: the care team's plan, of which no partner reads a row.
alter table public.measure_plans owner to holdfast_owner;
--> statement-breakpoint
alter table public.measure_plans enable row level security;
--> statement-breakpoint
alter table public.measure_plans force row level security;
--> statement-breakpoint
select sec.protect('measure_plans', 'holdfast_app', 'select', 'couple_id = any (sec.treated_couples()::uuid[])');
--> statement-breakpoint
select sec.protect('measure_plans', 'holdfast_app', 'insert',
  'couple_id = any (sec.treated_couples()::uuid[]) and started_by = sec.member_id() and ended_at is null');
--> statement-breakpoint
select sec.protect('measure_plans', 'holdfast_app', 'update', 'couple_id = any (sec.treated_couples()::uuid[])', null, 'ended_at');
--> statement-breakpoint
select sec.let_sec('measure_plans', 'select');
--> statement-breakpoint
select sec.let_sec('measure_plans', 'update', 'next_on, last_assignment_id');
--> statement-breakpoint
select sec.let_sec('assignments', 'insert');
--> statement-breakpoint
grant select on public.measure_plans to holdfast_backup;
--> statement-breakpoint
create trigger tell_care_team after insert or update of ended_at, next_on on public.measure_plans
  for each row execute function sec.tell_care_team();
--> statement-breakpoint
-- The plans whose day has come, from 07:00 on the practice's own clock.
create function sec.due_measures(most integer) returns table (practice_id uuid, plan_id uuid)
language sql stable security definer set search_path = sec, public, pg_temp as $$
  select m.practice_id, m.id from public.measure_plans m join public.practices p on p.practice_id = m.practice_id
  where m.ended_at is null
    and m.next_on + time '07:00' <= statement_timestamp() at time zone p.time_zone
  limit most
$$;
--> statement-breakpoint
-- Sends one, once: a second job that asks finds its day moved on. What still waits with a partner is not sent
-- beside itself.
create function sec.send_due_measure(plan uuid) returns table (outcome text, couple_id uuid, partner_id uuid, assignment_id uuid)
language plpgsql volatile security definer set search_path = sec, public, pg_temp as $$
declare
  me sec.session := sec.live();
  p public.measure_plans;
  clock timestamp;
  fresh constant uuid := gen_random_uuid();
begin
  if me.purpose is distinct from 'send_measures' then return; end if;
  select * into p from public.measure_plans m
    where m.practice_id = me.practice_id and m.id = plan and m.ended_at is null for update;
  if not found then return; end if;
  select statement_timestamp() at time zone pr.time_zone into clock from public.practices pr where pr.practice_id = me.practice_id;
  if p.next_on + time '07:00' > clock then return; end if;

  update public.measure_plans m
    set next_on = p.next_on + 7 * p.every_weeks * (1 + (clock::date - p.next_on) / (7 * p.every_weeks))
    where m.practice_id = me.practice_id and m.id = plan;
  if exists (
    select from public.assignments a where a.practice_id = me.practice_id and a.id = p.last_assignment_id and a.taken_back_at is null
      and not exists (select from public.responses r where r.practice_id = me.practice_id
        and r.assignment_id = a.id and r.partner_id = p.partner_id)
  ) then return query select 'waits', p.couple_id, p.partner_id, p.last_assignment_id; return; end if;

  insert into public.assignments (practice_id, id, couple_id, worksheet_version_id, seats, sharing, assigned_by)
    values (me.practice_id, fresh, p.couple_id, p.worksheet_version_id, array[p.seat], 'private', p.started_by);
  insert into public.outbox (practice_id, template, partner_id) values (me.practice_id, 'something-new', p.partner_id);
  update public.measure_plans m set last_assignment_id = fresh where m.practice_id = me.practice_id and m.id = plan;
  return query select 'sent', p.couple_id, p.partner_id, fresh;
end $$;
--> statement-breakpoint
grant execute on function sec.due_measures(integer), sec.send_due_measure(uuid) to holdfast_worker;
--> statement-breakpoint
-- A rotation of keys finds what is written beside the scores too.
create or replace function sec.sealed_under(former uuid, most integer)
returns table (place text, couple_id uuid, assignment_id uuid, partner_id uuid, part text, id uuid, value bytea)
language sql stable security definer set search_path = sec, public, pg_temp as $$
  with k as materialized (
    select * from public.data_keys d where d.practice_id = sec.rotating() and d.id = former and d.retired_at is not null
  ), a as materialized (
    select a.practice_id, a.id, a.couple_id, a.note from public.assignments a join k using (practice_id, couple_id)
  )
  select * from (
    select 'assignments.note', a.couple_id, a.id, null::uuid, null::text, null::uuid, a.note from a
    union all
    select 'drafts.value', a.couple_id, a.id, t.partner_id, t.question, null, t.value
      from a join public.drafts t on t.practice_id = a.practice_id and t.assignment_id = a.id
    union all
    select 'draft_versions.value', a.couple_id, a.id, t.partner_id, null, t.id, t.value
      from a join public.draft_versions t on t.practice_id = a.practice_id and t.assignment_id = a.id
    union all
    select 'responses.preview', a.couple_id, a.id, t.partner_id, null, null, t.preview
      from a join public.responses t on t.practice_id = a.practice_id and t.assignment_id = a.id
    union all
    select 'response_answers.answers', a.couple_id, a.id, t.partner_id, null, null, t.answers
      from a join public.response_answers t on t.practice_id = a.practice_id and t.assignment_id = a.id
    union all
    select 'revealed_responses.body', a.couple_id, a.id, t.partner_id, t.unit, null, t.body
      from a join public.revealed_responses t on t.practice_id = a.practice_id and t.assignment_id = a.id
    union all
    select 'alerts.reason', t.couple_id, t.assignment_id, null, null, t.id, t.reason
      from public.alerts t join k using (practice_id, couple_id)
    union all
    select 'letterboxes.private_key', t.couple_id, null, t.partner_id, null, null, t.private_key
      from public.letterboxes t join k using (practice_id, couple_id)
    union all
    select 'joint_answers.value', a.couple_id, a.id, null, null, t.id, t.value
      from a join public.joint_answers t on t.practice_id = a.practice_id and t.assignment_id = a.id
    union all
    select 'comments.body', t.couple_id, t.assignment_id, null, null, t.id, t.body
      from public.comments t join k using (practice_id, couple_id)
    union all
    select 'joint_feedback.body', a.couple_id, a.id, t.partner_id, null, t.id, t.body
      from a join public.joint_feedback t on t.practice_id = a.practice_id and t.assignment_id = a.id
    union all
    select 'score_entries.body', t.couple_id, null, t.partner_id, null, t.id, t.body
      from public.score_entries t join k using (practice_id, couple_id)
  ) as v (place, couple_id, assignment_id, partner_id, part, id, value)
  where v.value is not null and sec.key_of(v.value) = former
  limit most
$$;
--> statement-breakpoint
create or replace function sec.reseal(place text, assignment uuid, partner uuid, part text, row_id uuid, old bytea, fresh bytea) returns boolean
language plpgsql volatile security definer set search_path = sec, public, pg_temp as $$
declare
  practice constant uuid := sec.rotating();
begin
  if not exists (
    select from public.data_keys o join public.data_keys n using (practice_id, couple_id, kind)
    where o.practice_id = practice and o.id = sec.key_of(old) and o.retired_at is not null
      and n.id = sec.key_of(fresh) and n.retired_at is null
      and (n.partner_id, n.assignment_id) is not distinct from (o.partner_id, o.assignment_id)
  ) then return false; end if;
  case place
    when 'assignments.note' then
      update public.assignments t set note = fresh where t.practice_id = practice and t.id = assignment and t.note = old;
    when 'drafts.value' then
      update public.drafts t set value = fresh
        where t.practice_id = practice and t.assignment_id = assignment and t.partner_id = partner and t.question = part and t.value = old;
    when 'draft_versions.value' then
      update public.draft_versions t set value = fresh where t.practice_id = practice and t.id = row_id and t.value = old;
    when 'responses.preview' then
      update public.responses t set preview = fresh
        where t.practice_id = practice and t.assignment_id = assignment and t.partner_id = partner and t.preview = old;
    when 'response_answers.answers' then
      update public.response_answers t set answers = fresh
        where t.practice_id = practice and t.assignment_id = assignment and t.partner_id = partner and t.answers = old;
    when 'revealed_responses.body' then
      update public.revealed_responses t set body = fresh
        where t.practice_id = practice and t.assignment_id = assignment and t.partner_id = partner and t.unit = part and t.body = old;
    when 'alerts.reason' then
      update public.alerts t set reason = fresh where t.practice_id = practice and t.id = row_id and t.reason = old;
    when 'letterboxes.private_key' then
      update public.letterboxes t set private_key = fresh where t.practice_id = practice and t.partner_id = partner and t.private_key = old;
    when 'joint_answers.value' then
      update public.joint_answers t set value = fresh where t.practice_id = practice and t.id = row_id and t.value = old;
    when 'comments.body' then
      update public.comments t set body = fresh where t.practice_id = practice and t.id = row_id and t.body = old;
    when 'joint_feedback.body' then
      update public.joint_feedback t set body = fresh where t.practice_id = practice and t.id = row_id and t.body = old;
    when 'score_entries.body' then
      update public.score_entries t set body = fresh where t.practice_id = practice and t.id = row_id and t.body = old;
  end case;
  return found;
end $$;
--> statement-breakpoint
select sec.settle();

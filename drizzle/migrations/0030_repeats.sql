CREATE TABLE "plan_turns" (
	"practice_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"turn" integer NOT NULL,
	"couple_id" uuid NOT NULL,
	"assignment_id" uuid,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "plan_turns_key" PRIMARY KEY("practice_id","plan_id","turn"),
	CONSTRAINT "plan_turns_assignment_key" UNIQUE("practice_id","assignment_id")
);
--> statement-breakpoint
CREATE TABLE "worksheet_plans" (
	"practice_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"couple_id" uuid NOT NULL,
	"worksheet_version_id" uuid NOT NULL,
	"seats" text[] NOT NULL,
	"sharing" text NOT NULL,
	"together" boolean DEFAULT false NOT NULL,
	"may_open_by_itself" boolean DEFAULT false NOT NULL,
	"open_units" text[] NOT NULL,
	"every" text,
	"starts_on" date,
	"start_session_id" uuid,
	"next_turn" integer DEFAULT 0 NOT NULL,
	"next_on" date,
	"turns" integer,
	"until_on" date,
	"due_after" integer,
	"due_before_session" boolean DEFAULT false NOT NULL,
	"last_assignment_id" uuid,
	"started_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "worksheet_plans_key" PRIMARY KEY("practice_id","id"),
	CONSTRAINT "worksheet_plans_couple_key" UNIQUE("practice_id","couple_id","id"),
	CONSTRAINT "worksheet_plans_every_known" CHECK ("worksheet_plans"."every" in ('week', 'two_weeks', 'month')),
	CONSTRAINT "worksheet_plans_sharing_known" CHECK ("worksheet_plans"."sharing" in ('private', 'reveal', 'therapist_decides', 'shared')),
	CONSTRAINT "worksheet_plans_seats_fit" CHECK ("worksheet_plans"."seats" <@ array['a','b'] and cardinality("worksheet_plans"."seats") = case when "worksheet_plans"."sharing" in ('reveal', 'shared') then 2 else 1 end),
	CONSTRAINT "worksheet_plans_turns_fit" CHECK ("worksheet_plans"."turns" between 1 and 104),
	CONSTRAINT "worksheet_plans_due_fits" CHECK ("worksheet_plans"."due_after" between 0 and 366),
	CONSTRAINT "worksheet_plans_one_due" CHECK (not ("worksheet_plans"."due_before_session" and "worksheet_plans"."due_after" is not null)),
	CONSTRAINT "worksheet_plans_once_is_one_turn" CHECK ("worksheet_plans"."every" is not null or "worksheet_plans"."turns" = 1),
	CONSTRAINT "worksheet_plans_next_is_counted" CHECK ("worksheet_plans"."next_on" is null or "worksheet_plans"."starts_on" is not null)
);
--> statement-breakpoint
ALTER TABLE "plan_turns" ADD CONSTRAINT "plan_turns_plan_fk" FOREIGN KEY ("practice_id","couple_id","plan_id") REFERENCES "public"."worksheet_plans"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_turns" ADD CONSTRAINT "plan_turns_assignment_fk" FOREIGN KEY ("practice_id","couple_id","assignment_id") REFERENCES "public"."assignments"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "worksheet_plans" ADD CONSTRAINT "worksheet_plans_couple_fk" FOREIGN KEY ("practice_id","couple_id") REFERENCES "public"."couples"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "worksheet_plans" ADD CONSTRAINT "worksheet_plans_worksheet_fk" FOREIGN KEY ("practice_id","worksheet_version_id") REFERENCES "public"."worksheet_versions"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "worksheet_plans" ADD CONSTRAINT "worksheet_plans_assignment_fk" FOREIGN KEY ("practice_id","couple_id","last_assignment_id") REFERENCES "public"."assignments"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "worksheet_plans" ADD CONSTRAINT "worksheet_plans_session_fk" FOREIGN KEY ("practice_id","couple_id","start_session_id") REFERENCES "public"."sessions"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "worksheet_plans" ADD CONSTRAINT "worksheet_plans_started_by_fk" FOREIGN KEY ("practice_id","started_by") REFERENCES "public"."members"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "worksheet_plans_by_couple" ON "worksheet_plans" USING btree ("practice_id","couple_id") WHERE "worksheet_plans"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "worksheet_plans_due" ON "worksheet_plans" USING btree ("practice_id","next_on") WHERE "worksheet_plans"."ended_at" is null;
--> statement-breakpoint
-- What is given later, or again: the care team's. No partner reads what is planned, nor what was let pass.
alter table public.worksheet_plans owner to holdfast_owner;
--> statement-breakpoint
alter table public.worksheet_plans enable row level security;
--> statement-breakpoint
alter table public.worksheet_plans force row level security;
--> statement-breakpoint
select sec.protect('worksheet_plans', 'holdfast_app', 'select', 'couple_id = any (sec.treated_couples()::uuid[])');
--> statement-breakpoint
select sec.protect('worksheet_plans', 'holdfast_app', 'insert',
  'couple_id = any (sec.treated_couples()::uuid[]) and started_by = sec.member_id() and ended_at is null');
--> statement-breakpoint
select sec.protect('worksheet_plans', 'holdfast_app', 'update', 'couple_id = any (sec.treated_couples()::uuid[])', null,
  'starts_on, next_on, turns, until_on, ended_at');
--> statement-breakpoint
grant select on public.worksheet_plans to holdfast_backup;
--> statement-breakpoint
alter table public.plan_turns owner to holdfast_owner;
--> statement-breakpoint
alter table public.plan_turns enable row level security;
--> statement-breakpoint
alter table public.plan_turns force row level security;
--> statement-breakpoint
select sec.protect('plan_turns', 'holdfast_app', 'select', 'couple_id = any (sec.treated_couples()::uuid[])');
--> statement-breakpoint
select sec.protect('plan_turns', 'holdfast_app', 'insert', 'couple_id = any (sec.treated_couples()::uuid[])');
--> statement-breakpoint
grant select on public.plan_turns to holdfast_backup;
--> statement-breakpoint
create trigger tell_care_team after insert or update of next_on, ended_at on public.worksheet_plans
  for each row execute function sec.tell_care_team();
--> statement-breakpoint
-- The job counts on by itself; whoever plans says when a plan starts, and wakes it.
create trigger wake_giving after insert or update of starts_on on public.worksheet_plans
  for each row execute function sec.ring_alarm('give_worksheets');
--> statement-breakpoint
select sec.protect('worksheet_plans', 'holdfast_worker', 'select', $r$sec.purpose() = 'give_worksheets' and ended_at is null$r$, null,
  'practice_id, id, couple_id, worksheet_version_id, seats, sharing, together, may_open_by_itself, open_units, every, starts_on,
   next_turn, next_on, turns, until_on, due_after, due_before_session, last_assignment_id, started_by, ended_at');
--> statement-breakpoint
select sec.protect('worksheet_plans', 'holdfast_worker', 'update', $r$sec.purpose() = 'give_worksheets' and ended_at is null$r$, null,
  'next_turn, next_on, last_assignment_id');
--> statement-breakpoint
-- One row a turn, and none is counted twice.
select sec.protect('plan_turns', 'holdfast_worker', 'insert', $r$sec.purpose() = 'give_worksheets' and exists (
  select from public.worksheet_plans p where p.practice_id = plan_turns.practice_id and p.id = plan_turns.plan_id
    and p.couple_id = plan_turns.couple_id and p.next_turn <= plan_turns.turn)$r$, null, 'practice_id, plan_id, turn, couple_id, assignment_id');
--> statement-breakpoint
-- Whether the last one still waits with whoever fills it in alone. Of what is for both the job cannot learn
-- whose part is in: nothing that one of them does or leaves changes what the other is given.
select sec.protect('responses', 'holdfast_worker', 'select', $r$sec.purpose() = 'give_worksheets' and exists (
  select from public.worksheet_plans p where p.practice_id = responses.practice_id
    and p.last_assignment_id = responses.assignment_id and cardinality(p.seats) = 1)$r$, null, 'practice_id, assignment_id');
--> statement-breakpoint
drop policy holdfast_worker_select on public.assignments;
--> statement-breakpoint
select sec.protect('assignments', 'holdfast_worker', 'select', $r$sec.purpose() = 'show_acts'
  or (sec.purpose() = 'send_measures' and exists (
    select from public.measure_plans p where p.practice_id = assignments.practice_id and p.last_assignment_id = assignments.id))
  or (sec.purpose() = 'give_worksheets' and exists (
    select from public.worksheet_plans p where p.practice_id = assignments.practice_id and p.last_assignment_id = assignments.id))$r$, null,
  'practice_id, id, taken_back_at');
--> statement-breakpoint
drop policy holdfast_worker_insert on public.assignments;
--> statement-breakpoint
select sec.protect('assignments', 'holdfast_worker', 'insert', $r$
  (sec.purpose() = 'send_measures' and sharing = 'private' and exists (
    select from public.measure_plans p where p.practice_id = assignments.practice_id and p.couple_id = assignments.couple_id
      and p.worksheet_version_id = assignments.worksheet_version_id and assignments.seats = array[p.seat]
      and p.started_by = assignments.assigned_by
      and case when p.every_weeks is null then exists (
          select from public.sessions s join public.practices pr on pr.practice_id = s.practice_id
          where s.practice_id = assignments.practice_id and s.id = assignments.session_id and s.couple_id = p.couple_id
            and s.starts_at > statement_timestamp()
            and assignments.due_on = (s.starts_at at time zone pr.time_zone)::date)
        else assignments.session_id is null and assignments.due_on is null end))
  or (sec.purpose() = 'give_worksheets' and exists (
    select from public.worksheet_plans p join public.practices pr on pr.practice_id = p.practice_id
    where p.practice_id = assignments.practice_id and p.couple_id = assignments.couple_id
      and p.worksheet_version_id = assignments.worksheet_version_id and p.seats = assignments.seats
      and p.sharing = assignments.sharing and p.started_by = assignments.assigned_by
      and p.next_on <= (statement_timestamp() at time zone pr.time_zone)::date
      and case when p.due_before_session and assignments.session_id is not null then exists (
          select from public.sessions s where s.practice_id = assignments.practice_id and s.id = assignments.session_id
            and s.couple_id = p.couple_id and s.starts_at > statement_timestamp()
            and assignments.due_on = (s.starts_at at time zone pr.time_zone)::date)
        else assignments.session_id is null
          and assignments.due_on is not distinct from (statement_timestamp() at time zone pr.time_zone)::date + p.due_after end))$r$, null,
  'practice_id, id, couple_id, worksheet_version_id, seats, sharing, due_on, session_id, assigned_by');
--> statement-breakpoint
-- Closed, and of what a plan has just given, in the plan's own words.
select sec.protect('reveals', 'holdfast_worker', 'insert', $r$sec.purpose() = 'give_worksheets' and state = 'closed' and ended_at is null and exists (
  select from public.worksheet_plans p where p.practice_id = reveals.practice_id and p.last_assignment_id = reveals.assignment_id
    and p.couple_id = reveals.couple_id and p.sharing <> 'private' and p.seats = reveals.seats
    and p.worksheet_version_id = reveals.worksheet_version_id and p.together = reveals.together
    and p.may_open_by_itself = reveals.may_open_by_itself and p.open_units = reveals.open_units)$r$, null,
  'practice_id, assignment_id, couple_id, seats, worksheet_version_id, together, may_open_by_itself, open_units');
--> statement-breakpoint
drop policy holdfast_worker_insert on public.outbox;
--> statement-breakpoint
select sec.protect('outbox', 'holdfast_worker', 'insert', $r$sec.purpose() = 'open_reveals'
  or (sec.purpose() = 'send_measures' and template = 'something-new' and exists (
    select from public.measure_plans p where p.practice_id = outbox.practice_id and p.partner_id = outbox.partner_id))
  or (sec.purpose() = 'remind_returns' and template = 'something-new' and exists (
    select from public.return_times t where t.practice_id = outbox.practice_id and t.partner_id = outbox.partner_id))
  or (sec.purpose() = 'give_worksheets' and template = 'something-new' and exists (
    select from public.worksheet_plans p join public.partners x on x.practice_id = p.practice_id and x.couple_id = p.couple_id
    where p.practice_id = outbox.practice_id and x.id = outbox.partner_id and x.seat = any (p.seats)))$r$, null,
  'practice_id, id, template, member_id, partner_id, invitation_id');
--> statement-breakpoint
drop policy holdfast_worker_select on public.practices;
--> statement-breakpoint
select sec.protect('practices', 'holdfast_worker', 'select', $r$sec.purpose() in ('send_mail', 'send_measures', 'show_acts', 'give_worksheets')$r$, null,
  'practice_id, name, time_zone, measure_days');
--> statement-breakpoint
drop policy holdfast_worker_select on public.sessions;
--> statement-breakpoint
select sec.protect('sessions', 'holdfast_worker', 'select', $r$sec.purpose() in ('send_measures', 'give_worksheets') and taken_back_at is null$r$, null,
  'practice_id, id, couple_id, starts_at, taken_back_at');
--> statement-breakpoint
drop policy holdfast_worker_select on public.partners;
--> statement-breakpoint
select sec.protect('partners', 'holdfast_worker', 'select', $r$sec.purpose() in ('open_reveals', 'give_worksheets')$r$, null,
  'practice_id, id, couple_id, seat');
--> statement-breakpoint
-- What is closed and has just been given is given, whatever else there is: so the job, which cannot look at a
-- couple's other homework, need not.
create or replace function sec.keep_homework_status() returns trigger
language plpgsql set search_path = sec, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if cardinality(new.seats) < 2 then
      return null;
    end if;
    if new.state = 'closed' then
      update public.couples c set homework_status = 'given' where c.practice_id = new.practice_id and c.id = new.couple_id;
      return null;
    end if;
  end if;
  perform from public.couples c
    where c.practice_id = new.practice_id and c.id = new.couple_id for no key update;
  update public.couples c set homework_status = (
      select case when count(*) = 0 then 'none' when bool_or(r.state = 'closed') then 'given' else 'over' end
      from public.assignments a
      join public.reveals r on r.practice_id = a.practice_id and r.assignment_id = a.id
      where a.practice_id = new.practice_id and a.couple_id = new.couple_id and a.taken_back_at is null and cardinality(r.seats) = 2)
    where c.practice_id = new.practice_id and c.id = new.couple_id;
  return null;
end $$;
--> statement-breakpoint
select sec.protect('couples', 'holdfast_worker', 'select', $r$sec.purpose() = 'give_worksheets'$r$, null, 'practice_id, id');
--> statement-breakpoint
select sec.protect('couples', 'holdfast_worker', 'update', $r$sec.purpose() = 'give_worksheets'$r$,
  $r$sec.purpose() = 'give_worksheets' and homework_status = 'given'$r$, 'homework_status');
--> statement-breakpoint
select sec.settle();

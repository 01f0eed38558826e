CREATE TABLE "sessions" (
	"practice_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"couple_id" uuid NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"set_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"taken_back_at" timestamp with time zone,
	CONSTRAINT "sessions_key" PRIMARY KEY("practice_id","id"),
	CONSTRAINT "sessions_couple_key" UNIQUE("practice_id","couple_id","id")
);
--> statement-breakpoint
CREATE TABLE "measure_settings" (
	"practice_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"is_on" boolean NOT NULL,
	"cut_off" double precision,
	"escalates" boolean NOT NULL,
	"set_by" uuid NOT NULL,
	CONSTRAINT "measure_settings_key" PRIMARY KEY("practice_id","slug")
);
--> statement-breakpoint
ALTER TABLE "measure_plans" ALTER COLUMN "every_weeks" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "measure_plans" ALTER COLUMN "next_on" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "measure_plans" ALTER COLUMN "last_assignment_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "assignments" ADD COLUMN "session_id" uuid;--> statement-breakpoint
ALTER TABLE "measure_plans" ADD COLUMN "met_sessions" uuid[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "practices" ADD COLUMN "measure_days" integer DEFAULT 2 NOT NULL;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_couple_fk" FOREIGN KEY ("practice_id","couple_id") REFERENCES "public"."couples"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_set_by_fk" FOREIGN KEY ("practice_id","set_by") REFERENCES "public"."members"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure_settings" ADD CONSTRAINT "measure_settings_set_by_fk" FOREIGN KEY ("practice_id","set_by") REFERENCES "public"."members"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "sessions_one_at_a_time" ON "sessions" USING btree ("practice_id","couple_id","starts_at") WHERE "sessions"."taken_back_at" is null;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_session_fk" FOREIGN KEY ("practice_id","couple_id","session_id") REFERENCES "public"."sessions"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "assignments_by_session" ON "assignments" USING btree ("practice_id","session_id") WHERE "assignments"."session_id" is not null;--> statement-breakpoint
ALTER TABLE "measure_plans" ADD CONSTRAINT "measure_plans_by_weeks_or_sessions" CHECK (("measure_plans"."every_weeks" is null) = ("measure_plans"."next_on" is null));--> statement-breakpoint
ALTER TABLE "practices" ADD CONSTRAINT "practices_measure_days_fit" CHECK ("practices"."measure_days" between 1 and 14);
--> statement-breakpoint
-- A time and no word: the couple's clinicians set it, both partners know of it, and whoever files sees it
-- beside the couple's names.
alter table public.sessions owner to holdfast_owner;
--> statement-breakpoint
alter table public.sessions enable row level security;
--> statement-breakpoint
alter table public.sessions force row level security;
--> statement-breakpoint
select sec.protect('sessions', 'holdfast_app', 'select', $r$couple_id = any (sec.treated_couples()::uuid[])
  or (couple_id = any (sec.my_couples()::uuid[]) and taken_back_at is null)
  or sec.roles() && '{owner,admin,front_desk}'$r$);
--> statement-breakpoint
select sec.protect('sessions', 'holdfast_app', 'insert',
  'couple_id = any (sec.treated_couples()::uuid[]) and set_by = sec.member_id() and taken_back_at is null');
--> statement-breakpoint
select sec.protect('sessions', 'holdfast_app', 'update', 'couple_id = any (sec.treated_couples()::uuid[])', null, 'starts_at, taken_back_at');
--> statement-breakpoint
grant select on public.sessions to holdfast_backup;
--> statement-breakpoint
create trigger tell_care_team after insert or update of starts_at, taken_back_at on public.sessions
  for each row execute function sec.tell_care_team();
--> statement-breakpoint
create trigger wake_measures after insert or update of starts_at, taken_back_at on public.sessions
  for each row execute function sec.ring_alarm('send_measures');
--> statement-breakpoint
-- The day goes with the session; a day that is chosen by hand leaves it.
grant update (session_id) on public.assignments to holdfast_app;
--> statement-breakpoint
-- What the practice says of its measures: everybody's answers are scored by it, owners and admins set it
-- with their password.
alter table public.measure_settings owner to holdfast_owner;
--> statement-breakpoint
alter table public.measure_settings enable row level security;
--> statement-breakpoint
alter table public.measure_settings force row level security;
--> statement-breakpoint
select sec.protect('measure_settings', 'holdfast_app', 'select', 'true');
--> statement-breakpoint
select sec.protect('measure_settings', 'holdfast_app', 'insert',
  $r$sec.roles() && '{owner,admin}' and sec.assurance() and set_by = sec.member_id()$r$);
--> statement-breakpoint
select sec.protect('measure_settings', 'holdfast_app', 'update',
  $r$sec.roles() && '{owner,admin}' and sec.assurance()$r$,
  $r$sec.roles() && '{owner,admin}' and sec.assurance() and set_by = sec.member_id()$r$, 'is_on, cut_off, escalates, set_by');
--> statement-breakpoint
grant select on public.measure_settings to holdfast_backup;
--> statement-breakpoint
create trigger wake_measures after insert or update on public.measure_settings
  for each row execute function sec.ring_alarm('send_measures');
--> statement-breakpoint
grant update (measure_days) on public.practices to holdfast_app;
--> statement-breakpoint
-- The job finds when sessions are, and leaves alone what the practice has switched off.
select sec.protect('sessions', 'holdfast_worker', 'select', $r$sec.purpose() = 'send_measures' and taken_back_at is null$r$, null,
  'practice_id, id, couple_id, starts_at, taken_back_at');
--> statement-breakpoint
select sec.protect('measure_settings', 'holdfast_worker', 'select', $r$sec.purpose() = 'send_measures'$r$, null, 'practice_id, slug, is_on');
--> statement-breakpoint
drop policy holdfast_worker_select on public.measure_plans;
--> statement-breakpoint
select sec.protect('measure_plans', 'holdfast_worker', 'select', $r$sec.purpose() = 'send_measures' and ended_at is null and not exists (
  select from public.measure_settings s where s.practice_id = measure_plans.practice_id and s.slug = measure_plans.slug and not s.is_on)$r$, null,
  'practice_id, id, couple_id, partner_id, seat, worksheet_version_id, every_weeks, next_on, met_sessions, last_assignment_id, started_by, ended_at');
--> statement-breakpoint
grant update (met_sessions) on public.measure_plans to holdfast_worker;
--> statement-breakpoint
grant select (measure_days) on public.practices to holdfast_worker;
--> statement-breakpoint
-- What goes before a session is due on its day, and on no other.
drop policy holdfast_worker_insert on public.assignments;
--> statement-breakpoint
select sec.protect('assignments', 'holdfast_worker', 'insert', $r$
  sec.purpose() = 'send_measures' and sharing = 'private' and exists (
    select from public.measure_plans p where p.practice_id = assignments.practice_id and p.couple_id = assignments.couple_id
      and p.worksheet_version_id = assignments.worksheet_version_id and assignments.seats = array[p.seat]
      and p.started_by = assignments.assigned_by
      and case when p.every_weeks is null then exists (
          select from public.sessions s join public.practices pr on pr.practice_id = s.practice_id
          where s.practice_id = assignments.practice_id and s.id = assignments.session_id and s.couple_id = p.couple_id
            and s.starts_at > statement_timestamp()
            and assignments.due_on = (s.starts_at at time zone pr.time_zone)::date)
        else assignments.session_id is null and assignments.due_on is null end)$r$, null,
  'practice_id, id, couple_id, worksheet_version_id, seats, sharing, due_on, session_id, assigned_by');
--> statement-breakpoint
select sec.settle();

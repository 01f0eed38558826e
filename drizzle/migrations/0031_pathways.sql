CREATE TABLE "couple_pathway_steps" (
	"practice_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"couple_id" uuid NOT NULL,
	"pathway_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"slug" text NOT NULL,
	"who" text NOT NULL,
	"sharing" text,
	"every" text,
	"wait_after" text NOT NULL,
	"wait_days" integer DEFAULT 0 NOT NULL,
	"stage" integer,
	"eft_step" integer,
	"due" text DEFAULT 'none' NOT NULL,
	"due_days" integer,
	"hint" text,
	"by_itself" boolean DEFAULT false NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"given_on" date,
	"given_at" timestamp with time zone,
	"assignment_ids" uuid[] DEFAULT '{}' NOT NULL,
	CONSTRAINT "couple_pathway_steps_key" PRIMARY KEY("practice_id","id"),
	CONSTRAINT "couple_pathway_steps_couple_key" UNIQUE("practice_id","couple_id","id"),
	CONSTRAINT "couple_pathway_steps_kind_known" CHECK ("couple_pathway_steps"."kind" in ('worksheet', 'measure')),
	CONSTRAINT "couple_pathway_steps_who_known" CHECK ("couple_pathway_steps"."who" in ('a', 'b', 'each')),
	CONSTRAINT "couple_pathway_steps_wait_known" CHECK ("couple_pathway_steps"."wait_after" in ('start', 'given', 'session', 'opened') and "couple_pathway_steps"."wait_days" between 0 and 366),
	CONSTRAINT "couple_pathway_steps_due_known" CHECK ("couple_pathway_steps"."due" in ('none', 'session', 'days') and ("couple_pathway_steps"."due" = 'days') = ("couple_pathway_steps"."due_days" is not null)),
	CONSTRAINT "couple_pathway_steps_state_known" CHECK ("couple_pathway_steps"."state" in ('waiting', 'given', 'skipped') and ("couple_pathway_steps"."state" = 'given') = ("couple_pathway_steps"."given_on" is not null))
);
--> statement-breakpoint
CREATE TABLE "couple_pathways" (
	"practice_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"couple_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"version" integer NOT NULL,
	"title" text NOT NULL,
	"started_on" date NOT NULL,
	"started_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "couple_pathways_key" PRIMARY KEY("practice_id","id"),
	CONSTRAINT "couple_pathways_couple_key" UNIQUE("practice_id","couple_id","id")
);
--> statement-breakpoint
CREATE TABLE "couple_stages" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"stage" integer NOT NULL,
	"step" integer,
	"set_by" uuid NOT NULL,
	"set_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "couple_stages_key" PRIMARY KEY("practice_id","couple_id"),
	CONSTRAINT "couple_stages_known" CHECK ("couple_stages"."stage" between 1 and 3),
	CONSTRAINT "couple_stages_step_of_stage" CHECK ("couple_stages"."step" between case "couple_stages"."stage" when 1 then 1 when 2 then 5 else 8 end and case "couple_stages"."stage" when 1 then 4 when 2 then 7 else 9 end)
);
--> statement-breakpoint
CREATE TABLE "practice_pathways" (
	"practice_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"title" text NOT NULL,
	"purpose" text NOT NULL,
	"copied_from" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"steps" jsonb NOT NULL,
	"made_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	CONSTRAINT "practice_pathways_key" PRIMARY KEY("practice_id","id")
);
--> statement-breakpoint
ALTER TABLE "worksheet_plans" ADD COLUMN "step_id" uuid;--> statement-breakpoint
ALTER TABLE "couple_pathway_steps" ADD CONSTRAINT "couple_pathway_steps_pathway_fk" FOREIGN KEY ("practice_id","couple_id","pathway_id") REFERENCES "public"."couple_pathways"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "couple_pathways" ADD CONSTRAINT "couple_pathways_couple_fk" FOREIGN KEY ("practice_id","couple_id") REFERENCES "public"."couples"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "couple_pathways" ADD CONSTRAINT "couple_pathways_started_by_fk" FOREIGN KEY ("practice_id","started_by") REFERENCES "public"."members"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "couple_stages" ADD CONSTRAINT "couple_stages_couple_fk" FOREIGN KEY ("practice_id","couple_id") REFERENCES "public"."couples"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "couple_stages" ADD CONSTRAINT "couple_stages_set_by_fk" FOREIGN KEY ("practice_id","set_by") REFERENCES "public"."members"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice_pathways" ADD CONSTRAINT "practice_pathways_made_by_fk" FOREIGN KEY ("practice_id","made_by") REFERENCES "public"."members"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "couple_pathway_steps_in_order" ON "couple_pathway_steps" USING btree ("practice_id","pathway_id","position");--> statement-breakpoint
CREATE INDEX "couple_pathway_steps_by_itself" ON "couple_pathway_steps" USING btree ("practice_id","pathway_id") WHERE "couple_pathway_steps"."by_itself" and "couple_pathway_steps"."state" = 'waiting';--> statement-breakpoint
CREATE UNIQUE INDEX "couple_pathways_one_at_a_time" ON "couple_pathways" USING btree ("practice_id","couple_id") WHERE "couple_pathways"."ended_at" is null;--> statement-breakpoint
ALTER TABLE "worksheet_plans" ADD CONSTRAINT "worksheet_plans_step_fk" FOREIGN KEY ("practice_id","couple_id","step_id") REFERENCES "public"."couple_pathway_steps"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "worksheet_plans_by_step" ON "worksheet_plans" USING btree ("practice_id","step_id") WHERE "worksheet_plans"."step_id" is not null;
--> statement-breakpoint
-- Programmes and where a couple stands in treatment are their care team's; partners see what was given and
-- nothing else.
do $$
declare
  t text;
begin
  foreach t in array array['couple_stages', 'couple_pathways', 'couple_pathway_steps', 'practice_pathways'] loop
    execute format('alter table public.%I owner to holdfast_owner', t);
    execute format('alter table public.%I enable row level security', t);
    execute format('alter table public.%I force row level security', t);
    execute format('grant select on public.%I to holdfast_backup', t);
  end loop;
end $$;
--> statement-breakpoint
select sec.protect('couple_stages', 'holdfast_app', 'select', 'couple_id = any (sec.treated_couples()::uuid[])');
--> statement-breakpoint
select sec.protect('couple_stages', 'holdfast_app', 'insert',
  'couple_id = any (sec.treated_couples()::uuid[]) and set_by = sec.member_id()');
--> statement-breakpoint
select sec.protect('couple_stages', 'holdfast_app', 'update', 'couple_id = any (sec.treated_couples()::uuid[])',
  'couple_id = any (sec.treated_couples()::uuid[]) and set_by = sec.member_id()', 'stage, step, set_by, set_at');
--> statement-breakpoint
select sec.protect('couple_pathways', 'holdfast_app', 'select', 'couple_id = any (sec.treated_couples()::uuid[])');
--> statement-breakpoint
select sec.protect('couple_pathways', 'holdfast_app', 'insert',
  'couple_id = any (sec.treated_couples()::uuid[]) and started_by = sec.member_id() and ended_at is null');
--> statement-breakpoint
select sec.protect('couple_pathways', 'holdfast_app', 'update', 'couple_id = any (sec.treated_couples()::uuid[])', null, 'ended_at');
--> statement-breakpoint
select sec.protect('couple_pathway_steps', 'holdfast_app', 'select', 'couple_id = any (sec.treated_couples()::uuid[])');
--> statement-breakpoint
select sec.protect('couple_pathway_steps', 'holdfast_app', 'insert',
  $r$couple_id = any (sec.treated_couples()::uuid[]) and state = 'waiting'$r$);
--> statement-breakpoint
select sec.protect('couple_pathway_steps', 'holdfast_app', 'update', 'couple_id = any (sec.treated_couples()::uuid[])', null,
  'position, wait_after, wait_days, by_itself, state, given_on, given_at, assignment_ids');
--> statement-breakpoint
-- A step that was never given can go; what was given stays in the record.
select sec.protect('couple_pathway_steps', 'holdfast_app', 'delete',
  $r$couple_id = any (sec.treated_couples()::uuid[]) and state <> 'given'$r$);
--> statement-breakpoint
select sec.protect('worksheet_plans', 'holdfast_app', 'delete',
  'couple_id = any (sec.treated_couples()::uuid[]) and step_id is not null and starts_on is null');
--> statement-breakpoint
-- The practice's clinicians share them, as they share the library.
select sec.protect('practice_pathways', 'holdfast_app', 'select', 'sec.member_id() is not null');
--> statement-breakpoint
select sec.protect('practice_pathways', 'holdfast_app', 'insert',
  'made_by = sec.member_id() and removed_at is null');
--> statement-breakpoint
select sec.protect('practice_pathways', 'holdfast_app', 'update', 'sec.member_id() is not null', null,
  'title, purpose, version, steps, removed_at');
--> statement-breakpoint
create trigger tell_care_team after insert or update of stage, step on public.couple_stages
  for each row execute function sec.tell_care_team();
--> statement-breakpoint
create trigger tell_care_team after insert or update of state, position on public.couple_pathway_steps
  for each row execute function sec.tell_care_team();
--> statement-breakpoint
-- Whatever changes which step is next, or when, wakes the job.
create trigger wake_giving after insert or update of by_itself, state, position, wait_after, wait_days on public.couple_pathway_steps
  for each row execute function sec.ring_alarm('give_worksheets');
--> statement-breakpoint
create trigger wake_giving after insert or update of stage, step on public.couple_stages
  for each row execute function sec.ring_alarm('give_worksheets');
--> statement-breakpoint
create trigger wake_giving after insert or update of starts_at, taken_back_at on public.sessions
  for each row execute function sec.ring_alarm('give_worksheets');
--> statement-breakpoint
create trigger wake_giving after update of state on public.reveals
  for each row when (new.state = 'open') execute function sec.ring_alarm('give_worksheets');
--> statement-breakpoint
-- The job sees where a programme stands by the therapist and the calendar. Of what was given it sees that it
-- is open, as both do; nothing that one of them alone has done.
select sec.protect('couple_stages', 'holdfast_worker', 'select', $r$sec.purpose() = 'give_worksheets'$r$, null, 'practice_id, couple_id, stage, step');
--> statement-breakpoint
select sec.protect('couple_pathways', 'holdfast_worker', 'select', $r$sec.purpose() = 'give_worksheets' and ended_at is null$r$, null,
  'practice_id, id, couple_id, started_on, ended_at');
--> statement-breakpoint
select sec.protect('couple_pathway_steps', 'holdfast_worker', 'select', $r$sec.purpose() = 'give_worksheets'$r$, null,
  'practice_id, id, couple_id, pathway_id, position, wait_after, wait_days, stage, eft_step, by_itself, state, given_on, given_at, assignment_ids');
--> statement-breakpoint
select sec.protect('couple_pathway_steps', 'holdfast_worker', 'update',
  $r$sec.purpose() = 'give_worksheets' and state <> 'skipped' and by_itself$r$, $r$sec.purpose() = 'give_worksheets' and state = 'given'$r$,
  'state, given_on, given_at, assignment_ids');
--> statement-breakpoint
grant select (step_id), update (starts_on) on public.worksheet_plans to holdfast_worker;
--> statement-breakpoint
drop policy holdfast_worker_select on public.reveals;
--> statement-breakpoint
select sec.protect('reveals', 'holdfast_worker', 'select', $r$sec.purpose() = 'open_reveals'
  or (sec.purpose() = 'give_worksheets' and state = 'open')$r$, null, 'practice_id, assignment_id, couple_id, ended_at');
--> statement-breakpoint
select sec.settle();

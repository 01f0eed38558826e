CREATE TABLE "accounted_disclosures" (
	"practice_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"couple_id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	"made_on" date NOT NULL,
	"written_by" uuid NOT NULL,
	"written_at" timestamp with time zone DEFAULT now() NOT NULL,
	"body" "bytea" NOT NULL,
	CONSTRAINT "accounted_disclosures_key" PRIMARY KEY("practice_id","id")
);
--> statement-breakpoint
CREATE TABLE "duty_reports" (
	"practice_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"couple_id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"opened_at" timestamp with time zone DEFAULT now() NOT NULL,
	"opened_by" uuid,
	"body" "bytea",
	"decision" text,
	"decided_at" timestamp with time zone,
	"decided_by" uuid,
	CONSTRAINT "duty_reports_key" PRIMARY KEY("practice_id","id"),
	CONSTRAINT "duty_reports_kind_known" CHECK ("duty_reports"."kind" in ('report', 'protect')),
	CONSTRAINT "duty_reports_decision_known" CHECK ("duty_reports"."decision" in ('report', 'no_duty')),
	CONSTRAINT "duty_reports_decided_whole" CHECK (("duty_reports"."decision" is null) = ("duty_reports"."decided_at" is null) and ("duty_reports"."decision" is null) = ("duty_reports"."decided_by" is null) and ("duty_reports"."decision" is null or "duty_reports"."body" is not null))
);
--> statement-breakpoint
CREATE TABLE "duty_settings" (
	"practice_id" uuid PRIMARY KEY NOT NULL,
	"jurisdiction" text,
	"hours" integer,
	"agency" text,
	"phone" text,
	"set_by" uuid NOT NULL,
	CONSTRAINT "duty_settings_hours_fit" CHECK ("duty_settings"."hours" between 1 and 720)
);
--> statement-breakpoint
CREATE TABLE "safety_entries" (
	"practice_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"couple_id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"step" text,
	"version" integer,
	"written_by" uuid NOT NULL,
	"written_at" timestamp with time zone DEFAULT now() NOT NULL,
	"body" "bytea" NOT NULL,
	CONSTRAINT "safety_entries_key" PRIMARY KEY("practice_id","id"),
	CONSTRAINT "safety_entries_version" UNIQUE("practice_id","partner_id","version"),
	CONSTRAINT "safety_entries_kind_known" CHECK ("safety_entries"."kind" in ('done', 'not_reached', 'plan')),
	CONSTRAINT "safety_entries_kind_whole" CHECK (("safety_entries"."kind" = 'plan') = ("safety_entries"."version" is not null) and ("safety_entries"."kind" = 'plan') = ("safety_entries"."step" is null))
);
--> statement-breakpoint
CREATE TABLE "safety_tasks" (
	"practice_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"couple_id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	"alert_id" uuid NOT NULL,
	"step" text NOT NULL,
	"raised_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"next_try_at" timestamp with time zone,
	"done_at" timestamp with time zone,
	"done_by" uuid,
	CONSTRAINT "safety_tasks_key" PRIMARY KEY("practice_id","id"),
	CONSTRAINT "safety_tasks_once" UNIQUE("practice_id","alert_id","step"),
	CONSTRAINT "safety_tasks_step_known" CHECK ("safety_tasks"."step" in ('contact', 'day', 'week')),
	CONSTRAINT "safety_tasks_done_whole" CHECK (("safety_tasks"."done_at" is null) = ("safety_tasks"."done_by" is null))
);
--> statement-breakpoint
ALTER TABLE "sealed_screens" DROP CONSTRAINT "sealed_screens_tool_known";--> statement-breakpoint
ALTER TABLE "accounted_disclosures" ADD CONSTRAINT "accounted_disclosures_partner_fk" FOREIGN KEY ("practice_id","couple_id","partner_id") REFERENCES "public"."partners"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounted_disclosures" ADD CONSTRAINT "accounted_disclosures_written_by_fk" FOREIGN KEY ("practice_id","written_by") REFERENCES "public"."members"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duty_reports" ADD CONSTRAINT "duty_reports_partner_fk" FOREIGN KEY ("practice_id","couple_id","partner_id") REFERENCES "public"."partners"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duty_reports" ADD CONSTRAINT "duty_reports_opened_by_fk" FOREIGN KEY ("practice_id","opened_by") REFERENCES "public"."members"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duty_reports" ADD CONSTRAINT "duty_reports_decided_by_fk" FOREIGN KEY ("practice_id","decided_by") REFERENCES "public"."members"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duty_settings" ADD CONSTRAINT "duty_settings_practice_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practices"("practice_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duty_settings" ADD CONSTRAINT "duty_settings_set_by_fk" FOREIGN KEY ("practice_id","set_by") REFERENCES "public"."members"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "safety_entries" ADD CONSTRAINT "safety_entries_partner_fk" FOREIGN KEY ("practice_id","couple_id","partner_id") REFERENCES "public"."partners"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "safety_entries" ADD CONSTRAINT "safety_entries_written_by_fk" FOREIGN KEY ("practice_id","written_by") REFERENCES "public"."members"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "safety_tasks" ADD CONSTRAINT "safety_tasks_partner_fk" FOREIGN KEY ("practice_id","couple_id","partner_id") REFERENCES "public"."partners"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "safety_tasks" ADD CONSTRAINT "safety_tasks_alert_fk" FOREIGN KEY ("practice_id","alert_id") REFERENCES "public"."alerts"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "safety_tasks" ADD CONSTRAINT "safety_tasks_done_by_fk" FOREIGN KEY ("practice_id","done_by") REFERENCES "public"."members"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "accounted_disclosures_by_partner" ON "accounted_disclosures" USING btree ("practice_id","partner_id","made_on");--> statement-breakpoint
CREATE UNIQUE INDEX "duty_reports_one_open" ON "duty_reports" USING btree ("practice_id","partner_id","kind") WHERE "duty_reports"."decision" is null;--> statement-breakpoint
CREATE INDEX "duty_reports_by_couple" ON "duty_reports" USING btree ("practice_id","couple_id");--> statement-breakpoint
CREATE INDEX "safety_entries_by_partner" ON "safety_entries" USING btree ("practice_id","partner_id","written_at");--> statement-breakpoint
CREATE INDEX "safety_tasks_open" ON "safety_tasks" USING btree ("practice_id","couple_id","partner_id") WHERE "safety_tasks"."done_at" is null;--> statement-breakpoint
ALTER TABLE "sealed_screens" ADD CONSTRAINT "sealed_screens_tool_known" CHECK ("sealed_screens"."tool" in ('check-1', 'check-2', 'reflection-4', 'card'));
--> statement-breakpoint
-- What is to be done about one person's safety, and what a clinician wrote of it: read and written by those who
-- treat them alone, words with a fresh password. An answer of the person it is of can put a task in, and no more.
do $$
declare
  t text;
begin
  foreach t in array array['safety_tasks', 'safety_entries', 'duty_reports', 'accounted_disclosures', 'duty_settings'] loop
    execute format('alter table public.%I owner to holdfast_owner', t);
    execute format('alter table public.%I enable row level security', t);
    execute format('alter table public.%I force row level security', t);
    execute format('grant select on public.%I to holdfast_backup', t);
  end loop;
end $$;
--> statement-breakpoint
select sec.require_sealed('safety_entries', 'body');
--> statement-breakpoint
select sec.require_sealed('duty_reports', 'body');
--> statement-breakpoint
select sec.require_sealed('accounted_disclosures', 'body');
--> statement-breakpoint
select sec.protect('safety_tasks', 'holdfast_app', 'select', 'couple_id = any (sec.treated_couples()::uuid[])');
--> statement-breakpoint
select sec.protect('safety_tasks', 'holdfast_app', 'insert', 'partner_id = sec.partner_id() and couple_id = any (sec.my_couples()::uuid[]) and done_at is null and next_try_at is null');
--> statement-breakpoint
select sec.protect('safety_tasks', 'holdfast_app', 'update', 'couple_id = any (sec.treated_couples()::uuid[]) and done_at is null and sec.assurance()',
  'couple_id = any (sec.treated_couples()::uuid[]) and (done_at is null or done_by = sec.member_id())', 'next_try_at, done_at, done_by');
--> statement-breakpoint
select sec.protect('safety_entries', 'holdfast_app', 'select', 'couple_id = any (sec.treated_couples()::uuid[]) and sec.assurance()');
--> statement-breakpoint
select sec.protect('safety_entries', 'holdfast_app', 'insert', 'couple_id = any (sec.treated_couples()::uuid[]) and written_by = sec.member_id() and sec.assurance()');
--> statement-breakpoint
select sec.protect('accounted_disclosures', 'holdfast_app', 'select', 'couple_id = any (sec.treated_couples()::uuid[]) and sec.assurance()');
--> statement-breakpoint
select sec.protect('accounted_disclosures', 'holdfast_app', 'insert', 'couple_id = any (sec.treated_couples()::uuid[]) and written_by = sec.member_id() and sec.assurance()');
--> statement-breakpoint
select sec.protect('duty_reports', 'holdfast_app', 'select', 'couple_id = any (sec.treated_couples()::uuid[])');
--> statement-breakpoint
select sec.protect('duty_reports', 'holdfast_app', 'insert', $r$decision is null and body is null
  and ((partner_id = sec.partner_id() and couple_id = any (sec.my_couples()::uuid[]) and opened_by is null)
    or (couple_id = any (sec.treated_couples()::uuid[]) and opened_by = sec.member_id()))$r$);
--> statement-breakpoint
-- What was decided stays as it was decided.
select sec.protect('duty_reports', 'holdfast_app', 'update', 'couple_id = any (sec.treated_couples()::uuid[]) and decision is null and sec.assurance()',
  'couple_id = any (sec.treated_couples()::uuid[]) and (decision is null or decided_by = sec.member_id())', 'body, decision, decided_at, decided_by');
--> statement-breakpoint
select sec.protect('duty_settings', 'holdfast_app', 'select', 'sec.member_id() is not null');
--> statement-breakpoint
select sec.protect('duty_settings', 'holdfast_app', 'insert', $r$sec.roles() && '{owner,admin}' and set_by = sec.member_id()$r$);
--> statement-breakpoint
select sec.protect('duty_settings', 'holdfast_app', 'update', $r$sec.roles() && '{owner,admin}'$r$,
  $r$sec.roles() && '{owner,admin}' and set_by = sec.member_id()$r$, 'jurisdiction, hours, agency, phone, set_by');
--> statement-breakpoint
select sec.let_sec('safety_entries', 'select', 'practice_id, id, couple_id, partner_id, body');
--> statement-breakpoint
select sec.let_sec('safety_entries', 'update', 'body');
--> statement-breakpoint
select sec.let_sec('duty_reports', 'select', 'practice_id, id, couple_id, partner_id, body');
--> statement-breakpoint
select sec.let_sec('duty_reports', 'update', 'body');
--> statement-breakpoint
select sec.let_sec('accounted_disclosures', 'select', 'practice_id, id, couple_id, partner_id, body');
--> statement-breakpoint
select sec.let_sec('accounted_disclosures', 'update', 'body');
--> statement-breakpoint
create trigger tell_care_team after insert or update of next_try_at, done_at on public.safety_tasks
  for each row execute function sec.tell_care_team();
--> statement-breakpoint
create trigger tell_care_team after insert or update of decision on public.duty_reports
  for each row execute function sec.tell_care_team();
--> statement-breakpoint
-- No alert without what is to be done about it: put in as whoever raised it, who can read neither.
create function sec.start_safety_tasks() returns trigger
language plpgsql set search_path = sec, pg_temp as $$
begin
  if new.code like 'SI\_%' then
    insert into public.safety_tasks (practice_id, couple_id, partner_id, alert_id, step, raised_at, due_at)
    select new.practice_id, new.couple_id, new.partner_id, new.id, t.step, new.raised_at, t.due_at
    from (values ('contact', coalesce(new.due_at, new.raised_at)),
      ('day', new.raised_at + interval '24 hours'), ('week', new.raised_at + interval '168 hours')) t (step, due_at);
  elsif new.code in ('CHILD_VULN', 'HARM_OTHERS') then
    insert into public.duty_reports (practice_id, couple_id, partner_id, kind)
    values (new.practice_id, new.couple_id, new.partner_id, case new.code when 'CHILD_VULN' then 'report' else 'protect' end)
    on conflict do nothing;
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger start_safety_tasks after insert on public.alerts
  for each row execute function sec.start_safety_tasks();
--> statement-breakpoint
revoke execute on all functions in schema sec from public;
--> statement-breakpoint
select sec.settle();

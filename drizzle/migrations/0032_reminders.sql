CREATE TABLE "reminder_choices" (
	"practice_id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"how" text NOT NULL,
	"time_zone" text,
	"quiet_from" integer,
	"quiet_until" integer,
	"weekly_day" integer NOT NULL,
	"weekly_hour" integer NOT NULL,
	CONSTRAINT "reminder_choices_key" PRIMARY KEY("practice_id","partner_id"),
	CONSTRAINT "reminder_choices_how_known" CHECK ("reminder_choices"."how" in ('asked', 'each', 'weekly', 'off')),
	CONSTRAINT "reminder_choices_quiet_fits" CHECK (("reminder_choices"."quiet_from" is null) = ("reminder_choices"."quiet_until" is null) and coalesce("reminder_choices"."quiet_from" between 0 and 23 and "reminder_choices"."quiet_until" between 0 and 23 and "reminder_choices"."quiet_from" <> "reminder_choices"."quiet_until", true)),
	CONSTRAINT "reminder_choices_weekly_fits" CHECK ("reminder_choices"."weekly_day" between 1 and 7 and "reminder_choices"."weekly_hour" between 0 and 23)
);
--> statement-breakpoint
CREATE TABLE "reminder_settings" (
	"practice_id" uuid PRIMARY KEY NOT NULL,
	"is_on" boolean NOT NULL,
	"days_before" integer NOT NULL,
	"most" integer NOT NULL,
	"quiet_from" integer NOT NULL,
	"quiet_until" integer NOT NULL,
	"words" text NOT NULL,
	"set_by" uuid NOT NULL,
	CONSTRAINT "reminder_settings_days_fit" CHECK ("reminder_settings"."days_before" between 0 and 7),
	CONSTRAINT "reminder_settings_most_fits" CHECK ("reminder_settings"."most" between 1 and 5),
	CONSTRAINT "reminder_settings_quiet_fits" CHECK ("reminder_settings"."quiet_from" between 0 and 23 and "reminder_settings"."quiet_until" between 0 and 23 and "reminder_settings"."quiet_from" <> "reminder_settings"."quiet_until")
);
--> statement-breakpoint
CREATE TABLE "reminder_wishes" (
	"practice_id" uuid NOT NULL,
	"assignment_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	"by_mail" boolean NOT NULL,
	CONSTRAINT "reminder_wishes_key" PRIMARY KEY("practice_id","assignment_id","partner_id")
);
--> statement-breakpoint
CREATE TABLE "reminders" (
	"practice_id" uuid NOT NULL,
	"assignment_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	"nth" integer NOT NULL,
	"week_on" date,
	"told_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "reminders_key" PRIMARY KEY("practice_id","partner_id","assignment_id","nth")
);
--> statement-breakpoint
ALTER TABLE "reminder_choices" ADD CONSTRAINT "reminder_choices_partner_fk" FOREIGN KEY ("practice_id","couple_id","partner_id") REFERENCES "public"."partners"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminder_settings" ADD CONSTRAINT "reminder_settings_practice_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practices"("practice_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminder_settings" ADD CONSTRAINT "reminder_settings_set_by_fk" FOREIGN KEY ("practice_id","set_by") REFERENCES "public"."members"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminder_wishes" ADD CONSTRAINT "reminder_wishes_assignment_fk" FOREIGN KEY ("practice_id","couple_id","assignment_id") REFERENCES "public"."assignments"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminder_wishes" ADD CONSTRAINT "reminder_wishes_partner_fk" FOREIGN KEY ("practice_id","couple_id","partner_id") REFERENCES "public"."partners"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminders" ADD CONSTRAINT "reminders_assignment_fk" FOREIGN KEY ("practice_id","couple_id","assignment_id") REFERENCES "public"."assignments"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminders" ADD CONSTRAINT "reminders_partner_fk" FOREIGN KEY ("practice_id","couple_id","partner_id") REFERENCES "public"."partners"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "reminder_choices_weekly" ON "reminder_choices" USING btree ("practice_id","couple_id") WHERE "reminder_choices"."how" = 'weekly';--> statement-breakpoint
CREATE UNIQUE INDEX "reminders_once_a_week" ON "reminders" USING btree ("practice_id","partner_id","assignment_id","week_on") WHERE "reminders"."week_on" is not null;--> statement-breakpoint
CREATE INDEX "assignments_due" ON "assignments" USING btree ("practice_id","due_on");
--> statement-breakpoint
-- How the practice reminds is no secret in it; owners and admins set it.
alter table public.reminder_settings owner to holdfast_owner;
--> statement-breakpoint
alter table public.reminder_settings enable row level security;
--> statement-breakpoint
alter table public.reminder_settings force row level security;
--> statement-breakpoint
select sec.protect('reminder_settings', 'holdfast_app', 'select', 'true');
--> statement-breakpoint
select sec.protect('reminder_settings', 'holdfast_app', 'insert', $r$sec.roles() && '{owner,admin}' and set_by = sec.member_id()$r$);
--> statement-breakpoint
select sec.protect('reminder_settings', 'holdfast_app', 'update', $r$sec.roles() && '{owner,admin}'$r$,
  $r$sec.roles() && '{owner,admin}' and set_by = sec.member_id()$r$, 'is_on, days_before, most, quiet_from, quiet_until, words, set_by');
--> statement-breakpoint
grant select on public.reminder_settings to holdfast_backup;
--> statement-breakpoint
-- What somebody wishes for themselves: not the other's to read, not their therapist's, not the office's.
alter table public.reminder_choices owner to holdfast_owner;
--> statement-breakpoint
alter table public.reminder_choices enable row level security;
--> statement-breakpoint
alter table public.reminder_choices force row level security;
--> statement-breakpoint
select sec.protect('reminder_choices', 'holdfast_app', 'select', 'partner_id = sec.partner_id()');
--> statement-breakpoint
select sec.protect('reminder_choices', 'holdfast_app', 'insert', 'partner_id = sec.partner_id() and couple_id = any (sec.my_couples()::uuid[])');
--> statement-breakpoint
select sec.protect('reminder_choices', 'holdfast_app', 'update', 'partner_id = sec.partner_id()', null,
  'how, time_zone, quiet_from, quiet_until, weekly_day, weekly_hour');
--> statement-breakpoint
grant select on public.reminder_choices to holdfast_backup;
--> statement-breakpoint
-- What their therapist wishes for one of them is the care team's: it would tell the other something.
alter table public.reminder_wishes owner to holdfast_owner;
--> statement-breakpoint
alter table public.reminder_wishes enable row level security;
--> statement-breakpoint
alter table public.reminder_wishes force row level security;
--> statement-breakpoint
select sec.protect('reminder_wishes', 'holdfast_app', 'select', 'couple_id = any (sec.treated_couples()::uuid[])');
--> statement-breakpoint
select sec.protect('reminder_wishes', 'holdfast_app', 'insert', 'couple_id = any (sec.treated_couples()::uuid[])');
--> statement-breakpoint
select sec.protect('reminder_wishes', 'holdfast_app', 'update', 'couple_id = any (sec.treated_couples()::uuid[])', null, 'by_mail');
--> statement-breakpoint
grant select on public.reminder_wishes to holdfast_backup;
--> statement-breakpoint
-- That somebody was reminded is for the job alone: whoever read it would know what they had not done.
alter table public.reminders owner to holdfast_owner;
--> statement-breakpoint
alter table public.reminders enable row level security;
--> statement-breakpoint
alter table public.reminders force row level security;
--> statement-breakpoint
grant select on public.reminders to holdfast_backup;
--> statement-breakpoint
-- The alarm says that somebody changed something, and not who.
create trigger wake_reminders after insert or update on public.reminder_settings
  for each row execute function sec.ring_alarm('send_reminders');
--> statement-breakpoint
create trigger wake_reminders after insert or update on public.reminder_choices
  for each row execute function sec.ring_alarm('send_reminders');
--> statement-breakpoint
create trigger wake_reminders after insert or update on public.reminder_wishes
  for each row execute function sec.ring_alarm('send_reminders');
--> statement-breakpoint
-- The job that reminds sees who was given what and when it is due, what is finished, and what each wishes:
-- ids, days and flags. No word, no answer, no hold, and nobody's address.
select sec.protect(v.t::regclass, 'holdfast_worker', 'select', $r$sec.purpose() = 'send_reminders'$r$, null, v.cols) from (values
  ('draft_waits', 'practice_id, assignment_id, partner_id, ends_at'),
  ('reminder_wishes', 'practice_id, assignment_id, partner_id, by_mail'),
  ('reminders', null)) as v (t, cols);
--> statement-breakpoint
-- At sending the practice's sentence is read, and whether they still wish it.
select sec.protect(v.t::regclass, 'holdfast_worker', 'select', $r$sec.purpose() in ('send_reminders', 'send_mail')$r$, null, v.cols) from (values
  ('reminder_settings', 'practice_id, is_on, days_before, most, quiet_from, quiet_until, words'),
  ('reminder_choices', null)) as v (t, cols);
--> statement-breakpoint
select sec.protect('reminders', 'holdfast_worker', 'insert', $r$sec.purpose() = 'send_reminders'$r$, null,
  'practice_id, couple_id, partner_id, assignment_id, nth, week_on');
--> statement-breakpoint
drop policy holdfast_worker_select on public.responses;
--> statement-breakpoint
select sec.protect('responses', 'holdfast_worker', 'select', $r$sec.purpose() = 'send_reminders'
  or (sec.purpose() = 'give_worksheets' and exists (
    select from public.worksheet_plans p where p.practice_id = responses.practice_id
      and p.last_assignment_id = responses.assignment_id and cardinality(p.seats) = 1))$r$, null,
  'practice_id, assignment_id, partner_id');
--> statement-breakpoint
drop policy holdfast_worker_select on public.assignments;
--> statement-breakpoint
select sec.protect('assignments', 'holdfast_worker', 'select', $r$sec.purpose() = 'show_acts'
  or (sec.purpose() = 'send_reminders' and taken_back_at is null and sharing <> 'shared')
  or (sec.purpose() = 'send_measures' and exists (
    select from public.measure_plans p where p.practice_id = assignments.practice_id and p.last_assignment_id = assignments.id))
  or (sec.purpose() = 'give_worksheets' and exists (
    select from public.worksheet_plans p where p.practice_id = assignments.practice_id and p.last_assignment_id = assignments.id))$r$, null,
  'practice_id, id, taken_back_at, couple_id, seats, sharing, standing_id, due_on, created_at');
--> statement-breakpoint
drop policy holdfast_worker_select on public.partners;
--> statement-breakpoint
select sec.protect('partners', 'holdfast_worker', 'select', $r$sec.purpose() in ('open_reveals', 'give_worksheets', 'send_reminders')$r$, null,
  'practice_id, id, couple_id, seat');
--> statement-breakpoint
drop policy holdfast_worker_select on public.reveals;
--> statement-breakpoint
select sec.protect('reveals', 'holdfast_worker', 'select', $r$sec.purpose() in ('open_reveals', 'send_reminders')
  or (sec.purpose() = 'give_worksheets' and state = 'open')$r$, null,
  'practice_id, assignment_id, couple_id, ended_at, state, together');
--> statement-breakpoint
drop policy holdfast_worker_select on public.practices;
--> statement-breakpoint
select sec.protect('practices', 'holdfast_worker', 'select', $r$sec.purpose() in ('send_mail', 'send_measures', 'show_acts', 'give_worksheets', 'send_reminders')$r$, null,
  'practice_id, name, time_zone, measure_days');
--> statement-breakpoint
drop policy holdfast_worker_insert on public.outbox;
--> statement-breakpoint
select sec.protect('outbox', 'holdfast_worker', 'insert', $r$sec.purpose() = 'open_reveals'
  or (sec.purpose() = 'send_reminders' and template = 'reminder' and partner_id is not null)
  or (sec.purpose() = 'send_measures' and template = 'something-new' and exists (
    select from public.measure_plans p where p.practice_id = outbox.practice_id and p.partner_id = outbox.partner_id))
  or (sec.purpose() = 'remind_returns' and template = 'something-new' and exists (
    select from public.return_times t where t.practice_id = outbox.practice_id and t.partner_id = outbox.partner_id))
  or (sec.purpose() = 'give_worksheets' and template = 'something-new' and exists (
    select from public.worksheet_plans p join public.partners x on x.practice_id = p.practice_id and x.couple_id = p.couple_id
    where p.practice_id = outbox.practice_id and x.id = outbox.partner_id and x.seat = any (p.seats)))$r$, null,
  'practice_id, id, template, member_id, partner_id, invitation_id');
--> statement-breakpoint
select sec.settle();

CREATE TABLE "draft_waits" (
	"practice_id" uuid NOT NULL,
	"assignment_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	"begun_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	CONSTRAINT "draft_waits_key" PRIMARY KEY("practice_id","assignment_id","partner_id"),
	CONSTRAINT "draft_waits_no_longer_than_a_week" CHECK ("draft_waits"."ends_at" <= "draft_waits"."begun_at" + interval '7 days')
);
--> statement-breakpoint
CREATE TABLE "standing_worksheets" (
	"practice_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"couple_id" uuid NOT NULL,
	"worksheet_version_id" uuid NOT NULL,
	"seat" text NOT NULL,
	"sharing" text NOT NULL,
	"assigned_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "standing_worksheets_key" PRIMARY KEY("practice_id","id"),
	CONSTRAINT "standing_worksheets_couple_key" UNIQUE("practice_id","couple_id","id"),
	CONSTRAINT "standing_worksheets_seat_known" CHECK ("standing_worksheets"."seat" in ('a', 'b')),
	CONSTRAINT "standing_worksheets_sharing_known" CHECK ("standing_worksheets"."sharing" in ('private', 'therapist_decides'))
);
--> statement-breakpoint
CREATE TABLE "return_times" (
	"practice_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"couple_id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	"standing_id" uuid NOT NULL,
	"said_at" timestamp with time zone DEFAULT now() NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"reminded_at" timestamp with time zone,
	CONSTRAINT "return_times_key" PRIMARY KEY("practice_id","partner_id"),
	CONSTRAINT "return_times_within_a_day" CHECK ("return_times"."due_at" <= "return_times"."said_at" + interval '25 hours')
);
--> statement-breakpoint
ALTER TABLE "assignments" ADD COLUMN "standing_id" uuid;--> statement-breakpoint
ALTER TABLE "draft_waits" ADD CONSTRAINT "draft_waits_assignment_fk" FOREIGN KEY ("practice_id","couple_id","assignment_id") REFERENCES "public"."assignments"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_waits" ADD CONSTRAINT "draft_waits_partner_fk" FOREIGN KEY ("practice_id","couple_id","partner_id") REFERENCES "public"."partners"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "standing_worksheets" ADD CONSTRAINT "standing_worksheets_couple_fk" FOREIGN KEY ("practice_id","couple_id") REFERENCES "public"."couples"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "standing_worksheets" ADD CONSTRAINT "standing_worksheets_worksheet_fk" FOREIGN KEY ("practice_id","worksheet_version_id") REFERENCES "public"."worksheet_versions"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "standing_worksheets" ADD CONSTRAINT "standing_worksheets_assigned_by_fk" FOREIGN KEY ("practice_id","assigned_by") REFERENCES "public"."members"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "return_times" ADD CONSTRAINT "return_times_partner_fk" FOREIGN KEY ("practice_id","couple_id","partner_id") REFERENCES "public"."partners"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "return_times" ADD CONSTRAINT "return_times_standing_fk" FOREIGN KEY ("practice_id","couple_id","standing_id") REFERENCES "public"."standing_worksheets"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "return_times_due" ON "return_times" USING btree ("due_at") WHERE "return_times"."reminded_at" is null;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_standing_fk" FOREIGN KEY ("practice_id","couple_id","standing_id") REFERENCES "public"."standing_worksheets"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
-- Until when a part is closed is its writer's to know and to change, and nobody else's.
alter table public.draft_waits owner to holdfast_owner;
--> statement-breakpoint
alter table public.draft_waits enable row level security;
--> statement-breakpoint
alter table public.draft_waits force row level security;
--> statement-breakpoint
select sec.protect('draft_waits', 'holdfast_app', 'select', 'partner_id = sec.partner_id()');
--> statement-breakpoint
select sec.protect('draft_waits', 'holdfast_app', 'insert', $r$partner_id = sec.partner_id() and couple_id = any (sec.my_couples()::uuid[])
  and ends_at > begun_at and exists (
    select from public.assignments a where a.practice_id = draft_waits.practice_id and a.id = draft_waits.assignment_id)$r$);
--> statement-breakpoint
select sec.protect('draft_waits', 'holdfast_app', 'update', 'partner_id = sec.partner_id()', null, 'ends_at');
--> statement-breakpoint
grant select on public.draft_waits to holdfast_backup;
--> statement-breakpoint
-- While it is closed no statement of the application hands out a word of it, its writer's neither. Only why the
-- wait was changed is written beside it.
drop policy holdfast_app_select on public.drafts;
--> statement-breakpoint
select sec.protect('drafts', 'holdfast_app', 'select', $r$partner_id = sec.partner_id() and (question = 'wait_reason' or not exists (
  select from public.draft_waits w where w.practice_id = drafts.practice_id and w.assignment_id = drafts.assignment_id
    and w.partner_id = drafts.partner_id and w.ends_at > statement_timestamp()))$r$);
--> statement-breakpoint
drop policy holdfast_app_select on public.draft_versions;
--> statement-breakpoint
select sec.protect('draft_versions', 'holdfast_app', 'select', $r$partner_id = sec.partner_id() and not exists (
  select from public.draft_waits w where w.practice_id = draft_versions.practice_id and w.assignment_id = draft_versions.assignment_id
    and w.partner_id = draft_versions.partner_id and w.ends_at > statement_timestamp())$r$);
--> statement-breakpoint
-- What one partner may begin anew: given and ended by their care team, and not the other's to see.
alter table public.standing_worksheets owner to holdfast_owner;
--> statement-breakpoint
alter table public.standing_worksheets enable row level security;
--> statement-breakpoint
alter table public.standing_worksheets force row level security;
--> statement-breakpoint
select sec.protect('standing_worksheets', 'holdfast_app', 'select', $r$couple_id = any (sec.treated_couples()::uuid[])
  or (couple_id = any (sec.my_couples()::uuid[]) and seat = sec.seat())$r$);
--> statement-breakpoint
select sec.protect('standing_worksheets', 'holdfast_app', 'insert',
  'couple_id = any (sec.treated_couples()::uuid[]) and assigned_by = sec.member_id() and ended_at is null');
--> statement-breakpoint
select sec.protect('standing_worksheets', 'holdfast_app', 'update', 'couple_id = any (sec.treated_couples()::uuid[])', null, 'ended_at');
--> statement-breakpoint
grant select on public.standing_worksheets to holdfast_backup;
--> statement-breakpoint
create trigger tell_care_team after insert or update of ended_at on public.standing_worksheets
  for each row execute function sec.tell_care_team();
--> statement-breakpoint
-- An entry of one's own says exactly what the therapist gave to this very partner, and only while it stands.
drop policy holdfast_app_insert on public.assignments;
--> statement-breakpoint
select sec.protect('assignments', 'holdfast_app', 'insert', $r$
  (couple_id = any (sec.treated_couples()::uuid[]) and assigned_by = sec.member_id())
  or (couple_id = any (sec.my_couples()::uuid[]) and seats = array[sec.seat()] and due_on is null and note is null and taken_back_at is null
    and exists (
      select from public.standing_worksheets s where s.practice_id = assignments.practice_id and s.id = assignments.standing_id
        and s.couple_id = assignments.couple_id and array[s.seat] = assignments.seats and s.sharing = assignments.sharing
        and s.worksheet_version_id = assignments.worksheet_version_id and s.assigned_by = assignments.assigned_by
        and s.ended_at is null))$r$);
--> statement-breakpoint
-- Closed, opening in nothing by itself, and of such an entry alone.
drop policy holdfast_app_insert on public.reveals;
--> statement-breakpoint
select sec.protect('reveals', 'holdfast_app', 'insert', $r$state = 'closed' and (
  couple_id = any (sec.treated_couples()::uuid[])
  or (couple_id = any (sec.my_couples()::uuid[]) and seats = array[sec.seat()] and not may_open_by_itself
    and open_units = '{}' and ended_at is null and exists (
      select from public.assignments a where a.practice_id = reveals.practice_id and a.id = reveals.assignment_id
        and a.couple_id = reveals.couple_id and a.seats = reveals.seats and a.sharing = 'therapist_decides'
        and a.worksheet_version_id = reveals.worksheet_version_id and a.standing_id is not null)))$r$);
--> statement-breakpoint
-- When somebody comes back is theirs alone: not the other's, and not their therapist's.
alter table public.return_times owner to holdfast_owner;
--> statement-breakpoint
alter table public.return_times enable row level security;
--> statement-breakpoint
alter table public.return_times force row level security;
--> statement-breakpoint
select sec.protect('return_times', 'holdfast_app', 'select', 'partner_id = sec.partner_id()');
--> statement-breakpoint
select sec.protect('return_times', 'holdfast_app', 'insert', $r$partner_id = sec.partner_id() and couple_id = any (sec.my_couples()::uuid[])
  and reminded_at is null and exists (
    select from public.standing_worksheets s where s.practice_id = return_times.practice_id and s.id = return_times.standing_id
      and s.seat = sec.seat() and s.ended_at is null)$r$);
--> statement-breakpoint
select sec.protect('return_times', 'holdfast_app', 'update', 'partner_id = sec.partner_id()',
  'partner_id = sec.partner_id() and reminded_at is null', 'said_at, due_at, reminded_at, standing_id');
--> statement-breakpoint
select sec.protect('return_times', 'holdfast_app', 'delete', 'partner_id = sec.partner_id()');
--> statement-breakpoint
grant select on public.return_times to holdfast_backup;
--> statement-breakpoint
-- The alarm of the practice rings at the time somebody named; it says neither whose it is nor of what couple.
create trigger wake_returns after insert or update of due_at on public.return_times
  for each row execute function sec.ring_alarm('remind_returns', 'due_at');
--> statement-breakpoint
-- The job sees whose time it is, and nothing that anybody wrote; it reminds once, and only when it is time.
select sec.protect('return_times', 'holdfast_worker', 'select', $r$sec.purpose() = 'remind_returns'$r$, null,
  'practice_id, id, partner_id, due_at, reminded_at');
--> statement-breakpoint
select sec.protect('return_times', 'holdfast_worker', 'update', $r$sec.purpose() = 'remind_returns' and reminded_at is null and due_at <= statement_timestamp()$r$,
  $r$sec.purpose() = 'remind_returns'$r$, 'reminded_at');
--> statement-breakpoint
drop policy holdfast_worker_insert on public.outbox;
--> statement-breakpoint
select sec.protect('outbox', 'holdfast_worker', 'insert', $r$sec.purpose() = 'open_reveals'
  or (sec.purpose() = 'send_measures' and template = 'something-new' and exists (
    select from public.measure_plans p where p.practice_id = outbox.practice_id and p.partner_id = outbox.partner_id))
  or (sec.purpose() = 'remind_returns' and template = 'something-new' and exists (
    select from public.return_times t where t.practice_id = outbox.practice_id and t.partner_id = outbox.partner_id))$r$, null,
  'practice_id, id, template, member_id, partner_id, invitation_id');
--> statement-breakpoint
select sec.settle();

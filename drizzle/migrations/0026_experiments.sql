CREATE TABLE "act_ratings" (
	"practice_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	"answer" text NOT NULL,
	"landed" integer,
	"note" "bytea",
	"rated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "act_ratings_key" PRIMARY KEY("practice_id","id"),
	CONSTRAINT "act_ratings_answer_known" CHECK ("act_ratings"."answer" in ('landed', 'not_noticed', 'rather_not')),
	CONSTRAINT "act_ratings_number_fits" CHECK (("act_ratings"."answer" = 'landed') = ("act_ratings"."landed" is not null) and coalesce("act_ratings"."landed", 0) between 0 and 10)
);
--> statement-breakpoint
CREATE TABLE "done_acts" (
	"practice_id" uuid NOT NULL,
	"assignment_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"body" "bytea" NOT NULL,
	"asked_from" timestamp with time zone NOT NULL,
	"visible_at" timestamp with time zone,
	"answered_at" timestamp with time zone,
	CONSTRAINT "done_acts_key" PRIMARY KEY("practice_id","id")
);
--> statement-breakpoint
CREATE TABLE "small_acts" (
	"practice_id" uuid NOT NULL,
	"assignment_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"unit" text,
	"item" integer,
	"body" "bytea" NOT NULL,
	"picked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"done_at" timestamp with time zone,
	"put_aside_at" timestamp with time zone,
	CONSTRAINT "small_acts_key" PRIMARY KEY("practice_id","id"),
	CONSTRAINT "small_acts_doer_key" UNIQUE("practice_id","couple_id","partner_id","id"),
	CONSTRAINT "small_acts_card_whole" CHECK (("small_acts"."unit" is null) = ("small_acts"."item" is null)),
	CONSTRAINT "small_acts_done_or_aside" CHECK (num_nonnulls("small_acts"."done_at", "small_acts"."put_aside_at") < 2)
);
--> statement-breakpoint
ALTER TABLE "act_ratings" ADD CONSTRAINT "act_ratings_done_act_fk" FOREIGN KEY ("practice_id","id") REFERENCES "public"."done_acts"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "act_ratings" ADD CONSTRAINT "act_ratings_partner_fk" FOREIGN KEY ("practice_id","couple_id","partner_id") REFERENCES "public"."partners"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "done_acts" ADD CONSTRAINT "done_acts_act_fk" FOREIGN KEY ("practice_id","couple_id","partner_id","id") REFERENCES "public"."small_acts"("practice_id","couple_id","partner_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "small_acts" ADD CONSTRAINT "small_acts_assignment_fk" FOREIGN KEY ("practice_id","couple_id","assignment_id") REFERENCES "public"."assignments"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "small_acts" ADD CONSTRAINT "small_acts_partner_fk" FOREIGN KEY ("practice_id","couple_id","partner_id") REFERENCES "public"."partners"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "small_acts" ADD CONSTRAINT "small_acts_reveal_fk" FOREIGN KEY ("practice_id","assignment_id") REFERENCES "public"."reveals"("practice_id","assignment_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "act_ratings_by_couple" ON "act_ratings" USING btree ("practice_id","couple_id");--> statement-breakpoint
CREATE INDEX "done_acts_by_couple" ON "done_acts" USING btree ("practice_id","couple_id");--> statement-breakpoint
CREATE INDEX "done_acts_waiting" ON "done_acts" USING btree ("practice_id","asked_from") WHERE "done_acts"."visible_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "small_acts_one_at_a_time" ON "small_acts" USING btree ("practice_id","partner_id") WHERE "small_acts"."done_at" is null and "small_acts"."put_aside_at" is null;--> statement-breakpoint
CREATE INDEX "small_acts_by_couple" ON "small_acts" USING btree ("practice_id","couple_id","picked_at");
--> statement-breakpoint
-- What one means to do: their own, and for whoever treats them. It begins at something that is open to both.
alter table public.small_acts owner to holdfast_owner;
--> statement-breakpoint
alter table public.small_acts enable row level security;
--> statement-breakpoint
alter table public.small_acts force row level security;
--> statement-breakpoint
select sec.require_sealed('small_acts', 'body');
--> statement-breakpoint
select sec.protect('small_acts', 'holdfast_app', 'select',
  'partner_id = sec.partner_id() or couple_id = any (sec.treated_couples()::uuid[])');
--> statement-breakpoint
select sec.protect('small_acts', 'holdfast_app', 'insert', $r$partner_id = sec.partner_id() and couple_id = any (sec.my_couples()::uuid[])
  and done_at is null and put_aside_at is null and exists (
    select from public.reveals r where r.practice_id = small_acts.practice_id and r.couple_id = small_acts.couple_id
      and r.assignment_id = small_acts.assignment_id and r.state = 'open')$r$);
--> statement-breakpoint
select sec.protect('small_acts', 'holdfast_app', 'update', 'partner_id = sec.partner_id()', null, 'done_at, put_aside_at');
--> statement-breakpoint
select sec.let_sec('small_acts', 'select', 'practice_id, id, couple_id, partner_id, body');
--> statement-breakpoint
select sec.let_sec('small_acts', 'update', 'body');
--> statement-breakpoint
grant select on public.small_acts to holdfast_backup;
--> statement-breakpoint
create trigger tell_care_team after insert or update of done_at, put_aside_at on public.small_acts
  for each row execute function sec.tell_care_team();
--> statement-breakpoint
-- The copy for the other. Until its morning it is its doer's to take back; once it may be shown the doer
-- reads it no more, so that they cannot find out whether it was.
alter table public.done_acts owner to holdfast_owner;
--> statement-breakpoint
alter table public.done_acts enable row level security;
--> statement-breakpoint
alter table public.done_acts force row level security;
--> statement-breakpoint
select sec.require_sealed('done_acts', 'body');
--> statement-breakpoint
select sec.protect('done_acts', 'holdfast_app', 'select', $r$couple_id = any (sec.treated_couples()::uuid[])
  or (partner_id = sec.partner_id() and asked_from > statement_timestamp())
  or (couple_id = any (sec.my_couples()::uuid[]) and partner_id <> sec.partner_id() and visible_at is not null)$r$);
--> statement-breakpoint
select sec.protect('done_acts', 'holdfast_app', 'insert', $r$partner_id = sec.partner_id() and couple_id = any (sec.my_couples()::uuid[])
  and asked_from > statement_timestamp() and visible_at is null and answered_at is null
  and exists (select from public.small_acts a where a.practice_id = done_acts.practice_id and a.id = done_acts.id
    and a.partner_id = done_acts.partner_id and a.assignment_id = done_acts.assignment_id and a.done_at is not null)$r$);
--> statement-breakpoint
select sec.protect('done_acts', 'holdfast_app', 'delete', 'partner_id = sec.partner_id() and asked_from > statement_timestamp()');
--> statement-breakpoint
select sec.protect('done_acts', 'holdfast_app', 'update', $r$couple_id = any (sec.my_couples()::uuid[])
  and partner_id <> sec.partner_id() and visible_at is not null and answered_at is null$r$,
  $r$couple_id = any (sec.my_couples()::uuid[]) and partner_id <> sec.partner_id() and visible_at is not null and answered_at is not null$r$,
  'answered_at');
--> statement-breakpoint
select sec.let_sec('done_acts', 'select', 'practice_id, id, couple_id, partner_id, body');
--> statement-breakpoint
select sec.let_sec('done_acts', 'update', 'body');
--> statement-breakpoint
grant select on public.done_acts to holdfast_backup;
--> statement-breakpoint
create trigger tell_care_team after update of visible_at on public.done_acts
  for each row execute function sec.tell_care_team();
--> statement-breakpoint
-- How it landed. Its author reads it again only with the password, the doer never.
alter table public.act_ratings owner to holdfast_owner;
--> statement-breakpoint
alter table public.act_ratings enable row level security;
--> statement-breakpoint
alter table public.act_ratings force row level security;
--> statement-breakpoint
select sec.require_sealed('act_ratings', 'note');
--> statement-breakpoint
select sec.protect('act_ratings', 'holdfast_app', 'select',
  '(partner_id = sec.partner_id() and sec.assurance()) or couple_id = any (sec.treated_couples()::uuid[])');
--> statement-breakpoint
select sec.protect('act_ratings', 'holdfast_app', 'insert', $r$partner_id = sec.partner_id() and couple_id = any (sec.my_couples()::uuid[])
  and exists (select from public.done_acts d where d.practice_id = act_ratings.practice_id and d.id = act_ratings.id
    and d.couple_id = act_ratings.couple_id and d.partner_id <> sec.partner_id() and d.visible_at is not null)$r$);
--> statement-breakpoint
select sec.let_sec('act_ratings', 'select', 'practice_id, id, couple_id, partner_id, note');
--> statement-breakpoint
select sec.let_sec('act_ratings', 'update', 'note');
--> statement-breakpoint
grant select on public.act_ratings to holdfast_backup;
--> statement-breakpoint
create trigger tell_care_team after insert on public.act_ratings
  for each row execute function sec.tell_care_team();
--> statement-breakpoint
-- The alarm of the practice rings on the morning from which something may be shown; it says neither whose it
-- is nor of what couple.
create trigger wake_acts after insert or update of asked_from on public.done_acts
  for each row execute function sec.ring_alarm('show_acts', 'asked_from');
--> statement-breakpoint
-- The job that shows what was done sees flags and no word: row security alone decides what it may show, and
-- what a hold or a worksheet taken back keeps from the other.
select sec.protect(v.t::regclass, 'holdfast_worker', 'select', $r$sec.purpose() = 'show_acts'$r$, null, v.cols) from (values
  ('done_acts', 'practice_id, id, couple_id, assignment_id, asked_from, visible_at'),
  ('reveal_holds', 'practice_id, assignment_id, lifted_at')) as v (t, cols);
--> statement-breakpoint
drop policy holdfast_worker_select on public.assignments;
--> statement-breakpoint
select sec.protect('assignments', 'holdfast_worker', 'select', $r$sec.purpose() = 'show_acts'
  or (sec.purpose() = 'send_measures' and exists (
    select from public.measure_plans p where p.practice_id = assignments.practice_id and p.last_assignment_id = assignments.id))$r$, null,
  'practice_id, id, taken_back_at');
--> statement-breakpoint
select sec.protect('done_acts', 'holdfast_worker', 'update', $r$sec.purpose() = 'show_acts'
  and visible_at is null and asked_from <= statement_timestamp() and asked_from > statement_timestamp() - interval '14 days'
  and not exists (select from public.reveal_holds h where h.practice_id = done_acts.practice_id
    and h.assignment_id = done_acts.assignment_id and h.lifted_at is null)
  and exists (select from public.assignments a where a.practice_id = done_acts.practice_id
    and a.id = done_acts.assignment_id and a.taken_back_at is null)$r$, $r$sec.purpose() = 'show_acts'$r$, 'visible_at');
--> statement-breakpoint
drop policy holdfast_worker_select on public.practices;
--> statement-breakpoint
select sec.protect('practices', 'holdfast_worker', 'select', $r$sec.purpose() in ('send_mail', 'send_measures', 'show_acts')$r$, null,
  'practice_id, name, time_zone, measure_days');
--> statement-breakpoint
select sec.settle();

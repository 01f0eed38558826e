CREATE TABLE "jar_agreements" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"draw_id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	"said_by" uuid NOT NULL,
	CONSTRAINT "jar_agreements_key" PRIMARY KEY("practice_id","draw_id","partner_id","said_by")
);
--> statement-breakpoint
CREATE TABLE "jar_draws" (
	"practice_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"assignment_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"candidates" uuid[] NOT NULL,
	"drawn" uuid,
	"state" text DEFAULT 'drawing' NOT NULL,
	"drawn_on" date NOT NULL,
	"ended_on" date,
	"keep" text,
	CONSTRAINT "jar_draws_key" PRIMARY KEY("practice_id","id"),
	CONSTRAINT "jar_draws_of_couple" UNIQUE("practice_id","couple_id","id"),
	CONSTRAINT "jar_draws_numbered" UNIQUE("practice_id","assignment_id","number"),
	CONSTRAINT "jar_draws_state_known" CHECK ("jar_draws"."state" in ('drawing', 'drawn', 'agreed', 'done', 'left', 'none')),
	CONSTRAINT "jar_draws_drawn_fits" CHECK (("jar_draws"."drawn" is null) = ("jar_draws"."state" in ('drawing', 'none'))),
	CONSTRAINT "jar_draws_keep_known" CHECK ("jar_draws"."keep" is null or ("jar_draws"."keep" in ('again', 'once') and "jar_draws"."state" = 'done'))
);
--> statement-breakpoint
CREATE TABLE "jar_idea_authors" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"idea_id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	CONSTRAINT "jar_idea_authors_key" PRIMARY KEY("practice_id","idea_id")
);
--> statement-breakpoint
CREATE TABLE "jar_ideas" (
	"practice_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"assignment_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"body" "bytea" NOT NULL,
	"taken_out" boolean DEFAULT false NOT NULL,
	CONSTRAINT "jar_ideas_key" PRIMARY KEY("practice_id","id"),
	CONSTRAINT "jar_ideas_of_couple" UNIQUE("practice_id","couple_id","id")
);
--> statement-breakpoint
CREATE TABLE "jar_vetoes" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"idea_id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"leave_out" boolean NOT NULL,
	"said_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "jar_vetoes_key" PRIMARY KEY("practice_id","id")
);
--> statement-breakpoint
ALTER TABLE "jar_agreements" ADD CONSTRAINT "jar_agreements_draw_fk" FOREIGN KEY ("practice_id","couple_id","draw_id") REFERENCES "public"."jar_draws"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "jar_agreements" ADD CONSTRAINT "jar_agreements_partner_fk" FOREIGN KEY ("practice_id","couple_id","partner_id") REFERENCES "public"."partners"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "jar_agreements" ADD CONSTRAINT "jar_agreements_said_by_fk" FOREIGN KEY ("practice_id","couple_id","said_by") REFERENCES "public"."partners"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "jar_draws" ADD CONSTRAINT "jar_draws_assignment_fk" FOREIGN KEY ("practice_id","couple_id","assignment_id") REFERENCES "public"."assignments"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "jar_draws" ADD CONSTRAINT "jar_draws_drawn_fk" FOREIGN KEY ("practice_id","couple_id","drawn") REFERENCES "public"."jar_ideas"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "jar_idea_authors" ADD CONSTRAINT "jar_idea_authors_idea_fk" FOREIGN KEY ("practice_id","couple_id","idea_id") REFERENCES "public"."jar_ideas"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "jar_idea_authors" ADD CONSTRAINT "jar_idea_authors_partner_fk" FOREIGN KEY ("practice_id","couple_id","partner_id") REFERENCES "public"."partners"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "jar_ideas" ADD CONSTRAINT "jar_ideas_assignment_fk" FOREIGN KEY ("practice_id","couple_id","assignment_id") REFERENCES "public"."assignments"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "jar_vetoes" ADD CONSTRAINT "jar_vetoes_idea_fk" FOREIGN KEY ("practice_id","couple_id","idea_id") REFERENCES "public"."jar_ideas"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "jar_vetoes" ADD CONSTRAINT "jar_vetoes_partner_fk" FOREIGN KEY ("practice_id","couple_id","partner_id") REFERENCES "public"."partners"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "jar_draws_one_at_a_time" ON "jar_draws" USING btree ("practice_id","assignment_id") WHERE "jar_draws"."state" in ('drawing', 'drawn', 'agreed');--> statement-breakpoint
CREATE INDEX "jar_draws_to_settle" ON "jar_draws" USING btree ("practice_id","id") WHERE "jar_draws"."state" in ('drawing', 'drawn');--> statement-breakpoint
CREATE INDEX "jar_ideas_by_assignment" ON "jar_ideas" USING btree ("practice_id","assignment_id");--> statement-breakpoint
CREATE INDEX "jar_vetoes_by_idea" ON "jar_vetoes" USING btree ("practice_id","idea_id");
--> statement-breakpoint
-- A jar belongs to both and to whoever treats them, from the day it was given. Whose idea it is, and what
-- somebody asked to leave out, the other of the two has no way to.
do $$
declare
  t text;
begin
  foreach t in array array['jar_ideas', 'jar_idea_authors', 'jar_vetoes', 'jar_draws', 'jar_agreements'] loop
    execute format('alter table public.%I owner to holdfast_owner', t);
    execute format('alter table public.%I enable row level security', t);
    execute format('alter table public.%I force row level security', t);
    execute format('grant select on public.%I to holdfast_backup', t);
  end loop;
end $$;
--> statement-breakpoint
select sec.require_sealed('jar_ideas', 'body');
--> statement-breakpoint
-- What was taken out stays with its author and the care team; what was drawn stays in what both look back at.
select sec.protect('jar_ideas', 'holdfast_app', 'select', $r$couple_id = any (sec.my_couples()::uuid[]) and exists (
  select from public.reveals r where r.practice_id = jar_ideas.practice_id
    and r.assignment_id = jar_ideas.assignment_id and (r.state = 'open' or r.together))
  and (not taken_out or couple_id = any (sec.treated_couples()::uuid[])
    or exists (select from public.jar_idea_authors a where a.practice_id = jar_ideas.practice_id
      and a.idea_id = jar_ideas.id and a.partner_id = sec.partner_id())
    or exists (select from public.jar_draws d where d.practice_id = jar_ideas.practice_id and d.drawn = jar_ideas.id))$r$);
--> statement-breakpoint
select sec.protect('jar_ideas', 'holdfast_app', 'insert', $r$couple_id = any (sec.my_couples()::uuid[])
  and sec.partner_id() is not null and not taken_out and exists (
  select from public.reveals r where r.practice_id = jar_ideas.practice_id
    and r.assignment_id = jar_ideas.assignment_id and (r.state = 'open' or r.together))$r$);
--> statement-breakpoint
select sec.protect('jar_ideas', 'holdfast_app', 'update', $r$couple_id = any (sec.my_couples()::uuid[])
  and exists (select from public.jar_idea_authors a where a.practice_id = jar_ideas.practice_id
    and a.idea_id = jar_ideas.id and a.partner_id = sec.partner_id())$r$, null, 'body, taken_out');
--> statement-breakpoint
select sec.protect('jar_idea_authors', 'holdfast_app', 'select',
  'partner_id = sec.partner_id() or couple_id = any (sec.treated_couples()::uuid[])');
--> statement-breakpoint
select sec.protect('jar_idea_authors', 'holdfast_app', 'insert',
  'partner_id = sec.partner_id() and couple_id = any (sec.my_couples()::uuid[])');
--> statement-breakpoint
-- Said of somebody else's idea, never changed and never removed; read again only with the password.
select sec.protect('jar_vetoes', 'holdfast_app', 'select',
  '(partner_id = sec.partner_id() and sec.assurance()) or couple_id = any (sec.treated_couples()::uuid[])');
--> statement-breakpoint
select sec.protect('jar_vetoes', 'holdfast_app', 'insert', $r$partner_id = sec.partner_id() and couple_id = any (sec.my_couples()::uuid[])
  and not exists (select from public.jar_idea_authors a where a.practice_id = jar_vetoes.practice_id
    and a.idea_id = jar_vetoes.idea_id and a.partner_id = sec.partner_id())$r$);
--> statement-breakpoint
-- Asked for by either of the two. What comes out of it is put in by a job alone.
select sec.protect('jar_draws', 'holdfast_app', 'select', $r$couple_id = any (sec.my_couples()::uuid[]) and exists (
  select from public.reveals r where r.practice_id = jar_draws.practice_id
    and r.assignment_id = jar_draws.assignment_id and (r.state = 'open' or r.together))$r$);
--> statement-breakpoint
select sec.protect('jar_draws', 'holdfast_app', 'insert', $r$couple_id = any (sec.my_couples()::uuid[])
  and sec.partner_id() is not null and state = 'drawing' and drawn is null and ended_on is null and exists (
  select from public.reveals r where r.practice_id = jar_draws.practice_id
    and r.assignment_id = jar_draws.assignment_id and (r.state = 'open' or r.together))$r$);
--> statement-breakpoint
select sec.protect('jar_draws', 'holdfast_app', 'update',
  $r$couple_id = any (sec.my_couples()::uuid[]) and sec.partner_id() is not null and state in ('drawn', 'agreed', 'done')$r$,
  $r$couple_id = any (sec.my_couples()::uuid[]) and state in ('left', 'done')$r$, 'state, ended_on, keep');
--> statement-breakpoint
-- Of a Yes only the phone on which it was said knows, until both have said it.
select sec.protect('jar_agreements', 'holdfast_app', 'select',
  'said_by = sec.partner_id() or couple_id = any (sec.treated_couples()::uuid[])');
--> statement-breakpoint
select sec.protect('jar_agreements', 'holdfast_app', 'insert', $r$said_by = sec.partner_id() and couple_id = any (sec.my_couples()::uuid[])$r$);
--> statement-breakpoint
select sec.protect('jar_agreements', 'holdfast_app', 'delete', $r$said_by = sec.partner_id()
  and exists (select from public.jar_draws d where d.practice_id = jar_agreements.practice_id
    and d.id = jar_agreements.draw_id and d.state = 'drawn')$r$);
--> statement-breakpoint
-- The job that draws reads which idea somebody would rather leave out, and no word of any.
select sec.protect('jar_draws', 'holdfast_worker', 'select', $r$sec.purpose() = 'draw_dates'$r$);
--> statement-breakpoint
select sec.protect('jar_draws', 'holdfast_worker', 'update', $r$sec.purpose() = 'draw_dates'$r$, null, 'state, drawn');
--> statement-breakpoint
select sec.protect('jar_ideas', 'holdfast_worker', 'select', $r$sec.purpose() = 'draw_dates'$r$, null, 'practice_id, id, assignment_id, taken_out');
--> statement-breakpoint
select sec.protect('jar_vetoes', 'holdfast_worker', 'select', $r$sec.purpose() = 'draw_dates'$r$);
--> statement-breakpoint
select sec.protect('jar_agreements', 'holdfast_worker', 'select', $r$sec.purpose() = 'draw_dates'$r$);
--> statement-breakpoint
select sec.let_sec('jar_ideas', 'select', 'practice_id, id, couple_id, body');
--> statement-breakpoint
select sec.let_sec('jar_ideas', 'update', 'body');
--> statement-breakpoint
create trigger tell_care_team after insert or update of state on public.jar_draws
  for each row execute function sec.tell_care_team();
--> statement-breakpoint
-- What is asked for, or said Yes to, wakes the job.
create trigger wake_draws after insert on public.jar_draws
  for each row execute function sec.ring_alarm('draw_dates');
--> statement-breakpoint
create trigger wake_draws after insert on public.jar_agreements
  for each row execute function sec.ring_alarm('draw_dates');
--> statement-breakpoint
-- What each says alone of something they do again and again does not wait for its end.
drop policy holdfast_app_insert on public.joint_feedback;
--> statement-breakpoint
select sec.protect('joint_feedback', 'holdfast_app', 'insert', $r$partner_id = sec.partner_id() and couple_id = any (sec.my_couples()::uuid[])
  and exists (
    select from public.reveals r where r.practice_id = joint_feedback.practice_id
      and r.assignment_id = joint_feedback.assignment_id and (r.state = 'open' or r.together))$r$);
--> statement-breakpoint
-- A rotation of keys finds the pictures (0022), the small acts (0026) and the ideas too.
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
    select 'joint_pictures.body', a.couple_id, a.id, null, null, t.id, t.body
      from a join public.joint_pictures t on t.practice_id = a.practice_id and t.assignment_id = a.id
    union all
    select 'comments.body', t.couple_id, t.assignment_id, null, null, t.id, t.body
      from public.comments t join k using (practice_id, couple_id)
    union all
    select 'joint_feedback.body', a.couple_id, a.id, t.partner_id, null, t.id, t.body
      from a join public.joint_feedback t on t.practice_id = a.practice_id and t.assignment_id = a.id
    union all
    select 'score_entries.body', t.couple_id, null, t.partner_id, null, t.id, t.body
      from public.score_entries t join k using (practice_id, couple_id)
    union all
    select 'small_acts.body', t.couple_id, null, t.partner_id, null, t.id, t.body
      from public.small_acts t join k using (practice_id, couple_id)
    union all
    select 'done_acts.body', t.couple_id, null, t.partner_id, null, t.id, t.body
      from public.done_acts t join k using (practice_id, couple_id)
    union all
    select 'act_ratings.note', t.couple_id, null, t.partner_id, null, t.id, t.note
      from public.act_ratings t join k using (practice_id, couple_id)
    union all
    select 'jar_ideas.body', t.couple_id, null, null, null, t.id, t.body
      from public.jar_ideas t join k using (practice_id, couple_id)
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
    when 'joint_pictures.body' then
      update public.joint_pictures t set body = fresh where t.practice_id = practice and t.id = row_id and t.body = old;
    when 'comments.body' then
      update public.comments t set body = fresh where t.practice_id = practice and t.id = row_id and t.body = old;
    when 'joint_feedback.body' then
      update public.joint_feedback t set body = fresh where t.practice_id = practice and t.id = row_id and t.body = old;
    when 'score_entries.body' then
      update public.score_entries t set body = fresh where t.practice_id = practice and t.id = row_id and t.body = old;
    when 'small_acts.body' then
      update public.small_acts t set body = fresh where t.practice_id = practice and t.id = row_id and t.body = old;
    when 'done_acts.body' then
      update public.done_acts t set body = fresh where t.practice_id = practice and t.id = row_id and t.body = old;
    when 'act_ratings.note' then
      update public.act_ratings t set note = fresh where t.practice_id = practice and t.id = row_id and t.note = old;
    when 'jar_ideas.body' then
      update public.jar_ideas t set body = fresh where t.practice_id = practice and t.id = row_id and t.body = old;
  end case;
  return found;
end $$;
--> statement-breakpoint
select sec.settle();

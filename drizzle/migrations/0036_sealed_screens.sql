CREATE TABLE "sealed_screens" (
	"practice_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"couple_id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	"tool" text NOT NULL,
	"outcome" text NOT NULL,
	"body" "bytea",
	"sent_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sealed_screens_key" PRIMARY KEY("practice_id","id"),
	CONSTRAINT "sealed_screens_of_couple" UNIQUE("practice_id","couple_id","id"),
	CONSTRAINT "sealed_screens_tool_known" CHECK ("sealed_screens"."tool" in ('check-1', 'check-2', 'reflection-4')),
	CONSTRAINT "sealed_screens_outcome_known" CHECK ("sealed_screens"."outcome" in ('finished', 'told', 'never')),
	CONSTRAINT "sealed_screens_never_says_nothing" CHECK (("sealed_screens"."body" is null) = ("sealed_screens"."outcome" = 'never'))
);
--> statement-breakpoint
ALTER TABLE "alerts" DROP CONSTRAINT "alerts_once_a_part";--> statement-breakpoint
ALTER TABLE "alerts" ALTER COLUMN "assignment_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "alerts" ADD COLUMN "screen_id" uuid;--> statement-breakpoint
ALTER TABLE "sealed_screens" ADD CONSTRAINT "sealed_screens_partner_fk" FOREIGN KEY ("practice_id","couple_id","partner_id") REFERENCES "public"."partners"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sealed_screens_by_partner" ON "sealed_screens" USING btree ("practice_id","partner_id","sent_at");--> statement-breakpoint
ALTER TABLE "alerts" ADD CONSTRAINT "alerts_screen_fk" FOREIGN KEY ("practice_id","couple_id","screen_id") REFERENCES "public"."sealed_screens"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alerts" ADD CONSTRAINT "alerts_once_a_part" UNIQUE NULLS NOT DISTINCT("practice_id","partner_id","assignment_id","screen_id","code","severity","acknowledged_at");--> statement-breakpoint
ALTER TABLE "alerts" ADD CONSTRAINT "alerts_said_in_one" CHECK (("alerts"."assignment_id" is null) <> ("alerts"."screen_id" is null));
--> statement-breakpoint
-- What somebody said under seal opens for themselves and for whoever treats them, each behind a fresh
-- password; for nobody else, and for no job. It is added to, and nothing in it changes.
alter table public.sealed_screens owner to holdfast_owner;
--> statement-breakpoint
alter table public.sealed_screens enable row level security;
--> statement-breakpoint
alter table public.sealed_screens force row level security;
--> statement-breakpoint
select sec.require_sealed('sealed_screens', 'body');
--> statement-breakpoint
select sec.protect('sealed_screens', 'holdfast_app', 'select',
  'sec.assurance() and (partner_id = sec.partner_id() or couple_id = any (sec.treated_couples()::uuid[]))');
--> statement-breakpoint
-- Sending costs no second password: it opens nothing, and nobody in fear should lose what they wrote.
select sec.protect('sealed_screens', 'holdfast_app', 'insert',
  'partner_id = sec.partner_id() and couple_id = any (sec.my_couples()::uuid[])');
--> statement-breakpoint
grant select on public.sealed_screens to holdfast_backup;
--> statement-breakpoint
select sec.let_sec('sealed_screens', 'select', 'practice_id, id, couple_id, partner_id, body');
--> statement-breakpoint
select sec.let_sec('sealed_screens', 'update', 'body');
--> statement-breakpoint
-- A rotation of keys finds what was said under seal too.
create or replace function sec.sealed_under(former uuid, most integer)
returns table (place text, couple_id uuid, assignment_id uuid, partner_id uuid, part text, id uuid, value bytea)
language sql stable security definer set search_path = sec, public, pg_temp as $$
  with k as materialized (
    select * from public.data_keys d where d.practice_id = sec.rotating() and d.id = former and d.retired_at is not null
  ), a as materialized (
    select a.practice_id, a.id, a.couple_id, a.note, a.smaller from public.assignments a join k using (practice_id, couple_id)
  )
  select * from (
    select 'assignments.note', a.couple_id, a.id, null::uuid, null::text, null::uuid, a.note from a
    union all
    select 'assignments.smaller', a.couple_id, a.id, null, null, null, a.smaller from a
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
    union all
    select 'consent_files.body', t.couple_id, null, t.partner_id, null, t.id, t.body
      from public.consent_files t join k using (practice_id, couple_id)
    union all
    select 'consent_traces.body', t.couple_id, null, t.partner_id, null, t.id, t.body
      from public.consent_traces t join k using (practice_id, couple_id)
    union all
    select 'sealed_screens.body', t.couple_id, null, t.partner_id, null, t.id, t.body
      from public.sealed_screens t join k using (practice_id, couple_id)
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
    when 'assignments.smaller' then
      update public.assignments t set smaller = fresh where t.practice_id = practice and t.id = assignment and t.smaller = old;
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
    when 'consent_files.body' then
      update public.consent_files t set body = fresh where t.practice_id = practice and t.id = row_id and t.body = old;
    when 'consent_traces.body' then
      update public.consent_traces t set body = fresh where t.practice_id = practice and t.id = row_id and t.body = old;
    when 'sealed_screens.body' then
      update public.sealed_screens t set body = fresh where t.practice_id = practice and t.id = row_id and t.body = old;
  end case;
  return found;
end $$;
--> statement-breakpoint
select sec.settle();

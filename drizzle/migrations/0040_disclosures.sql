CREATE TABLE "disclosure_steps" (
	"practice_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"couple_id" uuid NOT NULL,
	"disclosure_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"state" text NOT NULL,
	"due_on" date,
	"note" "bytea",
	"is_undo" boolean DEFAULT false NOT NULL,
	"by" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "disclosure_steps_key" PRIMARY KEY("practice_id","id"),
	CONSTRAINT "disclosure_steps_in_order" UNIQUE("practice_id","disclosure_id","number"),
	CONSTRAINT "disclosure_steps_state_known" CHECK ("disclosure_steps"."state" in ('new', 'discussed', 'to_share', 'shared', 'stays_private', 'off')),
	CONSTRAINT "disclosure_steps_number_fits" CHECK ("disclosure_steps"."number" > 0),
	CONSTRAINT "disclosure_steps_due_fits" CHECK (("disclosure_steps"."state" = 'to_share') = ("disclosure_steps"."due_on" is not null)),
	CONSTRAINT "disclosure_steps_private_says_why" CHECK ("disclosure_steps"."state" <> 'stays_private' or "disclosure_steps"."note" is not null)
);
--> statement-breakpoint
CREATE TABLE "disclosures" (
	"practice_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	"source" text NOT NULL,
	"assignment_id" uuid,
	"feedback_id" uuid,
	"rating_id" uuid,
	"screen_id" uuid,
	"code" text,
	"secrets_policy" text NOT NULL,
	"about" "bytea",
	"kept_by" uuid,
	"kept_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "disclosures_key" PRIMARY KEY("practice_id","id"),
	CONSTRAINT "disclosures_of_couple" UNIQUE("practice_id","couple_id","id"),
	CONSTRAINT "disclosures_policy_known" CHECK ("disclosures"."secrets_policy" in ('no_secrets', 'limited', 'confidential_individual')),
	CONSTRAINT "disclosures_source_fits" CHECK (("disclosures"."source" = 'part' and num_nonnulls("disclosures"."assignment_id") = 1 and num_nonnulls("disclosures"."feedback_id", "disclosures"."rating_id", "disclosures"."screen_id") = 0)
        or ("disclosures"."source" = 'afterwards' and num_nonnulls("disclosures"."assignment_id", "disclosures"."feedback_id") = 2 and num_nonnulls("disclosures"."rating_id", "disclosures"."screen_id") = 0)
        or ("disclosures"."source" = 'act' and "disclosures"."rating_id" is not null and num_nonnulls("disclosures"."assignment_id", "disclosures"."feedback_id", "disclosures"."screen_id") = 0)
        or ("disclosures"."source" = 'screen' and "disclosures"."screen_id" is not null and num_nonnulls("disclosures"."assignment_id", "disclosures"."feedback_id", "disclosures"."rating_id") = 0)
        or ("disclosures"."source" = 'told' and "disclosures"."about" is not null and num_nonnulls("disclosures"."assignment_id", "disclosures"."feedback_id", "disclosures"."rating_id", "disclosures"."screen_id") = 0)),
	CONSTRAINT "disclosures_by_rule_or_by_hand" CHECK (("disclosures"."code" is null) <> ("disclosures"."kept_by" is null) and coalesce("disclosures"."code" in ('SECRET', 'LEAVING'), true))
);
--> statement-breakpoint
ALTER TABLE "disclosure_steps" ADD CONSTRAINT "disclosure_steps_disclosure_fk" FOREIGN KEY ("practice_id","couple_id","disclosure_id") REFERENCES "public"."disclosures"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disclosure_steps" ADD CONSTRAINT "disclosure_steps_by_fk" FOREIGN KEY ("practice_id","by") REFERENCES "public"."members"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disclosures" ADD CONSTRAINT "disclosures_partner_fk" FOREIGN KEY ("practice_id","couple_id","partner_id") REFERENCES "public"."partners"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disclosures" ADD CONSTRAINT "disclosures_assignment_fk" FOREIGN KEY ("practice_id","couple_id","assignment_id") REFERENCES "public"."assignments"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disclosures" ADD CONSTRAINT "disclosures_feedback_fk" FOREIGN KEY ("practice_id","feedback_id") REFERENCES "public"."joint_feedback"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disclosures" ADD CONSTRAINT "disclosures_rating_fk" FOREIGN KEY ("practice_id","rating_id") REFERENCES "public"."act_ratings"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disclosures" ADD CONSTRAINT "disclosures_screen_fk" FOREIGN KEY ("practice_id","couple_id","screen_id") REFERENCES "public"."sealed_screens"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disclosures" ADD CONSTRAINT "disclosures_kept_by_fk" FOREIGN KEY ("practice_id","kept_by") REFERENCES "public"."members"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "disclosures_by_couple" ON "disclosures" USING btree ("practice_id","couple_id");
--> statement-breakpoint
-- What a partner told their therapist alone, as a list to work with: read and gone on with by whoever treats them, by
-- nobody else and by no job. An answer puts one in and its author can never read it. Nothing is changed or removed.
do $$
declare
  t text;
begin
  foreach t in array array['disclosures', 'disclosure_steps'] loop
    execute format('alter table public.%I owner to holdfast_owner', t);
    execute format('alter table public.%I enable row level security', t);
    execute format('alter table public.%I force row level security', t);
    execute format('grant select on public.%I to holdfast_backup', t);
  end loop;
end $$;
--> statement-breakpoint
select sec.require_sealed('disclosures', 'about');
--> statement-breakpoint
select sec.require_sealed('disclosure_steps', 'note');
--> statement-breakpoint
select sec.protect('disclosures', 'holdfast_app', 'select', 'couple_id = any (sec.treated_couples()::uuid[])');
--> statement-breakpoint
-- Its id is made of its author and what was said (server/hashed-id.ts). Who could put in another's id would learn by the
-- refusal whether it is there.
select sec.protect('disclosures', 'holdfast_app', 'insert', $r$(couple_id = any (sec.treated_couples()::uuid[]) and kept_by = sec.member_id())
  or (partner_id = sec.partner_id() and couple_id = any (sec.my_couples()::uuid[]) and kept_by is null and about is null
    and overlay(overlay(replace(id::text, '-', '') placing '0' from 13 for 1) placing '0' from 17 for 1)
      = overlay(overlay(left(encode(sha256(convert_to(format('["%s","%s","%s"]', partner_id, coalesce(assignment_id, screen_id), code),
        'UTF8')), 'hex'), 32) placing '0' from 13 for 1) placing '0' from 17 for 1))$r$);
--> statement-breakpoint
select sec.protect('disclosure_steps', 'holdfast_app', 'select', 'couple_id = any (sec.treated_couples()::uuid[])');
--> statement-breakpoint
select sec.protect('disclosure_steps', 'holdfast_app', 'insert', 'couple_id = any (sec.treated_couples()::uuid[]) and by = sec.member_id()');
--> statement-breakpoint
create trigger tell_care_team after insert on public.disclosures
  for each row execute function sec.tell_care_team();
--> statement-breakpoint
create trigger tell_care_team after insert on public.disclosure_steps
  for each row execute function sec.tell_care_team();
--> statement-breakpoint
select sec.let_sec('disclosures', 'select', 'practice_id, id, couple_id, about');
--> statement-breakpoint
select sec.let_sec('disclosures', 'update', 'about');
--> statement-breakpoint
select sec.let_sec('disclosure_steps', 'select', 'practice_id, id, couple_id, note');
--> statement-breakpoint
select sec.let_sec('disclosure_steps', 'update', 'note');
--> statement-breakpoint
-- A rotation of keys finds what 0037 names, and what 0039 and this seal.
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
    union all
    select 'safety_reviews.checklist', t.couple_id, null, null, null, t.id, t.checklist
      from public.safety_reviews t join k using (practice_id, couple_id)
    union all
    select 'safety_reviews.close_reason', t.couple_id, null, null, null, t.id, t.close_reason
      from public.safety_reviews t join k using (practice_id, couple_id)
    union all
    select 'safety_entries.body', t.couple_id, null, t.partner_id, null, t.id, t.body
      from public.safety_entries t join k using (practice_id, couple_id)
    union all
    select 'duty_reports.body', t.couple_id, null, t.partner_id, null, t.id, t.body
      from public.duty_reports t join k using (practice_id, couple_id)
    union all
    select 'accounted_disclosures.body', t.couple_id, null, t.partner_id, null, t.id, t.body
      from public.accounted_disclosures t join k using (practice_id, couple_id)
    union all
    select 'disclosures.about', t.couple_id, null, null, null, t.id, t.about
      from public.disclosures t join k using (practice_id, couple_id)
    union all
    select 'disclosure_steps.note', t.couple_id, null, null, null, t.id, t.note
      from public.disclosure_steps t join k using (practice_id, couple_id)
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
    when 'safety_reviews.checklist' then
      update public.safety_reviews t set checklist = fresh where t.practice_id = practice and t.id = row_id and t.checklist = old;
    when 'safety_reviews.close_reason' then
      update public.safety_reviews t set close_reason = fresh where t.practice_id = practice and t.id = row_id and t.close_reason = old;
    when 'safety_entries.body' then
      update public.safety_entries t set body = fresh where t.practice_id = practice and t.id = row_id and t.body = old;
    when 'duty_reports.body' then
      update public.duty_reports t set body = fresh where t.practice_id = practice and t.id = row_id and t.body = old;
    when 'accounted_disclosures.body' then
      update public.accounted_disclosures t set body = fresh where t.practice_id = practice and t.id = row_id and t.body = old;
    when 'disclosures.about' then
      update public.disclosures t set about = fresh where t.practice_id = practice and t.id = row_id and t.about = old;
    when 'disclosure_steps.note' then
      update public.disclosure_steps t set note = fresh where t.practice_id = practice and t.id = row_id and t.note = old;
  end case;
  return found;
end $$;
--> statement-breakpoint
select sec.settle();

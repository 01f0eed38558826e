CREATE TABLE "joint_pictures" (
	"practice_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"assignment_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"question" text NOT NULL,
	"body" "bytea" NOT NULL,
	"partner_id" uuid,
	"member_id" uuid,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "joint_pictures_key" PRIMARY KEY("practice_id","id"),
	CONSTRAINT "joint_pictures_one_author" CHECK (num_nonnulls("joint_pictures"."partner_id", "joint_pictures"."member_id") = 1)
);
--> statement-breakpoint
ALTER TABLE "joint_pictures" ADD CONSTRAINT "joint_pictures_assignment_fk" FOREIGN KEY ("practice_id","couple_id","assignment_id") REFERENCES "public"."assignments"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "joint_pictures" ADD CONSTRAINT "joint_pictures_partner_fk" FOREIGN KEY ("practice_id","couple_id","partner_id") REFERENCES "public"."partners"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "joint_pictures" ADD CONSTRAINT "joint_pictures_member_fk" FOREIGN KEY ("practice_id","member_id") REFERENCES "public"."members"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "joint_pictures_by_assignment" ON "joint_pictures" USING btree ("practice_id","assignment_id");
--> statement-breakpoint
alter table "joint_pictures" owner to holdfast_owner;
--> statement-breakpoint
alter table "joint_pictures" enable row level security;
--> statement-breakpoint
alter table "joint_pictures" force row level security;
--> statement-breakpoint
select sec.require_sealed('joint_pictures', 'body');
--> statement-breakpoint
-- For whom the words are that they write together: both partners and whoever treats them.
select sec.protect('joint_pictures', 'holdfast_app', 'select', $r$couple_id = any (sec.my_couples()::uuid[]) and exists (
  select from public.reveals r where r.practice_id = joint_pictures.practice_id
    and r.assignment_id = joint_pictures.assignment_id and (r.state = 'open' or r.together))$r$);
--> statement-breakpoint
-- Each under their own name. What was sent is never changed and never removed.
select sec.protect('joint_pictures', 'holdfast_app', 'insert', $r$couple_id = any (sec.my_couples()::uuid[])
  and (partner_id = sec.partner_id() or member_id = sec.member_id())
  and exists (
    select from public.reveals r where r.practice_id = joint_pictures.practice_id
      and r.assignment_id = joint_pictures.assignment_id and (r.state = 'open' or r.together))$r$);
--> statement-breakpoint
select sec.let_sec('joint_pictures', 'select', 'practice_id, id, assignment_id, body');
--> statement-breakpoint
select sec.let_sec('joint_pictures', 'update', 'body');
--> statement-breakpoint
grant select on public.joint_pictures to holdfast_backup;
--> statement-breakpoint
-- A rotation of keys finds the pictures too.
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
  end case;
  return found;
end $$;
--> statement-breakpoint
select sec.settle();

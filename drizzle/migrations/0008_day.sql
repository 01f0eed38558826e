CREATE TABLE "comments" (
	"practice_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"couple_id" uuid NOT NULL,
	"assignment_id" uuid NOT NULL,
	"seats" text[] NOT NULL,
	"body" "bytea" NOT NULL,
	"written_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"taken_back_at" timestamp with time zone,
	CONSTRAINT "comments_key" PRIMARY KEY("practice_id","id"),
	CONSTRAINT "comments_seats_known" CHECK ("comments"."seats" <@ array['a','b'] and cardinality("comments"."seats") between 1 and 2)
);
--> statement-breakpoint
CREATE TABLE "seen_parts" (
	"practice_id" uuid NOT NULL,
	"assignment_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	CONSTRAINT "seen_parts_key" PRIMARY KEY("practice_id","member_id","assignment_id","partner_id")
);
--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_assignment_fk" FOREIGN KEY ("practice_id","couple_id","assignment_id") REFERENCES "public"."assignments"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_written_by_fk" FOREIGN KEY ("practice_id","written_by") REFERENCES "public"."members"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seen_parts" ADD CONSTRAINT "seen_parts_member_fk" FOREIGN KEY ("practice_id","member_id") REFERENCES "public"."members"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seen_parts" ADD CONSTRAINT "seen_parts_assignment_fk" FOREIGN KEY ("practice_id","couple_id","assignment_id") REFERENCES "public"."assignments"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seen_parts" ADD CONSTRAINT "seen_parts_partner_fk" FOREIGN KEY ("practice_id","couple_id","partner_id") REFERENCES "public"."partners"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "comments_by_couple" ON "comments" USING btree ("practice_id","couple_id","assignment_id");--> statement-breakpoint
CREATE INDEX "responses_by_couple" ON "responses" USING btree ("practice_id","couple_id","submitted_at");--> statement-breakpoint
CREATE INDEX "reveals_closed" ON "reveals" USING btree ("practice_id","couple_id") WHERE "reveals"."state" = 'closed';--> statement-breakpoint
CREATE INDEX "alerts_open" ON "alerts" USING btree ("practice_id","couple_id") WHERE "alerts"."acknowledged_at" is null;
--> statement-breakpoint
-- A member's own marks of what they have seen, of couples they treat.
alter table public.seen_parts owner to holdfast_owner;
--> statement-breakpoint
alter table public.seen_parts enable row level security;
--> statement-breakpoint
alter table public.seen_parts force row level security;
--> statement-breakpoint
select sec.protect('seen_parts', 'holdfast_app', cmd, 'member_id = sec.member_id() and couple_id = any (sec.treated_couples()::uuid[])',
  null, case when cmd = 'update' then 'seen_at' end)
from unnest(array['select', 'insert', 'update', 'delete']) as v (cmd);
--> statement-breakpoint
-- Live pages. Whoever treats a couple is told that something of theirs has changed, by ids alone
-- and only once it is committed; nobody is told of what a partner is still writing, and no partner
-- is ever told. It waits here until the worker says it: a notification takes a lock that all of the
-- server's commits share, and nobody's words must ever wait for that.
create unlogged table sec.to_tell (
  practice_id uuid,
  member_id uuid,
  session_id uuid,
  check (num_nonnulls(member_id, session_id) = 1)
);
--> statement-breakpoint
create function sec.tell_care_team() returns trigger
language plpgsql volatile security definer set search_path = sec, public, pg_temp as $$
declare
  changed record := coalesce(new, old);
begin
  insert into sec.to_tell (practice_id, member_id)
    select c.practice_id, c.member_id from public.care_team c where c.practice_id = changed.practice_id and c.couple_id = changed.couple_id;
  return null;
end $$;
--> statement-breakpoint
-- A session that was ended ends its streams too.
create function sec.tell_session_end() returns trigger
language plpgsql volatile security definer set search_path = sec, pg_temp as $$
begin
  insert into sec.to_tell (session_id) values (new.id);
  return null;
end $$;
--> statement-breakpoint
-- Says what waits to be said, each word once; the worker asks for it twice a second.
create function sec.tell_live() returns void
language plpgsql volatile security definer set search_path = sec, pg_temp as $$
declare
  words text[];
begin
  with told as (
    delete from sec.to_tell where ctid = any (array(select t.ctid from sec.to_tell t for update skip locked)) returning *
  )
  select array_agg(distinct case when session_id is null then 'changed ' || practice_id || ' ' || member_id
    else 'ended ' || session_id end) into words from told;
  perform pg_notify('holdfast_live', w.word) from unnest(words) as w (word);
end $$;
--> statement-breakpoint
create trigger tell_care_team after insert or update of taken_back_at, due_on on public.assignments
  for each row execute function sec.tell_care_team();
--> statement-breakpoint
create trigger tell_care_team after insert or delete or update of submitted_at on public.responses
  for each row execute function sec.tell_care_team();
--> statement-breakpoint
create trigger tell_care_team after insert or delete or update of choice on public.reveal_choices
  for each row execute function sec.tell_care_team();
--> statement-breakpoint
create trigger tell_care_team after update of state on public.reveals
  for each row execute function sec.tell_care_team();
--> statement-breakpoint
create trigger tell_care_team after insert or update of lifted_at on public.reveal_holds
  for each row execute function sec.tell_care_team();
--> statement-breakpoint
create trigger tell_care_team after insert or update of acknowledged_at on public.alerts
  for each row execute function sec.tell_care_team();
--> statement-breakpoint
create trigger tell_session_end after update of revoked_at on sec.session
  for each row when (new.revoked_at is not null) execute function sec.tell_session_end();
--> statement-breakpoint
-- A comment is read by the care team and by whoever it was written to; only its author takes it back.
alter table public.comments owner to holdfast_owner;
--> statement-breakpoint
alter table public.comments enable row level security;
--> statement-breakpoint
alter table public.comments force row level security;
--> statement-breakpoint
select sec.require_sealed('comments', 'body');
--> statement-breakpoint
select sec.protect('comments', 'holdfast_app', 'select', $r$
  couple_id = any (sec.treated_couples()::uuid[])
  or (couple_id = any (sec.my_couples()::uuid[]) and sec.seat() = any (seats) and taken_back_at is null)$r$);
--> statement-breakpoint
-- Never to somebody who was not asked: it would tell them of the other's worksheet.
select sec.protect('comments', 'holdfast_app', 'insert', $r$
  couple_id = any (sec.treated_couples()::uuid[]) and written_by = sec.member_id() and taken_back_at is null
  and exists (select from public.assignments a where a.practice_id = comments.practice_id
    and a.id = comments.assignment_id and comments.seats <@ a.seats)$r$);
--> statement-breakpoint
select sec.protect('comments', 'holdfast_app', 'update',
  'couple_id = any (sec.treated_couples()::uuid[]) and written_by = sec.member_id()', null, 'taken_back_at');
--> statement-breakpoint
select sec.let_sec('comments', 'select', 'practice_id, id, couple_id, assignment_id, body');
--> statement-breakpoint
select sec.let_sec('comments', 'update', 'body');
--> statement-breakpoint
create trigger tell_care_team after insert or update of taken_back_at on public.comments
  for each row execute function sec.tell_care_team();
--> statement-breakpoint
-- A rotation of keys finds letterboxes, what is written together and comments too.
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
    select 'comments.body', t.couple_id, t.assignment_id, null, null, t.id, t.body
      from public.comments t join k using (practice_id, couple_id)
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
    when 'comments.body' then
      update public.comments t set body = fresh where t.practice_id = practice and t.id = row_id and t.body = old;
  end case;
  return found;
end $$;
--> statement-breakpoint
revoke execute on all functions in schema sec from public;
--> statement-breakpoint
grant execute on function sec.tell_live() to holdfast_worker;
--> statement-breakpoint
select sec.settle();

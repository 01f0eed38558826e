CREATE TABLE "safe_contacts" (
	"practice_id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"channel" text NOT NULL,
	"may_be_used" boolean NOT NULL,
	"from_hour" integer,
	"until_hour" integer,
	CONSTRAINT "safe_contacts_key" PRIMARY KEY("practice_id","partner_id","channel"),
	CONSTRAINT "safe_contacts_channel_known" CHECK ("safe_contacts"."channel" in ('mail', 'phone')),
	CONSTRAINT "safe_contacts_hours_fit" CHECK (("safe_contacts"."from_hour" is null) = ("safe_contacts"."until_hour" is null) and coalesce("safe_contacts"."from_hour" between 0 and 23 and "safe_contacts"."until_hour" between 0 and 23 and "safe_contacts"."from_hour" <> "safe_contacts"."until_hour", true))
);
--> statement-breakpoint
CREATE TABLE "safety_reviews" (
	"practice_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"couple_id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	"opened_at" timestamp with time zone DEFAULT now() NOT NULL,
	"opened_by" uuid,
	"decision" text,
	"decided_at" timestamp with time zone,
	"rescreen_on" date,
	"checklist" "bytea",
	"closed_at" timestamp with time zone,
	"closed_by" uuid,
	"close_reason" "bytea",
	CONSTRAINT "safety_reviews_key" PRIMARY KEY("practice_id","id"),
	CONSTRAINT "safety_reviews_decision_known" CHECK ("safety_reviews"."decision" in ('pause', 'continue', 'end')),
	CONSTRAINT "safety_reviews_decided_whole" CHECK (("safety_reviews"."decision" is null) = ("safety_reviews"."decided_at" is null)),
	CONSTRAINT "safety_reviews_closed_whole" CHECK (("safety_reviews"."closed_at" is null) = ("safety_reviews"."closed_by" is null) and ("safety_reviews"."closed_at" is null) = ("safety_reviews"."close_reason" is null) and ("safety_reviews"."closed_at" is null or "safety_reviews"."decision" is not null))
);
--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "not_before" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "safe_contacts" ADD CONSTRAINT "safe_contacts_partner_fk" FOREIGN KEY ("practice_id","couple_id","partner_id") REFERENCES "public"."partners"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "safety_reviews" ADD CONSTRAINT "safety_reviews_partner_fk" FOREIGN KEY ("practice_id","couple_id","partner_id") REFERENCES "public"."partners"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "safety_reviews" ADD CONSTRAINT "safety_reviews_opened_by_fk" FOREIGN KEY ("practice_id","opened_by") REFERENCES "public"."members"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "safety_reviews" ADD CONSTRAINT "safety_reviews_closed_by_fk" FOREIGN KEY ("practice_id","closed_by") REFERENCES "public"."members"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "safety_reviews_one_open" ON "safety_reviews" USING btree ("practice_id","partner_id") WHERE "safety_reviews"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "safety_reviews_by_couple" ON "safety_reviews" USING btree ("practice_id","couple_id");
--> statement-breakpoint
-- Safety mode of one person: opened by their own answers or by whoever treats them, read by those alone, and
-- closed by the therapist of record. The person it is of can put it in and can never read it.
alter table public.safety_reviews owner to holdfast_owner;
--> statement-breakpoint
alter table public.safety_reviews enable row level security;
--> statement-breakpoint
alter table public.safety_reviews force row level security;
--> statement-breakpoint
select sec.require_sealed('safety_reviews', 'checklist');
--> statement-breakpoint
select sec.require_sealed('safety_reviews', 'close_reason');
--> statement-breakpoint
select sec.protect('safety_reviews', 'holdfast_app', 'select', 'couple_id = any (sec.treated_couples()::uuid[])');
--> statement-breakpoint
select sec.protect('safety_reviews', 'holdfast_app', 'insert', $r$closed_at is null and decision is null and checklist is null
  and ((partner_id = sec.partner_id() and couple_id = any (sec.my_couples()::uuid[]) and opened_by is null)
    or (couple_id = any (sec.treated_couples()::uuid[]) and opened_by = sec.member_id()))$r$);
--> statement-breakpoint
-- What was closed stays as it is; closing is for the therapist of record, and theirs to sign.
select sec.protect('safety_reviews', 'holdfast_app', 'update',
  'couple_id = any (sec.treated_couples()::uuid[]) and closed_at is null and sec.assurance()',
  $r$couple_id = any (sec.treated_couples()::uuid[]) and (closed_at is null or (closed_by = sec.member_id() and exists (
    select from public.care_team c where c.practice_id = safety_reviews.practice_id and c.couple_id = safety_reviews.couple_id
      and c.member_id = sec.member_id() and c.role = 'therapist_of_record')))$r$,
  'decision, decided_at, rescreen_on, checklist, closed_at, closed_by, close_reason');
--> statement-breakpoint
grant select on public.safety_reviews to holdfast_backup;
--> statement-breakpoint
select sec.let_sec('safety_reviews', 'select', 'practice_id, id, couple_id, decision, decided_at, closed_at, checklist, close_reason');
--> statement-breakpoint
select sec.let_sec('safety_reviews', 'update', 'checklist, close_reason');
--> statement-breakpoint
create trigger tell_care_team after insert or update of decision, closed_at on public.safety_reviews
  for each row execute function sec.tell_care_team();
--> statement-breakpoint
-- How somebody may be reached. Their own answer can only close a way; opening it is for whoever treats them.
alter table public.safe_contacts owner to holdfast_owner;
--> statement-breakpoint
alter table public.safe_contacts enable row level security;
--> statement-breakpoint
alter table public.safe_contacts force row level security;
--> statement-breakpoint
select sec.protect('safe_contacts', 'holdfast_app', 'select', 'couple_id = any (sec.treated_couples()::uuid[])');
--> statement-breakpoint
select sec.protect('safe_contacts', 'holdfast_app', 'insert', $r$couple_id = any (sec.treated_couples()::uuid[])
  or (partner_id = sec.partner_id() and couple_id = any (sec.my_couples()::uuid[]) and not may_be_used)$r$);
--> statement-breakpoint
select sec.protect('safe_contacts', 'holdfast_app', 'update', 'couple_id = any (sec.treated_couples()::uuid[])', null,
  'may_be_used, from_hour, until_hour');
--> statement-breakpoint
grant select on public.safe_contacts to holdfast_backup;
--> statement-breakpoint
-- At sending it is looked up once more whether a letter may go, and when; why, the worker cannot know.
select sec.protect('safe_contacts', 'holdfast_worker', 'select', $r$sec.purpose() = 'send_mail' and channel = 'mail'$r$, null,
  'practice_id, partner_id, channel, may_be_used, from_hour, until_hour');
--> statement-breakpoint
grant update (not_before) on public.outbox to holdfast_worker;
--> statement-breakpoint
grant select (not_before) on public.outbox to holdfast_sec;
--> statement-breakpoint
create or replace function sec.waiting_mail(most integer) returns table (practice_id uuid, id uuid)
language sql stable security definer set search_path = sec, public, pg_temp as $$
  select o.practice_id, o.id from public.outbox o
  where o.sent_at is null and o.dropped_as is null and coalesce(o.not_before <= statement_timestamp(), true)
  order by o.created_at limit most
$$;
--> statement-breakpoint
-- A safety review that stands keeps everything of the couple closed, as its alert did before it.
create or replace function sec.release_reveal(assignment uuid, units text[]) returns text
language plpgsql volatile security definer set search_path = sec, public, pg_temp as $$
declare
  me sec.session := sec.live();
  reveal public.reveals;
  agreed integer;
  shared integer;
  moved integer;
begin
  if me.id is null or me.partner_id is not null then return 'not_found'; end if;
  if me.kind = 'job' and me.purpose is distinct from 'open_reveals' then return 'not_found'; end if;
  select * into reveal from public.reveals r
    where r.practice_id = me.practice_id and r.assignment_id = assignment for update;
  if not found then return 'not_found'; end if;
  if me.kind = 'member' and not reveal.couple_id = any (sec.treated_couples()) then return 'not_found'; end if;
  if reveal.state = 'shut' then return 'shut'; end if;
  if exists (select from public.assignments a
    where a.practice_id = me.practice_id and a.id = assignment and a.taken_back_at is not null)
  then return 'taken_back'; end if;

  if exists (select from public.reveal_holds h
      where h.practice_id = me.practice_id and h.assignment_id = assignment and h.lifted_at is null)
    or exists (select from public.alerts a
      where a.practice_id = me.practice_id and a.couple_id = reveal.couple_id and a.acknowledged_at is null
        and (a.code like 'IPV\_%' or (a.code = 'SHARE_PRESSURE' and a.assignment_id = assignment)))
    or exists (select from public.safety_reviews s
      where s.practice_id = me.practice_id and s.couple_id = reveal.couple_id and s.closed_at is null
        and s.decision is distinct from 'continue')
  then return 'held'; end if;

  select count(*) filter (where c.choice in ('share', 'in_session')), count(*) filter (where c.choice = 'share')
    into agreed, shared
    from public.reveal_choices c
    join public.responses r using (practice_id, assignment_id, partner_id)
    where c.practice_id = me.practice_id and c.assignment_id = assignment;
  if agreed <> cardinality(reveal.seats) then return 'not_ready'; end if;
  if me.kind = 'job' then
    if reveal.state <> 'closed' or not reveal.may_open_by_itself or shared <> 2 then return 'not_ready'; end if;
    units := reveal.open_units;
  end if;

  update public.revealed_responses v set released_at = statement_timestamp()
    where v.practice_id = me.practice_id and v.assignment_id = assignment
      and v.unit = any (units) and v.released_at is null;
  get diagnostics moved = row_count;
  if moved = 0 then return 'nothing'; end if;
  update public.reveals r set state = 'open', ended_at = coalesce(r.ended_at, statement_timestamp())
    where r.practice_id = me.practice_id and r.assignment_id = assignment;
  return 'opened';
end $$;
--> statement-breakpoint
create or replace function sec.opens_at(practice uuid, assignment uuid) returns timestamptz
language sql stable security definer set search_path = sec, public, pg_temp as $$
  select sec.next_morning(greatest(chosen.last, held.last, reviewed.last, kept.last), p.time_zone)
  from public.reveals r
  join public.practices p using (practice_id)
  join public.assignments a on a.practice_id = r.practice_id and a.id = r.assignment_id and a.taken_back_at is null
  cross join lateral (
    select count(*) as shared, max(c.chosen_at) as last
    from public.reveal_choices c join public.responses using (practice_id, assignment_id, partner_id)
    where c.practice_id = r.practice_id and c.assignment_id = r.assignment_id and c.choice = 'share'
  ) chosen
  cross join lateral (
    select count(*) filter (where h.lifted_at is null) as standing, max(h.lifted_at) as last
    from public.reveal_holds h
    where h.practice_id = r.practice_id and h.assignment_id = r.assignment_id
  ) held
  cross join lateral (
    select count(*) filter (where a.acknowledged_at is null) as standing, max(a.acknowledged_at) as last
    from public.alerts a
    where a.practice_id = r.practice_id and a.couple_id = r.couple_id
      and (a.code like 'IPV\_%' or (a.code = 'SHARE_PRESSURE' and a.assignment_id = r.assignment_id))
  ) reviewed
  cross join lateral (
    select count(*) filter (where s.closed_at is null and s.decision is distinct from 'continue') as standing,
      max(greatest(s.closed_at, s.decided_at)) as last
    from public.safety_reviews s
    where s.practice_id = r.practice_id and s.couple_id = r.couple_id
  ) kept
  where r.practice_id = practice and r.assignment_id = assignment
    and r.state = 'closed' and r.may_open_by_itself
    and chosen.shared = 2 and held.standing = 0 and reviewed.standing = 0 and kept.standing = 0
$$;
--> statement-breakpoint
-- A rotation of keys finds what 0033, 0035 and 0036 seal, and the checklist and the reason.
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
  end case;
  return found;
end $$;
--> statement-breakpoint
select sec.settle();
--> statement-breakpoint
CREATE TABLE "alert_settings" (
	"practice_id" uuid PRIMARY KEY NOT NULL,
	"critical_minutes" integer NOT NULL,
	"high_hours" integer,
	"set_by" uuid NOT NULL,
	CONSTRAINT "alert_settings_critical_fits" CHECK ("alert_settings"."critical_minutes" between 5 and 15),
	CONSTRAINT "alert_settings_high_fits" CHECK ("alert_settings"."high_hours" between 1 and 24)
);
--> statement-breakpoint
CREATE TABLE "on_call_members" (
	"practice_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	CONSTRAINT "on_call_members_key" PRIMARY KEY("practice_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "overdue_alerts" (
	"practice_id" uuid NOT NULL,
	"alert_id" uuid NOT NULL,
	"therapist_id" uuid NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"settled_at" timestamp with time zone,
	CONSTRAINT "overdue_alerts_key" PRIMARY KEY("practice_id","alert_id")
);
--> statement-breakpoint
ALTER TABLE "alerts" ADD COLUMN "due_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "alerts" ADD COLUMN "escalate_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "alerts" ADD COLUMN "escalations" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "alert_settings" ADD CONSTRAINT "alert_settings_practice_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practices"("practice_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alert_settings" ADD CONSTRAINT "alert_settings_set_by_fk" FOREIGN KEY ("practice_id","set_by") REFERENCES "public"."members"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "on_call_members" ADD CONSTRAINT "on_call_members_member_fk" FOREIGN KEY ("practice_id","member_id") REFERENCES "public"."members"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "overdue_alerts" ADD CONSTRAINT "overdue_alerts_alert_fk" FOREIGN KEY ("practice_id","alert_id") REFERENCES "public"."alerts"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "overdue_alerts" ADD CONSTRAINT "overdue_alerts_therapist_fk" FOREIGN KEY ("practice_id","therapist_id") REFERENCES "public"."members"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "alerts_to_escalate" ON "alerts" USING btree ("practice_id","escalate_at") WHERE "alerts"."escalate_at" is not null and "alerts"."acknowledged_at" is null;
--> statement-breakpoint
-- How soon alerts are looked at is no secret in it, not even to whoever raises one; owners and admins set it.
alter table public.alert_settings owner to holdfast_owner;
--> statement-breakpoint
alter table public.alert_settings enable row level security;
--> statement-breakpoint
alter table public.alert_settings force row level security;
--> statement-breakpoint
grant select on public.alert_settings to holdfast_backup;
--> statement-breakpoint
alter table public.on_call_members owner to holdfast_owner;
--> statement-breakpoint
alter table public.on_call_members enable row level security;
--> statement-breakpoint
alter table public.on_call_members force row level security;
--> statement-breakpoint
grant select on public.on_call_members to holdfast_backup;
--> statement-breakpoint
alter table public.overdue_alerts owner to holdfast_owner;
--> statement-breakpoint
alter table public.overdue_alerts enable row level security;
--> statement-breakpoint
alter table public.overdue_alerts force row level security;
--> statement-breakpoint
grant select on public.overdue_alerts to holdfast_backup;
--> statement-breakpoint
select sec.protect('alert_settings', 'holdfast_app', 'select', 'true');
--> statement-breakpoint
select sec.protect('alert_settings', 'holdfast_app', 'insert', $r$sec.roles() && '{owner,admin}' and set_by = sec.member_id()$r$);
--> statement-breakpoint
select sec.protect('alert_settings', 'holdfast_app', 'update', $r$sec.roles() && '{owner,admin}'$r$,
  $r$sec.roles() && '{owner,admin}' and set_by = sec.member_id()$r$, 'critical_minutes, high_hours, set_by');
--> statement-breakpoint
select sec.protect('on_call_members', 'holdfast_app', 'select', 'sec.member_id() is not null');
--> statement-breakpoint
select sec.protect('on_call_members', 'holdfast_app', 'insert', $r$sec.roles() && '{owner,admin}'$r$);
--> statement-breakpoint
select sec.protect('on_call_members', 'holdfast_app', 'delete', $r$sec.roles() && '{owner,admin}'$r$);
--> statement-breakpoint
-- That something of a therapist's is overdue: for whoever is on call, for a number in the office, and for those who can settle it.
select sec.protect('overdue_alerts', 'holdfast_app', 'select', $r$sec.roles() && '{owner,admin}'
  or exists (select from public.on_call_members o where o.practice_id = overdue_alerts.practice_id and o.member_id = sec.member_id())
  or exists (select from public.alerts a where a.practice_id = overdue_alerts.practice_id and a.id = overdue_alerts.alert_id)$r$);
--> statement-breakpoint
select sec.protect('overdue_alerts', 'holdfast_app', 'update', $r$exists (select from public.alerts a
  where a.practice_id = overdue_alerts.practice_id and a.id = overdue_alerts.alert_id)$r$, null, 'settled_at');
--> statement-breakpoint
-- An alert is signed with a fresh password, and never removed.
drop policy holdfast_app_update on public.alerts;
--> statement-breakpoint
select sec.protect('alerts', 'holdfast_app', 'update', 'couple_id = any (sec.treated_couples()::uuid[]) and sec.assurance()',
  'couple_id = any (sec.treated_couples()::uuid[]) and acknowledged_by = sec.member_id()', 'acknowledged_at, acknowledged_by, disposition, reason');
--> statement-breakpoint
-- The job that tells of what is overdue reads that something is, of whose couple and since when: neither what it
-- is nor how grave, nor anybody's answer.
select sec.protect('alerts', 'holdfast_worker', 'select', $r$sec.purpose() = 'escalate_alerts' and acknowledged_at is null
  and (escalate_at is not null or escalations > 0)$r$, null,
  'practice_id, id, couple_id, raised_at, due_at, escalate_at, escalations');
--> statement-breakpoint
select sec.protect('alerts', 'holdfast_worker', 'update', $r$sec.purpose() = 'escalate_alerts' and escalate_at is not null and acknowledged_at is null$r$,
  $r$sec.purpose() = 'escalate_alerts' and acknowledged_at is null$r$, 'escalate_at, escalations');
--> statement-breakpoint
select sec.protect('care_team', 'holdfast_worker', 'select', $r$sec.purpose() = 'escalate_alerts' and role = 'therapist_of_record'$r$, null,
  'practice_id, couple_id, member_id, role');
--> statement-breakpoint
select sec.protect('on_call_members', 'holdfast_worker', 'select', $r$sec.purpose() = 'escalate_alerts'$r$);
--> statement-breakpoint
select sec.protect('overdue_alerts', 'holdfast_worker', 'insert', $r$sec.purpose() = 'escalate_alerts'$r$, null,
  'practice_id, alert_id, therapist_id, due_at');
--> statement-breakpoint
create trigger wake_escalations after insert on public.alerts
  for each row when (new.escalate_at is not null) execute function sec.ring_alarm('escalate_alerts', 'escalate_at');
--> statement-breakpoint
-- The job's letters join all that stand.
drop policy holdfast_worker_insert on public.outbox;
--> statement-breakpoint
select sec.protect('outbox', 'holdfast_worker', 'insert', $r$sec.purpose() = 'open_reveals'
  or (sec.purpose() = 'send_reminders' and template = 'reminder' and partner_id is not null)
  or (sec.purpose() = 'escalate_alerts' and template = 'item-to-review' and member_id is not null)
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

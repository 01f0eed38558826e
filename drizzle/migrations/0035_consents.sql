CREATE TABLE "consent_editions" (
	"practice_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"version" integer NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"said_values" jsonb NOT NULL,
	"effective_on" date NOT NULL,
	"published_by" uuid NOT NULL,
	"published_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "consent_editions_key" PRIMARY KEY("practice_id","slug","version"),
	CONSTRAINT "consent_editions_version_counts" CHECK ("consent_editions"."version" >= 1),
	CONSTRAINT "consent_editions_slug_shape" CHECK ("consent_editions"."slug" ~ '^[a-z][a-z-]{1,39}$')
);
--> statement-breakpoint
CREATE TABLE "consent_files" (
	"practice_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"couple_id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	"financial" boolean NOT NULL,
	"kind" text NOT NULL,
	"body" "bytea" NOT NULL,
	CONSTRAINT "consent_files_key" PRIMARY KEY("practice_id","id"),
	CONSTRAINT "consent_files_kind_known" CHECK ("consent_files"."kind" in ('pdf', 'reason'))
);
--> statement-breakpoint
CREATE TABLE "consent_openings" (
	"practice_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	"text_hash" text NOT NULL,
	"opened_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "consent_openings_key" PRIMARY KEY("practice_id","request_id","text_hash")
);
--> statement-breakpoint
CREATE TABLE "consent_requests" (
	"practice_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"couple_id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"financial" boolean NOT NULL,
	"said_values" jsonb NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"taken_back_at" timestamp with time zone,
	CONSTRAINT "consent_requests_key" PRIMARY KEY("practice_id","id"),
	CONSTRAINT "consent_requests_once" UNIQUE("practice_id","partner_id","slug"),
	CONSTRAINT "consent_requests_of_partner" UNIQUE("practice_id","couple_id","partner_id","id")
);
--> statement-breakpoint
CREATE TABLE "consent_signatures" (
	"practice_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"couple_id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"financial" boolean NOT NULL,
	"version" integer NOT NULL,
	"how" text NOT NULL,
	"text_hash" text NOT NULL,
	"file_hash" text,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"zone" text,
	"recorded_by" uuid,
	"on_day" date,
	CONSTRAINT "consent_signatures_key" PRIMARY KEY("practice_id","id"),
	CONSTRAINT "consent_signatures_of_partner" UNIQUE("practice_id","couple_id","partner_id","id"),
	CONSTRAINT "consent_signatures_how_known" CHECK ("consent_signatures"."how" in ('signed', 'paper', 'refused', 'withdrawn')),
	CONSTRAINT "consent_signatures_whole" CHECK (num_nulls("consent_signatures"."file_hash", "consent_signatures"."zone") = case "consent_signatures"."how" when 'signed' then 0 else 2 end
        and num_nulls("consent_signatures"."recorded_by", "consent_signatures"."on_day") = case "consent_signatures"."how" when 'signed' then 2 else 0 end)
);
--> statement-breakpoint
CREATE TABLE "consent_traces" (
	"practice_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"couple_id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	"body" "bytea" NOT NULL,
	CONSTRAINT "consent_traces_key" PRIMARY KEY("practice_id","id")
);
--> statement-breakpoint
ALTER TABLE "data_keys" DROP CONSTRAINT "data_keys_kind_known";--> statement-breakpoint
ALTER TABLE "consent_editions" ADD CONSTRAINT "consent_editions_published_by_fk" FOREIGN KEY ("practice_id","published_by") REFERENCES "public"."members"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent_files" ADD CONSTRAINT "consent_files_signature_fk" FOREIGN KEY ("practice_id","couple_id","partner_id","id") REFERENCES "public"."consent_signatures"("practice_id","couple_id","partner_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent_openings" ADD CONSTRAINT "consent_openings_request_fk" FOREIGN KEY ("practice_id","couple_id","partner_id","request_id") REFERENCES "public"."consent_requests"("practice_id","couple_id","partner_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent_requests" ADD CONSTRAINT "consent_requests_partner_fk" FOREIGN KEY ("practice_id","couple_id","partner_id") REFERENCES "public"."partners"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent_requests" ADD CONSTRAINT "consent_requests_asked_by_fk" FOREIGN KEY ("practice_id","asked_by") REFERENCES "public"."members"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent_signatures" ADD CONSTRAINT "consent_signatures_request_fk" FOREIGN KEY ("practice_id","couple_id","partner_id","request_id") REFERENCES "public"."consent_requests"("practice_id","couple_id","partner_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent_signatures" ADD CONSTRAINT "consent_signatures_edition_fk" FOREIGN KEY ("practice_id","slug","version") REFERENCES "public"."consent_editions"("practice_id","slug","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent_signatures" ADD CONSTRAINT "consent_signatures_recorded_by_fk" FOREIGN KEY ("practice_id","recorded_by") REFERENCES "public"."members"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent_traces" ADD CONSTRAINT "consent_traces_signature_fk" FOREIGN KEY ("practice_id","couple_id","partner_id","id") REFERENCES "public"."consent_signatures"("practice_id","couple_id","partner_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "consent_files_by_couple" ON "consent_files" USING btree ("practice_id","couple_id");--> statement-breakpoint
CREATE INDEX "consent_openings_by_couple" ON "consent_openings" USING btree ("practice_id","couple_id");--> statement-breakpoint
CREATE INDEX "consent_requests_by_couple" ON "consent_requests" USING btree ("practice_id","couple_id");--> statement-breakpoint
CREATE INDEX "consent_signatures_by_couple" ON "consent_signatures" USING btree ("practice_id","couple_id");--> statement-breakpoint
CREATE INDEX "consent_traces_by_couple" ON "consent_traces" USING btree ("practice_id","couple_id");--> statement-breakpoint
ALTER TABLE "data_keys" ADD CONSTRAINT "data_keys_kind_known" CHECK (("data_keys"."kind" in ('couple', 'clinicians') and "data_keys"."partner_id" is null and "data_keys"."assignment_id" is null)
        or ("data_keys"."kind" in ('partner', 'papers') and "data_keys"."partner_id" is not null and "data_keys"."assignment_id" is null)
        or ("data_keys"."kind" = 'copy' and "data_keys"."partner_id" is not null and "data_keys"."assignment_id" is not null));
--> statement-breakpoint
do $$
declare
  t text;
begin
  foreach t in array array['consent_editions', 'consent_requests', 'consent_openings', 'consent_signatures', 'consent_files', 'consent_traces'] loop
    execute format('alter table public.%I owner to holdfast_owner', t);
    execute format('alter table public.%I enable row level security', t);
    execute format('alter table public.%I force row level security', t);
    execute format('grant select on public.%I to holdfast_backup', t);
  end loop;
end $$;
--> statement-breakpoint
select sec.require_sealed(v.t::regclass, 'body') from (values ('consent_files'), ('consent_traces')) as v (t);
--> statement-breakpoint
-- The texts say nothing of anybody. An intern asks for papers, and so takes over what ships; the others write.
select sec.protect('consent_editions', 'holdfast_app', 'select', 'true');
--> statement-breakpoint
select sec.protect('consent_editions', 'holdfast_app', 'insert', $r$published_by = sec.member_id()
  and (sec.roles() && '{owner,admin,therapist}' or (sec.roles() && '{intern}' and version = 1))$r$);
--> statement-breakpoint
-- Who is asked for what: each of the two for themselves, the care team, whoever runs the practice and its front desk;
-- of what concerns money alone, whoever bills. One partner has no way to a row of the other.
select sec.protect('consent_requests', 'holdfast_app', 'select', $r$partner_id = sec.partner_id()
  or couple_id = any (sec.treated_couples()::uuid[]) or sec.roles() && '{owner,admin,front_desk}'
  or (financial and sec.roles() && '{biller}')$r$);
--> statement-breakpoint
select sec.protect('consent_requests', 'holdfast_app', 'insert', $r$couple_id = any (sec.treated_couples()::uuid[]) and asked_by = sec.member_id()$r$);
--> statement-breakpoint
select sec.protect('consent_requests', 'holdfast_app', 'update', $r$couple_id = any (sec.treated_couples()::uuid[])$r$,
  $r$couple_id = any (sec.treated_couples()::uuid[]) and asked_by = sec.member_id()$r$, 'said_values, asked_by, asked_at, taken_back_at');
--> statement-breakpoint
select sec.protect('consent_openings', 'holdfast_app', 'select', $r$partner_id = sec.partner_id()
  or couple_id = any (sec.treated_couples()::uuid[]) or sec.roles() && '{owner,admin,front_desk}'
  or (sec.roles() && '{biller}' and exists (select from public.consent_requests q
    where q.practice_id = consent_openings.practice_id and q.id = consent_openings.request_id and q.financial))$r$);
--> statement-breakpoint
select sec.protect('consent_openings', 'holdfast_app', 'insert', $r$partner_id = sec.partner_id() and couple_id = any (sec.my_couples()::uuid[])$r$);
--> statement-breakpoint
-- Never changed and never removed: what was signed stays as it was signed.
select sec.protect('consent_signatures', 'holdfast_app', 'select', $r$partner_id = sec.partner_id()
  or couple_id = any (sec.treated_couples()::uuid[]) or sec.roles() && '{owner,admin,front_desk}'
  or (financial and sec.roles() && '{biller}')$r$);
--> statement-breakpoint
-- Nobody signs for anybody else, and not without their own password.
select sec.protect('consent_signatures', 'holdfast_app', 'insert', $r$
  (partner_id = sec.partner_id() and couple_id = any (sec.my_couples()::uuid[]) and how = 'signed' and sec.assurance())
  or (couple_id = any (sec.treated_couples()::uuid[]) and how <> 'signed' and recorded_by = sec.member_id())$r$);
--> statement-breakpoint
-- The front desk learns that there is a paper, and not what stands in it.
select sec.protect('consent_files', 'holdfast_app', 'select', $r$(partner_id = sec.partner_id() and kind = 'pdf')
  or couple_id = any (sec.treated_couples()::uuid[]) or sec.roles() && '{owner,admin}'
  or (financial and sec.roles() && '{biller}')$r$);
--> statement-breakpoint
select sec.protect('consent_files', 'holdfast_app', 'insert', $r$
  (partner_id = sec.partner_id() and couple_id = any (sec.my_couples()::uuid[]) and kind = 'pdf' and sec.assurance())
  or (couple_id = any (sec.treated_couples()::uuid[]) and kind = 'reason')$r$);
--> statement-breakpoint
select sec.protect('consent_traces', 'holdfast_app', 'select', $r$couple_id = any (sec.treated_couples()::uuid[])$r$);
--> statement-breakpoint
select sec.protect('consent_traces', 'holdfast_app', 'insert', $r$partner_id = sec.partner_id() and couple_id = any (sec.my_couples()::uuid[])$r$);
--> statement-breakpoint
select sec.let_sec(v.t::regclass, 'select', 'practice_id, id, couple_id, partner_id, body') from (values ('consent_files'), ('consent_traces')) as v (t);
--> statement-breakpoint
select sec.let_sec(v.t::regclass, 'update', 'body') from (values ('consent_files'), ('consent_traces')) as v (t);
--> statement-breakpoint
create trigger tell_care_team after insert on public.consent_signatures
  for each row execute function sec.tell_care_team();
--> statement-breakpoint
-- What was signed is read by more than treat the two, so it has keys of its own and none of what is written alone.
drop policy holdfast_app_select on public.data_keys;
--> statement-breakpoint
select sec.protect('data_keys', 'holdfast_app', 'select', $r$
  couple_id = any (sec.treated_couples()::uuid[])
  or (kind = 'couple' and couple_id = any (sec.my_couples()::uuid[]))
  or (kind in ('partner', 'copy', 'papers') and partner_id = sec.partner_id())
  or (kind = 'papers' and sec.roles() && '{owner,admin,biller}')
  or (kind = 'copy' and couple_id = any (sec.my_couples()::uuid[]) and exists (
    select from public.revealed_responses v
    where v.practice_id = data_keys.practice_id and v.assignment_id = data_keys.assignment_id
      and v.partner_id = data_keys.partner_id and v.released_at is not null))$r$);
--> statement-breakpoint
-- Whoever bills knows by name whose fee it is.
drop policy holdfast_app_select on public.partners;
--> statement-breakpoint
select sec.protect('partners', 'holdfast_app', 'select', $r$couple_id = any (sec.my_couples()::uuid[])
  or sec.roles() && '{owner,admin,front_desk}'
  or (sec.roles() && '{biller}' and exists (select from public.consent_requests q
    where q.practice_id = partners.practice_id and q.partner_id = partners.id and q.financial))$r$);
--> statement-breakpoint
-- What holds for words said alone can be chosen anew; both sign it anew.
grant update (secrets_policy) on public.couples to holdfast_app;
--> statement-breakpoint
-- A rotation of keys finds what was signed, and from where, too.
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
  end case;
  return found;
end $$;
--> statement-breakpoint
select sec.settle();

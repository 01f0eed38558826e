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
select sec.settle();

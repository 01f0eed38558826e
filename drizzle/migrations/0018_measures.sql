CREATE TABLE "measure_results" (
	"practice_id" uuid NOT NULL,
	"assignment_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"version" integer NOT NULL,
	"scoring_version" integer NOT NULL,
	"status" text NOT NULL,
	"total" integer,
	"band" text,
	"subscales" jsonb NOT NULL,
	"change" text,
	"cut_off" double precision,
	"submitted_at" timestamp with time zone NOT NULL,
	CONSTRAINT "measure_results_key" PRIMARY KEY("practice_id","assignment_id","partner_id"),
	CONSTRAINT "measure_results_status_known" CHECK ("measure_results"."status" in ('complete', 'prorated', 'incomplete')),
	CONSTRAINT "measure_results_incomplete_has_no_number" CHECK (("measure_results"."status" = 'incomplete') = ("measure_results"."total" is null))
);
--> statement-breakpoint
ALTER TABLE "worksheet_versions" ADD COLUMN "kind" text DEFAULT 'worksheet' NOT NULL;--> statement-breakpoint
ALTER TABLE "measure_results" ADD CONSTRAINT "measure_results_assignment_fk" FOREIGN KEY ("practice_id","couple_id","assignment_id") REFERENCES "public"."assignments"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure_results" ADD CONSTRAINT "measure_results_partner_fk" FOREIGN KEY ("practice_id","couple_id","partner_id") REFERENCES "public"."partners"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "measure_results_by_couple" ON "measure_results" USING btree ("practice_id","couple_id","slug","submitted_at");--> statement-breakpoint
ALTER TABLE "worksheet_versions" ADD CONSTRAINT "worksheet_versions_kind_known" CHECK ("worksheet_versions"."kind" in ('worksheet', 'measure'));
--> statement-breakpoint
-- A result is put in by whoever finished the part, in the same statement of time, and stands as it is.
-- Their care team reads it; they themselves do not, and the other partner least of all.
alter table public.measure_results owner to holdfast_owner;
--> statement-breakpoint
alter table public.measure_results enable row level security;
--> statement-breakpoint
alter table public.measure_results force row level security;
--> statement-breakpoint
select sec.protect('measure_results', 'holdfast_app', 'select', 'couple_id = any (sec.treated_couples()::uuid[])');
--> statement-breakpoint
select sec.protect('measure_results', 'holdfast_app', 'insert', $r$partner_id = sec.partner_id() and couple_id = any (sec.my_couples()::uuid[])
  and exists (
    select from public.responses p where p.practice_id = measure_results.practice_id and p.assignment_id = measure_results.assignment_id
      and p.partner_id = measure_results.partner_id and p.submitted_at = measure_results.submitted_at)$r$);
--> statement-breakpoint
select sec.let_sec('measure_results', 'select', 'practice_id, partner_id, slug, scoring_version, total, submitted_at');
--> statement-breakpoint
grant select on public.measure_results to holdfast_backup;
--> statement-breakpoint
create trigger tell_care_team after insert on public.measure_results
  for each row execute function sec.tell_care_team();
--> statement-breakpoint
-- What the next result is compared with: one's own last total, and nothing else of what was scored.
create function sec.earlier_total(measure text, scoring integer) returns integer
language sql stable security definer set search_path = sec, public, pg_temp as $$
  select r.total from public.measure_results r, sec.live() s
  where r.practice_id = s.practice_id and r.partner_id = s.partner_id
    and r.slug = measure and r.scoring_version = scoring and r.total is not null
  order by r.submitted_at desc limit 1
$$;
--> statement-breakpoint
-- An alert that grows worse while the form is still being written is the same alert, more urgent. It never grows milder.
grant select (partner_id, severity), update (severity) on public.alerts to holdfast_sec;
--> statement-breakpoint
create function sec.raise_severity(assignment uuid, alert text, severity text) returns void
language sql volatile security definer set search_path = sec, public, pg_temp as $$
  update public.alerts a set severity = raise_severity.severity from sec.live() s
  where a.practice_id = s.practice_id and a.partner_id = s.partner_id and a.assignment_id = assignment
    and a.code = alert and a.acknowledged_at is null
    and array_position(array['medium', 'high', 'critical'], a.severity)
      < array_position(array['medium', 'high', 'critical'], raise_severity.severity)
$$;
--> statement-breakpoint
create trigger tell_care_team_of_severity after update of severity on public.alerts
  for each row execute function sec.tell_care_team();
--> statement-breakpoint
grant execute on function sec.earlier_total(text, integer), sec.raise_severity(uuid, text, text) to holdfast_app;
--> statement-breakpoint
select sec.settle();

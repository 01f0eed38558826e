CREATE TABLE "practice_worksheet_drafts" (
	"practice_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"worksheet_id" uuid NOT NULL,
	"is_rival" boolean NOT NULL,
	"version" integer NOT NULL,
	"definition" jsonb NOT NULL,
	"saved_by" uuid NOT NULL,
	"saved_from" uuid NOT NULL,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "practice_worksheet_drafts_key" PRIMARY KEY("practice_id","id")
);
--> statement-breakpoint
CREATE TABLE "practice_worksheet_editions" (
	"practice_id" uuid NOT NULL,
	"worksheet_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"published_by" uuid NOT NULL,
	"published_at" timestamp with time zone DEFAULT now() NOT NULL,
	"definition" jsonb NOT NULL,
	CONSTRAINT "practice_worksheet_editions_key" PRIMARY KEY("practice_id","worksheet_id","version"),
	CONSTRAINT "practice_worksheet_editions_version_counts" CHECK ("practice_worksheet_editions"."version" >= 1)
);
--> statement-breakpoint
CREATE TABLE "practice_worksheets" (
	"practice_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"slug" text NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"copied_slug" text,
	"copied_version" integer,
	"current_version" integer,
	"put_away_at" timestamp with time zone,
	"title" text,
	"purpose" text,
	"minutes" integer,
	"topics" text[],
	"modality" text[],
	"risk_tags" text[],
	"mode" text,
	"whose" text,
	"is_guided" boolean,
	"plain_title" text,
	"plain_words" text,
	CONSTRAINT "practice_worksheets_key" PRIMARY KEY("practice_id","id"),
	CONSTRAINT "practice_worksheets_slug_key" UNIQUE("practice_id","slug"),
	CONSTRAINT "practice_worksheets_shelved_whole" CHECK (num_nulls("practice_worksheets"."current_version", "practice_worksheets"."title", "practice_worksheets"."purpose", "practice_worksheets"."minutes", "practice_worksheets"."topics", "practice_worksheets"."modality", "practice_worksheets"."risk_tags", "practice_worksheets"."mode", "practice_worksheets"."whose", "practice_worksheets"."is_guided", "practice_worksheets"."plain_title", "practice_worksheets"."plain_words") in (0, 12)),
	CONSTRAINT "practice_worksheets_slug_shape" CHECK ("practice_worksheets"."slug" ~ '^[a-z][a-z0-9-]{2,60}$'),
	CONSTRAINT "practice_worksheets_copied_whole" CHECK (num_nulls("practice_worksheets"."copied_slug", "practice_worksheets"."copied_version") in (0, 2))
);
--> statement-breakpoint
ALTER TABLE "practice_worksheet_drafts" ADD CONSTRAINT "practice_worksheet_drafts_worksheet_fk" FOREIGN KEY ("practice_id","worksheet_id") REFERENCES "public"."practice_worksheets"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice_worksheet_drafts" ADD CONSTRAINT "practice_worksheet_drafts_saved_by_fk" FOREIGN KEY ("practice_id","saved_by") REFERENCES "public"."members"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice_worksheet_editions" ADD CONSTRAINT "practice_worksheet_editions_worksheet_fk" FOREIGN KEY ("practice_id","worksheet_id") REFERENCES "public"."practice_worksheets"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice_worksheet_editions" ADD CONSTRAINT "practice_worksheet_editions_published_by_fk" FOREIGN KEY ("practice_id","published_by") REFERENCES "public"."members"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice_worksheets" ADD CONSTRAINT "practice_worksheets_created_by_fk" FOREIGN KEY ("practice_id","created_by") REFERENCES "public"."members"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "practice_worksheet_drafts_one_stands" ON "practice_worksheet_drafts" USING btree ("practice_id","worksheet_id") WHERE not "practice_worksheet_drafts"."is_rival";--> statement-breakpoint
CREATE INDEX "practice_worksheet_drafts_by_worksheet" ON "practice_worksheet_drafts" USING btree ("practice_id","worksheet_id");--> statement-breakpoint
CREATE INDEX "practice_worksheets_on_shelf" ON "practice_worksheets" USING btree ("practice_id","plain_title","slug") WHERE "practice_worksheets"."current_version" is not null and "practice_worksheets"."put_away_at" is null;
--> statement-breakpoint
ALTER TABLE "practice_worksheets" ADD CONSTRAINT "practice_worksheets_current_fk" FOREIGN KEY ("practice_id","id","current_version") REFERENCES "public"."practice_worksheet_editions"("practice_id","worksheet_id","version");
--> statement-breakpoint
-- Templates of a practice's clinicians: they say nothing of any couple, and no partner and no office has a way to them.
do $$
declare
  t text;
begin
  foreach t in array array['practice_worksheets', 'practice_worksheet_editions', 'practice_worksheet_drafts'] loop
    execute format('alter table public.%I owner to holdfast_owner', t);
    execute format('alter table public.%I enable row level security', t);
    execute format('alter table public.%I force row level security', t);
    execute format('grant select on public.%I to holdfast_backup', t);
  end loop;
end $$;
--> statement-breakpoint
select sec.protect('practice_worksheets', 'holdfast_app', 'select', $r$sec.roles() && '{therapist,intern}'$r$);
--> statement-breakpoint
select sec.protect('practice_worksheets', 'holdfast_app', 'insert',
  $r$sec.roles() && '{therapist,intern}' and created_by = sec.member_id() and current_version is null$r$);
--> statement-breakpoint
select sec.protect('practice_worksheets', 'holdfast_app', 'update', $r$sec.roles() && '{therapist,intern}'$r$, null,
  'current_version, put_away_at, title, purpose, minutes, topics, modality, risk_tags, mode, whose, is_guided, plain_title, plain_words');
--> statement-breakpoint
-- What was published is never changed and never removed.
select sec.protect('practice_worksheet_editions', 'holdfast_app', 'select', $r$sec.roles() && '{therapist,intern}'$r$);
--> statement-breakpoint
select sec.protect('practice_worksheet_editions', 'holdfast_app', 'insert',
  $r$sec.roles() && '{therapist,intern}' and published_by = sec.member_id()$r$);
--> statement-breakpoint
select sec.protect('practice_worksheet_drafts', 'holdfast_app', 'select', $r$sec.roles() && '{therapist,intern}'$r$);
--> statement-breakpoint
select sec.protect('practice_worksheet_drafts', 'holdfast_app', 'insert',
  $r$sec.roles() && '{therapist,intern}' and (is_rival or saved_by = sec.member_id())$r$);
--> statement-breakpoint
select sec.protect('practice_worksheet_drafts', 'holdfast_app', 'update', $r$sec.roles() && '{therapist,intern}'$r$,
  $r$sec.roles() && '{therapist,intern}'$r$, 'version, definition, saved_by, saved_from, saved_at');
--> statement-breakpoint
-- A text that lay beside the one that stands goes when it is taken up again.
select sec.protect('practice_worksheet_drafts', 'holdfast_app', 'delete', $r$sec.roles() && '{therapist,intern}' and is_rival$r$);

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
select sec.settle();

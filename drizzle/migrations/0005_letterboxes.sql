CREATE TABLE "letterboxes" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	"public_key" "bytea" NOT NULL,
	"private_key" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "letterboxes_key" PRIMARY KEY("practice_id","partner_id")
);
--> statement-breakpoint
ALTER TABLE "letterboxes" ADD CONSTRAINT "letterboxes_partner_fk" FOREIGN KEY ("practice_id","couple_id","partner_id") REFERENCES "public"."partners"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
-- A partner's own, made by their session and never changed by it. Only a rotation seals it anew.
alter table public.letterboxes owner to holdfast_owner;
--> statement-breakpoint
alter table public.letterboxes enable row level security;
--> statement-breakpoint
alter table public.letterboxes force row level security;
--> statement-breakpoint
select sec.require_sealed('letterboxes', 'private_key');
--> statement-breakpoint
select sec.protect('letterboxes', 'holdfast_app', 'select', 'partner_id = sec.partner_id()');
--> statement-breakpoint
select sec.protect('letterboxes', 'holdfast_app', 'insert', 'partner_id = sec.partner_id() and couple_id = any (sec.my_couples()::uuid[])');
--> statement-breakpoint
select sec.let_sec('letterboxes', 'select', 'practice_id, couple_id, partner_id, private_key');
--> statement-breakpoint
select sec.let_sec('letterboxes', 'update', 'private_key');
--> statement-breakpoint
grant select on public.letterboxes to holdfast_backup;

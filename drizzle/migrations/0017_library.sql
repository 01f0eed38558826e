CREATE TABLE "favourite_worksheets" (
	"practice_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "favourite_worksheets_key" PRIMARY KEY("practice_id","member_id","slug")
);
--> statement-breakpoint
ALTER TABLE "favourite_worksheets" ADD CONSTRAINT "favourite_worksheets_member_fk" FOREIGN KEY ("practice_id","member_id") REFERENCES "public"."members"("practice_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
-- A member's own list of worksheets at hand. It says nothing of any couple.
alter table public.favourite_worksheets owner to holdfast_owner;
--> statement-breakpoint
alter table public.favourite_worksheets enable row level security;
--> statement-breakpoint
alter table public.favourite_worksheets force row level security;
--> statement-breakpoint
select sec.protect('favourite_worksheets', 'holdfast_app', cmd, 'member_id = sec.member_id()')
from unnest(array['select', 'insert', 'delete']) as v (cmd);
--> statement-breakpoint
grant select on public.favourite_worksheets to holdfast_backup;

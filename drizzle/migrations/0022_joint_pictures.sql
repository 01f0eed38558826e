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
select sec.settle();

CREATE TABLE "joint_answers" (
	"practice_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"assignment_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"question" text NOT NULL,
	"version" integer NOT NULL,
	"rival" boolean NOT NULL,
	"value" "bytea" NOT NULL,
	"partner_id" uuid,
	"member_id" uuid,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "joint_answers_key" PRIMARY KEY("practice_id","id"),
	CONSTRAINT "joint_answers_one_author" CHECK (num_nonnulls("joint_answers"."partner_id", "joint_answers"."member_id") = 1)
);
--> statement-breakpoint
ALTER TABLE "joint_answers" ADD CONSTRAINT "joint_answers_assignment_fk" FOREIGN KEY ("practice_id","couple_id","assignment_id") REFERENCES "public"."assignments"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "joint_answers" ADD CONSTRAINT "joint_answers_partner_fk" FOREIGN KEY ("practice_id","couple_id","partner_id") REFERENCES "public"."partners"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "joint_answers" ADD CONSTRAINT "joint_answers_member_fk" FOREIGN KEY ("practice_id","member_id") REFERENCES "public"."members"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "joint_answers_one_stands" ON "joint_answers" USING btree ("practice_id","assignment_id","question","version") WHERE not "joint_answers"."rival";--> statement-breakpoint
CREATE INDEX "joint_answers_by_assignment" ON "joint_answers" USING btree ("practice_id","assignment_id");
--> statement-breakpoint
alter table "joint_answers" owner to holdfast_owner;
--> statement-breakpoint
alter table "joint_answers" enable row level security;
--> statement-breakpoint
alter table "joint_answers" force row level security;
--> statement-breakpoint
select sec.require_sealed('joint_answers', 'value');
--> statement-breakpoint
-- Both partners and whoever treats them, and nobody before the opening.
select sec.protect('joint_answers', 'holdfast_app', 'select', $r$couple_id = any (sec.my_couples()::uuid[]) and exists (
  select from public.reveals r where r.practice_id = joint_answers.practice_id
    and r.assignment_id = joint_answers.assignment_id and r.state = 'open')$r$);
--> statement-breakpoint
-- Each under their own name. What was saved is never changed and never removed.
select sec.protect('joint_answers', 'holdfast_app', 'insert', $r$couple_id = any (sec.my_couples()::uuid[])
  and (partner_id = sec.partner_id() or member_id = sec.member_id())
  and exists (
    select from public.reveals r where r.practice_id = joint_answers.practice_id
      and r.assignment_id = joint_answers.assignment_id and r.state = 'open')$r$);
--> statement-breakpoint
select sec.let_sec(v.t::regclass, v.cmd, v.cols) from (values
  ('joint_answers', 'select', 'practice_id, id, assignment_id, value'), ('joint_answers', 'update', 'value')) as v (t, cmd, cols);
--> statement-breakpoint
grant select on public.joint_answers to holdfast_backup;
--> statement-breakpoint
select sec.settle();

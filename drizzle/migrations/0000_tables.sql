CREATE TABLE "audit_events" (
	"practice_id" uuid NOT NULL,
	"id" bigserial NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" uuid,
	"action" text NOT NULL,
	"subject" text NOT NULL,
	"subject_id" uuid,
	"couple_id" uuid,
	"detail" jsonb NOT NULL,
	"seq" bigint,
	"hash" "bytea",
	CONSTRAINT "audit_events_key" PRIMARY KEY("practice_id","id"),
	CONSTRAINT "audit_events_seq_key" UNIQUE("practice_id","seq")
);
--> statement-breakpoint
CREATE TABLE "care_team" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"role" text NOT NULL,
	CONSTRAINT "care_team_key" PRIMARY KEY("practice_id","couple_id","member_id"),
	CONSTRAINT "care_team_role_known" CHECK ("care_team"."role" in ('therapist_of_record', 'co_therapist'))
);
--> statement-breakpoint
CREATE TABLE "couples" (
	"practice_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"secrets_policy" text DEFAULT 'limited' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "couples_key" PRIMARY KEY("practice_id","id"),
	CONSTRAINT "couples_policy_known" CHECK ("couples"."secrets_policy" in ('no_secrets', 'limited', 'confidential_individual'))
);
--> statement-breakpoint
CREATE TABLE "partner_contacts" (
	"practice_id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"email" text,
	"account_id" uuid,
	CONSTRAINT "partner_contacts_key" PRIMARY KEY("practice_id","partner_id")
);
--> statement-breakpoint
CREATE TABLE "partners" (
	"practice_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"couple_id" uuid NOT NULL,
	"seat" text NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "partners_key" PRIMARY KEY("practice_id","id"),
	CONSTRAINT "partners_seat_key" UNIQUE("practice_id","couple_id","seat"),
	CONSTRAINT "partners_couple_key" UNIQUE("practice_id","couple_id","id"),
	CONSTRAINT "partners_seat_known" CHECK ("partners"."seat" in ('a', 'b'))
);
--> statement-breakpoint
CREATE TABLE "assignments" (
	"practice_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"couple_id" uuid NOT NULL,
	"worksheet_version_id" uuid NOT NULL,
	"seats" text[] NOT NULL,
	"sharing" text NOT NULL,
	"due_on" date,
	"note" "bytea",
	"assigned_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"taken_back_at" timestamp with time zone,
	CONSTRAINT "assignments_key" PRIMARY KEY("practice_id","id"),
	CONSTRAINT "assignments_couple_key" UNIQUE("practice_id","couple_id","id"),
	CONSTRAINT "assignments_sharing_known" CHECK ("assignments"."sharing" in ('private', 'reveal')),
	CONSTRAINT "assignments_seats_fit" CHECK ("assignments"."seats" <@ array['a','b'] and cardinality("assignments"."seats") = case "assignments"."sharing" when 'reveal' then 2 else 1 end)
);
--> statement-breakpoint
CREATE TABLE "draft_versions" (
	"practice_id" uuid NOT NULL,
	"assignment_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"question" text NOT NULL,
	"version" integer NOT NULL,
	"rival" boolean NOT NULL,
	"value" "bytea" NOT NULL,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "draft_versions_key" PRIMARY KEY("practice_id","id")
);
--> statement-breakpoint
CREATE TABLE "drafts" (
	"practice_id" uuid NOT NULL,
	"assignment_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	"question" text NOT NULL,
	"version" integer NOT NULL,
	"value" "bytea" NOT NULL,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "drafts_key" PRIMARY KEY("practice_id","assignment_id","partner_id","question")
);
--> statement-breakpoint
CREATE TABLE "response_answers" (
	"practice_id" uuid NOT NULL,
	"assignment_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	"answers" "bytea" NOT NULL,
	CONSTRAINT "response_answers_key" PRIMARY KEY("practice_id","assignment_id","partner_id")
);
--> statement-breakpoint
CREATE TABLE "responses" (
	"practice_id" uuid NOT NULL,
	"assignment_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	"preview" "bytea" NOT NULL,
	"submitted_at" timestamp with time zone NOT NULL,
	CONSTRAINT "responses_key" PRIMARY KEY("practice_id","assignment_id","partner_id")
);
--> statement-breakpoint
CREATE TABLE "submissions" (
	"practice_id" uuid NOT NULL,
	"assignment_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	"submission_id" uuid NOT NULL,
	"digest" "bytea" NOT NULL,
	"submitted_at" timestamp with time zone NOT NULL,
	CONSTRAINT "submissions_key" PRIMARY KEY("practice_id","partner_id","submission_id")
);
--> statement-breakpoint
CREATE TABLE "worksheet_versions" (
	"practice_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"slug" text NOT NULL,
	"version" integer NOT NULL,
	"digest" text NOT NULL,
	"definition" jsonb NOT NULL,
	CONSTRAINT "worksheet_versions_key" PRIMARY KEY("practice_id","id"),
	CONSTRAINT "worksheet_versions_digest_key" UNIQUE("practice_id","digest")
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"practice_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"email" text NOT NULL,
	"roles" text[],
	"couple_id" uuid,
	"partner_id" uuid,
	"token_hash" "bytea" NOT NULL,
	"code_hash" "bytea",
	"wrong_codes" integer DEFAULT 0 NOT NULL,
	"invited_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "invitations_key" PRIMARY KEY("practice_id","id"),
	CONSTRAINT "invitations_token_key" UNIQUE("practice_id","token_hash"),
	CONSTRAINT "invitations_kind_known" CHECK (("invitations"."kind" = 'member' and "invitations"."roles" is not null and "invitations"."partner_id" is null)
        or ("invitations"."kind" in ('partner', 'recovery') and "invitations"."partner_id" is not null and "invitations"."couple_id" is not null and "invitations"."code_hash" is not null))
);
--> statement-breakpoint
CREATE TABLE "data_keys" (
	"practice_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"couple_id" uuid NOT NULL,
	"partner_id" uuid,
	"assignment_id" uuid,
	"wrapped" "bytea" NOT NULL,
	"master_key_id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"retired_at" timestamp with time zone,
	CONSTRAINT "data_keys_key" PRIMARY KEY("practice_id","id"),
	CONSTRAINT "data_keys_kind_known" CHECK (("data_keys"."kind" in ('couple', 'clinicians') and "data_keys"."partner_id" is null and "data_keys"."assignment_id" is null)
        or ("data_keys"."kind" = 'partner' and "data_keys"."partner_id" is not null and "data_keys"."assignment_id" is null)
        or ("data_keys"."kind" = 'copy' and "data_keys"."partner_id" is not null and "data_keys"."assignment_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"practice_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"template" text NOT NULL,
	"member_id" uuid,
	"partner_id" uuid,
	"invitation_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"sent_at" timestamp with time zone,
	"dropped_as" text,
	CONSTRAINT "outbox_key" PRIMARY KEY("practice_id","id"),
	CONSTRAINT "outbox_one_recipient" CHECK (num_nonnulls("outbox"."member_id", "outbox"."partner_id", "outbox"."invitation_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "members" (
	"practice_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"account_id" uuid NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"roles" text[] NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "members_key" PRIMARY KEY("practice_id","id"),
	CONSTRAINT "members_account_key" UNIQUE("practice_id","account_id"),
	CONSTRAINT "members_roles_known" CHECK ("members"."roles" <@ array['owner','admin','biller','therapist','supervisor','intern','front_desk'] and cardinality("members"."roles") > 0)
);
--> statement-breakpoint
CREATE TABLE "practices" (
	"practice_id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"address" text DEFAULT '' NOT NULL,
	"time_zone" text NOT NULL,
	"currency" text NOT NULL,
	"country" text DEFAULT 'US' NOT NULL,
	"demo" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reveal_choices" (
	"practice_id" uuid NOT NULL,
	"assignment_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	"choice" text NOT NULL,
	"chosen_at" timestamp with time zone NOT NULL,
	CONSTRAINT "reveal_choices_key" PRIMARY KEY("practice_id","assignment_id","partner_id"),
	CONSTRAINT "reveal_choices_known" CHECK ("reveal_choices"."choice" in ('share', 'in_session', 'private'))
);
--> statement-breakpoint
CREATE TABLE "reveal_holds" (
	"practice_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"assignment_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"source" text NOT NULL,
	"placed_by" uuid,
	"placed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"lifted_by" uuid,
	"lifted_at" timestamp with time zone,
	CONSTRAINT "reveal_holds_key" PRIMARY KEY("practice_id","id"),
	CONSTRAINT "reveal_holds_source_known" CHECK ("reveal_holds"."source" in ('therapist', 'safety'))
);
--> statement-breakpoint
CREATE TABLE "revealed_responses" (
	"practice_id" uuid NOT NULL,
	"assignment_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	"unit" text NOT NULL,
	"body" "bytea" NOT NULL,
	"released_at" timestamp with time zone,
	CONSTRAINT "revealed_responses_key" PRIMARY KEY("practice_id","assignment_id","partner_id","unit")
);
--> statement-breakpoint
CREATE TABLE "reveals" (
	"practice_id" uuid NOT NULL,
	"assignment_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"state" text DEFAULT 'closed' NOT NULL,
	"may_open_by_itself" boolean DEFAULT false NOT NULL,
	"open_units" text[] NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "reveals_key" PRIMARY KEY("practice_id","assignment_id"),
	CONSTRAINT "reveals_state_known" CHECK ("reveals"."state" in ('closed', 'open', 'shut'))
);
--> statement-breakpoint
CREATE TABLE "alerts" (
	"practice_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"couple_id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	"assignment_id" uuid NOT NULL,
	"code" text NOT NULL,
	"severity" text NOT NULL,
	"raised_at" timestamp with time zone DEFAULT now() NOT NULL,
	"acknowledged_at" timestamp with time zone,
	"acknowledged_by" uuid,
	"disposition" text,
	"reason" "bytea",
	CONSTRAINT "alerts_key" PRIMARY KEY("practice_id","id"),
	CONSTRAINT "alerts_once_a_part" UNIQUE NULLS NOT DISTINCT("practice_id","partner_id","assignment_id","code","acknowledged_at"),
	CONSTRAINT "alerts_severity_known" CHECK ("alerts"."severity" in ('medium', 'high', 'critical')),
	CONSTRAINT "alerts_disposition_known" CHECK ("alerts"."disposition" in ('contacted', 'discussed', 'safety_plan', 'referred', 'reported', 'no_action')),
	CONSTRAINT "alerts_closed_whole" CHECK (("alerts"."acknowledged_at" is null) = ("alerts"."reason" is null) and ("alerts"."acknowledged_at" is null) = ("alerts"."disposition" is null) and ("alerts"."acknowledged_at" is null) = ("alerts"."acknowledged_by" is null))
);
--> statement-breakpoint
ALTER TABLE "care_team" ADD CONSTRAINT "care_team_couple_fk" FOREIGN KEY ("practice_id","couple_id") REFERENCES "public"."couples"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care_team" ADD CONSTRAINT "care_team_member_fk" FOREIGN KEY ("practice_id","member_id") REFERENCES "public"."members"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "couples" ADD CONSTRAINT "couples_practice_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practices"("practice_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partner_contacts" ADD CONSTRAINT "partner_contacts_partner_fk" FOREIGN KEY ("practice_id","couple_id","partner_id") REFERENCES "public"."partners"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partners" ADD CONSTRAINT "partners_couple_fk" FOREIGN KEY ("practice_id","couple_id") REFERENCES "public"."couples"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_couple_fk" FOREIGN KEY ("practice_id","couple_id") REFERENCES "public"."couples"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_worksheet_fk" FOREIGN KEY ("practice_id","worksheet_version_id") REFERENCES "public"."worksheet_versions"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_assigned_by_fk" FOREIGN KEY ("practice_id","assigned_by") REFERENCES "public"."members"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_versions" ADD CONSTRAINT "draft_versions_assignment_fk" FOREIGN KEY ("practice_id","couple_id","assignment_id") REFERENCES "public"."assignments"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_versions" ADD CONSTRAINT "draft_versions_partner_fk" FOREIGN KEY ("practice_id","couple_id","partner_id") REFERENCES "public"."partners"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_assignment_fk" FOREIGN KEY ("practice_id","couple_id","assignment_id") REFERENCES "public"."assignments"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_partner_fk" FOREIGN KEY ("practice_id","couple_id","partner_id") REFERENCES "public"."partners"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response_answers" ADD CONSTRAINT "response_answers_assignment_fk" FOREIGN KEY ("practice_id","couple_id","assignment_id") REFERENCES "public"."assignments"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response_answers" ADD CONSTRAINT "response_answers_partner_fk" FOREIGN KEY ("practice_id","couple_id","partner_id") REFERENCES "public"."partners"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "responses" ADD CONSTRAINT "responses_assignment_fk" FOREIGN KEY ("practice_id","couple_id","assignment_id") REFERENCES "public"."assignments"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "responses" ADD CONSTRAINT "responses_partner_fk" FOREIGN KEY ("practice_id","couple_id","partner_id") REFERENCES "public"."partners"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_assignment_fk" FOREIGN KEY ("practice_id","couple_id","assignment_id") REFERENCES "public"."assignments"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_partner_fk" FOREIGN KEY ("practice_id","couple_id","partner_id") REFERENCES "public"."partners"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_practice_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practices"("practice_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_invited_by_fk" FOREIGN KEY ("practice_id","invited_by") REFERENCES "public"."members"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_couple_fk" FOREIGN KEY ("practice_id","couple_id") REFERENCES "public"."couples"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_partner_fk" FOREIGN KEY ("practice_id","partner_id") REFERENCES "public"."partners"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_practice_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practices"("practice_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_member_fk" FOREIGN KEY ("practice_id","member_id") REFERENCES "public"."members"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_partner_fk" FOREIGN KEY ("practice_id","partner_id") REFERENCES "public"."partners"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_invitation_fk" FOREIGN KEY ("practice_id","invitation_id") REFERENCES "public"."invitations"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_practice_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practices"("practice_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reveal_choices" ADD CONSTRAINT "reveal_choices_assignment_fk" FOREIGN KEY ("practice_id","couple_id","assignment_id") REFERENCES "public"."assignments"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reveal_choices" ADD CONSTRAINT "reveal_choices_partner_fk" FOREIGN KEY ("practice_id","couple_id","partner_id") REFERENCES "public"."partners"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reveal_holds" ADD CONSTRAINT "reveal_holds_reveal_fk" FOREIGN KEY ("practice_id","assignment_id") REFERENCES "public"."reveals"("practice_id","assignment_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revealed_responses" ADD CONSTRAINT "revealed_responses_assignment_fk" FOREIGN KEY ("practice_id","couple_id","assignment_id") REFERENCES "public"."assignments"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revealed_responses" ADD CONSTRAINT "revealed_responses_partner_fk" FOREIGN KEY ("practice_id","couple_id","partner_id") REFERENCES "public"."partners"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reveals" ADD CONSTRAINT "reveals_assignment_fk" FOREIGN KEY ("practice_id","couple_id","assignment_id") REFERENCES "public"."assignments"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alerts" ADD CONSTRAINT "alerts_partner_fk" FOREIGN KEY ("practice_id","couple_id","partner_id") REFERENCES "public"."partners"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alerts" ADD CONSTRAINT "alerts_assignment_fk" FOREIGN KEY ("practice_id","couple_id","assignment_id") REFERENCES "public"."assignments"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alerts" ADD CONSTRAINT "alerts_acknowledged_by_fk" FOREIGN KEY ("practice_id","acknowledged_by") REFERENCES "public"."members"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_events_by_couple" ON "audit_events" USING btree ("practice_id","couple_id","id");--> statement-breakpoint
CREATE INDEX "care_team_by_member" ON "care_team" USING btree ("practice_id","member_id","couple_id");--> statement-breakpoint
CREATE INDEX "partner_contacts_by_couple" ON "partner_contacts" USING btree ("practice_id","couple_id");--> statement-breakpoint
CREATE INDEX "assignments_by_couple" ON "assignments" USING btree ("practice_id","couple_id","created_at");--> statement-breakpoint
CREATE INDEX "draft_versions_by_question" ON "draft_versions" USING btree ("practice_id","assignment_id","partner_id","question");--> statement-breakpoint
CREATE INDEX "invitations_by_couple" ON "invitations" USING btree ("practice_id","couple_id");--> statement-breakpoint
CREATE INDEX "data_keys_by_couple" ON "data_keys" USING btree ("practice_id","couple_id","kind");--> statement-breakpoint
CREATE INDEX "outbox_waiting" ON "outbox" USING btree ("practice_id","created_at") WHERE "outbox"."sent_at" is null and "outbox"."dropped_as" is null;--> statement-breakpoint
CREATE INDEX "reveal_holds_by_reveal" ON "reveal_holds" USING btree ("practice_id","assignment_id");
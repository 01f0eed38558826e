ALTER TABLE "outbox" ADD COLUMN "once" text;--> statement-breakpoint
CREATE INDEX "assignments_by_giver" ON "assignments" USING btree ("practice_id","assigned_by","created_at") WHERE "assignments"."taken_back_at" is null;--> statement-breakpoint
CREATE INDEX "assignments_by_giver_and_worksheet" ON "assignments" USING btree ("practice_id","assigned_by","worksheet_version_id","created_at") WHERE "assignments"."taken_back_at" is null;--> statement-breakpoint
CREATE INDEX "worksheet_versions_by_slug" ON "worksheet_versions" USING btree ("practice_id","slug");--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_told_once" UNIQUE("practice_id","member_id","once");
--> statement-breakpoint
grant insert (once) on public.outbox to holdfast_app;

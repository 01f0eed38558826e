ALTER TABLE "assignments" ADD COLUMN "smaller" "bytea";--> statement-breakpoint
ALTER TABLE "assignments" ADD COLUMN "smaller_minutes" integer;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_smaller_fits" CHECK (("assignments"."smaller" is null) = ("assignments"."smaller_minutes" is null) and coalesce("assignments"."smaller_minutes" between 1 and 120, true));
--> statement-breakpoint
select sec.require_sealed('assignments', 'smaller');
--> statement-breakpoint
-- Whoever treats the couple can say it anew until it is opened, as they can the note.
grant update (smaller, smaller_minutes) on public.assignments to holdfast_app;
--> statement-breakpoint
grant select (smaller), update (smaller) on public.assignments to holdfast_sec;
--> statement-breakpoint
select sec.settle();

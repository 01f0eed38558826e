ALTER TABLE "couple_pathway_steps" ADD COLUMN "removed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "practice_pathways" ADD COLUMN "author" text;--> statement-breakpoint
ALTER TABLE "practice_pathways" ADD COLUMN "licence" text;--> statement-breakpoint
ALTER TABLE "practice_pathways" ADD COLUMN "citation" text;--> statement-breakpoint
ALTER TABLE "practice_pathways" ADD COLUMN "language" text;--> statement-breakpoint
ALTER TABLE "practice_pathways" ADD COLUMN "modality" text[];--> statement-breakpoint
ALTER TABLE "couple_pathway_steps" ADD CONSTRAINT "couple_pathway_steps_given_stay" CHECK ("couple_pathway_steps"."removed_at" is null or "couple_pathway_steps"."state" <> 'given');
--> statement-breakpoint
-- A step that was taken out is kept, so that it can be put back as it was. Nobody deletes one any more.
drop policy holdfast_app_delete on public.couple_pathway_steps;
--> statement-breakpoint
revoke delete on public.couple_pathway_steps from holdfast_app;
--> statement-breakpoint
grant update (removed_at) on public.couple_pathway_steps to holdfast_app;
--> statement-breakpoint
drop trigger tell_care_team on public.couple_pathway_steps;
--> statement-breakpoint
create trigger tell_care_team after insert or update of state, position, removed_at on public.couple_pathway_steps
  for each row execute function sec.tell_care_team();
--> statement-breakpoint
drop trigger wake_giving on public.couple_pathway_steps;
--> statement-breakpoint
create trigger wake_giving after insert or update of by_itself, state, position, wait_after, wait_days, removed_at on public.couple_pathway_steps
  for each row execute function sec.ring_alarm('give_worksheets');
--> statement-breakpoint
-- The job gives a worksheet of the practice's own in the edition that is current on the day. It sees those that
-- a step names which is to be given by itself, and of their editions the current one.
grant select (kind, slug, who, sharing, removed_at) on public.couple_pathway_steps to holdfast_worker;
--> statement-breakpoint
select sec.protect('practice_worksheets', 'holdfast_worker', 'select', $r$sec.purpose() = 'give_worksheets' and exists (
  select from public.couple_pathway_steps s where s.practice_id = practice_worksheets.practice_id
    and s.slug = practice_worksheets.slug and s.kind = 'worksheet' and s.by_itself and s.state = 'waiting')$r$, null,
  'practice_id, id, slug, current_version, put_away_at');
--> statement-breakpoint
select sec.protect('practice_worksheet_editions', 'holdfast_worker', 'select', $r$sec.purpose() = 'give_worksheets' and exists (
  select from public.practice_worksheets w where w.practice_id = practice_worksheet_editions.practice_id
    and w.id = practice_worksheet_editions.worksheet_id and w.current_version = practice_worksheet_editions.version
    and w.put_away_at is null)$r$, null, 'practice_id, worksheet_id, version, definition');
--> statement-breakpoint
select sec.protect('worksheet_versions', 'holdfast_worker', 'select', $r$sec.purpose() = 'give_worksheets' and exists (
  select from public.practice_worksheets w where w.practice_id = worksheet_versions.practice_id
    and w.slug = worksheet_versions.slug and w.current_version = worksheet_versions.version
    and w.put_away_at is null)$r$, null, 'practice_id, id, slug, version');
--> statement-breakpoint
-- It puts nothing else in a plan's place: the current edition of what the plan's own step names, before its first
-- day is counted. What opens for both stays as the therapist planned it.
create function sec.only_current_edition() returns trigger
language plpgsql set search_path = sec, pg_temp as $$
begin
  if new.worksheet_version_id is distinct from old.worksheet_version_id and not (old.starts_on is null and exists (
    select from public.couple_pathway_steps s
    join public.practice_worksheets w on w.practice_id = s.practice_id and w.slug = s.slug and w.put_away_at is null
    join public.worksheet_versions v on v.practice_id = w.practice_id and v.slug = w.slug and v.version = w.current_version
    where s.practice_id = new.practice_id and s.id = new.step_id and v.id = new.worksheet_version_id))
  then raise exception 'a plan gives the current edition of what its step names' using errcode = '42501'; end if;
  return new;
end $$;
--> statement-breakpoint
create trigger only_current_edition before update of worksheet_version_id on public.worksheet_plans
  for each row execute function sec.only_current_edition();
--> statement-breakpoint
grant update (worksheet_version_id) on public.worksheet_plans to holdfast_worker;
--> statement-breakpoint
select sec.settle();

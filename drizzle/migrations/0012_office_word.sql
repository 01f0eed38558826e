ALTER TABLE "couples" ADD COLUMN "homework_status" text DEFAULT 'none' NOT NULL;
--> statement-breakpoint
ALTER TABLE "couples" ADD CONSTRAINT "couples_homework_status_known" CHECK ("couples"."homework_status" in ('none', 'given', 'over'));
--> statement-breakpoint
-- What the office is told stands on the couple, where these roles may read it: no function looks at
-- clinical rows for them any more.
drop function sec.homework_status(uuid[]);
--> statement-breakpoint
select sec.protect('couples', 'holdfast_app', 'update', 'id = any (sec.treated_couples()::uuid[])', null, 'homework_status');
--> statement-breakpoint
select sec.let_sec('couples', 'update', 'homework_status');
--> statement-breakpoint
-- Runs as whoever gave, took back, opened or shut, and so sees what they may see: both partners' homework
-- and its reveals, never what was written. The couple is locked before it is read, so that of two at
-- once the second counts the first.
create function sec.keep_homework_status() returns trigger
language plpgsql set search_path = sec, pg_temp as $$
begin
  perform from public.couples c
    where c.practice_id = new.practice_id and c.id = new.couple_id for no key update;
  update public.couples c set homework_status = (
      select case when count(*) = 0 then 'none' when bool_or(r.state = 'closed') then 'given' else 'over' end
      from public.assignments a
      join public.reveals r on r.practice_id = a.practice_id and r.assignment_id = a.id
      where a.practice_id = new.practice_id and a.couple_id = new.couple_id and a.taken_back_at is null)
    where c.practice_id = new.practice_id and c.id = new.couple_id;
  return null;
end $$;
--> statement-breakpoint
create trigger keep_homework_status after insert or update of state on public.reveals
  for each row execute function sec.keep_homework_status();
--> statement-breakpoint
create trigger keep_homework_status after update of taken_back_at on public.assignments
  for each row when (new.sharing = 'reveal') execute function sec.keep_homework_status();
--> statement-breakpoint
update public.couples c set homework_status = s.status
from (
  select a.practice_id, a.couple_id, case when bool_or(r.state = 'closed') then 'given' else 'over' end as status
  from public.assignments a
  join public.reveals r on r.practice_id = a.practice_id and r.assignment_id = a.id
  where a.taken_back_at is null
  group by a.practice_id, a.couple_id) s
where c.practice_id = s.practice_id and c.id = s.couple_id;
--> statement-breakpoint
select sec.settle();

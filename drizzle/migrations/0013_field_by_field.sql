ALTER TABLE "assignments" DROP CONSTRAINT "assignments_sharing_known";
--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_sharing_known" CHECK ("assignments"."sharing" in ('private', 'reveal', 'therapist_decides'));
--> statement-breakpoint
ALTER TABLE "reveals" ADD COLUMN "seats" text[];
--> statement-breakpoint
ALTER TABLE "reveals" ADD COLUMN "worksheet_version_id" uuid;
--> statement-breakpoint
update public.reveals r set seats = a.seats, worksheet_version_id = a.worksheet_version_id
from public.assignments a where a.practice_id = r.practice_id and a.id = r.assignment_id;
--> statement-breakpoint
ALTER TABLE "reveals" ALTER COLUMN "seats" SET NOT NULL;
--> statement-breakpoint
ALTER TABLE "reveals" ALTER COLUMN "worksheet_version_id" SET NOT NULL;
--> statement-breakpoint
ALTER TABLE "reveals" ADD CONSTRAINT "reveals_version_fk" FOREIGN KEY ("practice_id","worksheet_version_id") REFERENCES "public"."worksheet_versions"("practice_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "reveals" ADD CONSTRAINT "reveals_seats_known" CHECK ("reveals"."seats" <@ array['a','b'] and cardinality("reveals"."seats") in (1, 2));
--> statement-breakpoint
-- What one partner was given alone is nothing to the other until some of it is shown.
drop policy holdfast_app_select on public.reveals;
--> statement-breakpoint
select sec.protect('reveals', 'holdfast_app', 'select', $r$couple_id = any (sec.treated_couples()::uuid[])
  or (couple_id = any (sec.my_couples()::uuid[]) and (state = 'open' or sec.seat() = any (seats)))$r$);
--> statement-breakpoint
-- The edition names what was shown to whoever was not given it.
drop policy holdfast_app_select on public.worksheet_versions;
--> statement-breakpoint
select sec.protect('worksheet_versions', 'holdfast_app', 'select', $r$sec.member_id() is not null or exists (
  select from public.assignments a where a.practice_id = worksheet_versions.practice_id and a.worksheet_version_id = worksheet_versions.id)
  or exists (
  select from public.reveals r where r.practice_id = worksheet_versions.practice_id and r.worksheet_version_id = worksheet_versions.id and r.state = 'open')$r$);
--> statement-breakpoint
create or replace function sec.release_reveal(assignment uuid, units text[]) returns text
language plpgsql volatile security definer set search_path = sec, public, pg_temp as $$
declare
  me sec.session := sec.live();
  reveal public.reveals;
  agreed integer;
  shared integer;
  moved integer;
begin
  if me.id is null or me.partner_id is not null then return 'not_found'; end if;
  if me.kind = 'job' and me.purpose is distinct from 'open_reveals' then return 'not_found'; end if;
  select * into reveal from public.reveals r
    where r.practice_id = me.practice_id and r.assignment_id = assignment for update;
  if not found then return 'not_found'; end if;
  if me.kind = 'member' and not reveal.couple_id = any (sec.treated_couples()) then return 'not_found'; end if;
  if reveal.state = 'shut' then return 'shut'; end if;
  if exists (select from public.assignments a
    where a.practice_id = me.practice_id and a.id = assignment and a.taken_back_at is not null)
  then return 'taken_back'; end if;

  if exists (select from public.reveal_holds h
      where h.practice_id = me.practice_id and h.assignment_id = assignment and h.lifted_at is null)
    or exists (select from public.alerts a
      where a.practice_id = me.practice_id and a.couple_id = reveal.couple_id and a.acknowledged_at is null
        and (a.code like 'IPV\_%' or (a.code = 'SHARE_PRESSURE' and a.assignment_id = assignment)))
  then return 'held'; end if;

  select count(*) filter (where c.choice in ('share', 'in_session')), count(*) filter (where c.choice = 'share')
    into agreed, shared
    from public.reveal_choices c
    join public.responses r using (practice_id, assignment_id, partner_id)
    where c.practice_id = me.practice_id and c.assignment_id = assignment;
  if agreed <> cardinality(reveal.seats) then return 'not_ready'; end if;
  if me.kind = 'job' then
    if reveal.state <> 'closed' or not reveal.may_open_by_itself or shared <> 2 then return 'not_ready'; end if;
    units := reveal.open_units;
  end if;

  update public.revealed_responses v set released_at = statement_timestamp()
    where v.practice_id = me.practice_id and v.assignment_id = assignment
      and v.unit = any (units) and v.released_at is null;
  get diagnostics moved = row_count;
  if moved = 0 then return 'nothing'; end if;
  update public.reveals r set state = 'open', ended_at = coalesce(r.ended_at, statement_timestamp())
    where r.practice_id = me.practice_id and r.assignment_id = assignment;
  return 'opened';
end $$;
--> statement-breakpoint
create or replace function sec.keep_homework_status() returns trigger
language plpgsql set search_path = sec, pg_temp as $$
begin
  perform from public.couples c
    where c.practice_id = new.practice_id and c.id = new.couple_id for no key update;
  update public.couples c set homework_status = (
      select case when count(*) = 0 then 'none' when bool_or(r.state = 'closed') then 'given' else 'over' end
      from public.assignments a
      join public.reveals r on r.practice_id = a.practice_id and r.assignment_id = a.id
      where a.practice_id = new.practice_id and a.couple_id = new.couple_id and a.taken_back_at is null and cardinality(r.seats) = 2)
    where c.practice_id = new.practice_id and c.id = new.couple_id;
  return null;
end $$;
--> statement-breakpoint
create index reveals_by_version on public.reveals (practice_id, worksheet_version_id) where state = 'open';
--> statement-breakpoint
select sec.settle();

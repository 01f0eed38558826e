ALTER TABLE "assignments" DROP CONSTRAINT "assignments_sharing_known";--> statement-breakpoint
ALTER TABLE "assignments" DROP CONSTRAINT "assignments_seats_fit";--> statement-breakpoint
ALTER TABLE "reveals" ADD COLUMN "together" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_sharing_known" CHECK ("assignments"."sharing" in ('private', 'reveal', 'therapist_decides', 'shared'));--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_seats_fit" CHECK ("assignments"."seats" <@ array['a','b'] and cardinality("assignments"."seats") = case when "assignments"."sharing" in ('reveal', 'shared') then 2 else 1 end);--> statement-breakpoint
-- What both write together from the day it was given is theirs and their care team's from that day.
drop policy holdfast_app_select on public.joint_answers;
--> statement-breakpoint
select sec.protect('joint_answers', 'holdfast_app', 'select', $r$couple_id = any (sec.my_couples()::uuid[]) and exists (
  select from public.reveals r where r.practice_id = joint_answers.practice_id
    and r.assignment_id = joint_answers.assignment_id and (r.state = 'open' or r.together))$r$);
--> statement-breakpoint
drop policy holdfast_app_insert on public.joint_answers;
--> statement-breakpoint
select sec.protect('joint_answers', 'holdfast_app', 'insert', $r$couple_id = any (sec.my_couples()::uuid[])
  and (partner_id = sec.partner_id() or member_id = sec.member_id())
  and exists (
    select from public.reveals r where r.practice_id = joint_answers.practice_id
      and r.assignment_id = joint_answers.assignment_id and (r.state = 'open' or r.together))$r$);
--> statement-breakpoint
-- Where nothing is answered alone nothing is released: any of the three says that it is finished.
drop policy holdfast_app_update on public.reveals;
--> statement-breakpoint
select sec.protect('reveals', 'holdfast_app', 'update', $r$couple_id = any (sec.my_couples()::uuid[])
  and (state = 'closed' or (state = 'open' and seats = array[sec.seat()]))$r$,
  $r$(couple_id = any (sec.treated_couples()::uuid[]) and state <> 'open')
  or (couple_id = any (sec.my_couples()::uuid[]) and state = 'open' and together and exists (
    select from public.assignments a where a.practice_id = reveals.practice_id and a.id = reveals.assignment_id
      and a.sharing = 'shared' and a.taken_back_at is null))$r$, 'state, ended_at, may_open_by_itself');
--> statement-breakpoint
drop trigger keep_homework_status on public.assignments;
--> statement-breakpoint
create trigger keep_homework_status after update of taken_back_at on public.assignments
  for each row when (new.sharing in ('reveal', 'shared')) execute function sec.keep_homework_status();
--> statement-breakpoint
select sec.settle();

-- Where a couple's homework stands, for whoever runs the practice and treats nobody: made of what
-- the therapist did and both partners know, never of what either of them has done.
create function sec.homework_status(asked uuid[]) returns table (couple_id uuid, status text)
language sql stable security definer set search_path = sec, public, pg_temp as $$
  with shared as (
    select c.id as couple_id, a.id as assignment_id, s.practice_id
    from sec.live() s
    cross join unnest(asked) as c (id)
    join public.assignments a on a.practice_id = s.practice_id and a.couple_id = c.id
    where sec.roles() && '{owner,admin,front_desk}' and a.taken_back_at is null
  )
  select w.couple_id, case when bool_or(r.state = 'closed') then 'given' else 'over' end
  from shared w
  join public.reveals r on r.practice_id = w.practice_id and r.assignment_id = w.assignment_id
  group by w.couple_id
$$;
--> statement-breakpoint
grant select (couple_id) on public.assignments to holdfast_sec;
--> statement-breakpoint
revoke execute on all functions in schema sec from public;
--> statement-breakpoint
grant execute on function sec.homework_status(uuid[]) to holdfast_app;
--> statement-breakpoint
select sec.settle();

-- What was given can be given another note until it is opened.
grant update (note) on public.assignments to holdfast_app;
--> statement-breakpoint
-- Who runs the practice says who does what in it; an owner's row is for owners alone.
select sec.protect('members', 'holdfast_app', 'update',
  $r$sec.roles() && '{owner,admin}' and (not roles && '{owner}' or sec.roles() && '{owner}')$r$, null, 'roles');
--> statement-breakpoint
-- A practice always has an owner. Two who step down at once come one after the other.
create function sec.keep_an_owner() returns trigger
language plpgsql set search_path = sec, pg_temp as $$
begin
  if not old.roles && '{owner}' or new.roles && '{owner}' then return new; end if;
  perform pg_advisory_xact_lock(hashtextextended('owners of ' || old.practice_id, 0));
  if exists (select from public.members m where m.practice_id = old.practice_id and m.id <> old.id and m.roles && '{owner}') then
    return new;
  end if;
  raise exception 'a practice keeps an owner' using errcode = '42501';
end $$;
--> statement-breakpoint
create trigger keep_an_owner before update of roles on public.members for each row execute function sec.keep_an_owner();
--> statement-breakpoint
select sec.settle();

-- A session is found by its key and by nothing else. Judged together, the planner may take the
-- index by end of life when few sessions were alive as it last counted, and every question of
-- row security then reads all that are alive now.
create or replace function sec.live() returns sec.session
language sql stable security definer set search_path = sec, pg_temp as $$
  with found as materialized (
    select s from sec.session s
    where s.key_hash = sha256(convert_to(coalesce(current_setting('app.session', true), ''), 'UTF8')))
  select s from found
  where (s).revoked_at is null
    and (s).idle_expires_at > statement_timestamp()
    and (s).absolute_expires_at > statement_timestamp()
$$;
--> statement-breakpoint
select sec.settle();

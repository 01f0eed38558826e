-- Rotation: every data key gets a successor, what the former one sealed is sealed anew, and a key
-- that seals nothing any more goes. Besides the release of a reveal, the one place where functions
-- touch clinical columns, and only as ciphertext.

-- No transaction outlives a minute, so that a minute after a key was replaced nobody seals with it.
do $$
begin
  alter role holdfast_app set transaction_timeout = '60s';
  alter role holdfast_worker set transaction_timeout = '60s';
end $$;
--> statement-breakpoint
select sec.let_sec(v.t::regclass, v.cmd, v.cols) from (values
  ('data_keys', 'select', null), ('data_keys', 'insert', null), ('data_keys', 'update', 'retired_at'), ('data_keys', 'delete', null),
  ('assignments', 'update', 'note'),
  ('drafts', 'select', 'practice_id, assignment_id, partner_id, question, value'), ('drafts', 'update', 'value'),
  ('draft_versions', 'select', 'practice_id, id, assignment_id, partner_id, value'), ('draft_versions', 'update', 'value'),
  ('responses', 'update', 'preview'),
  ('response_answers', 'select', 'practice_id, assignment_id, partner_id, answers'), ('response_answers', 'update', 'answers'),
  ('alerts', 'update', 'reason')) as v (t, cmd, cols);
--> statement-breakpoint
grant select (couple_id, note) on public.assignments to holdfast_sec;
--> statement-breakpoint
grant select (preview) on public.responses to holdfast_sec;
--> statement-breakpoint
grant select (body), update (body) on public.revealed_responses to holdfast_sec;
--> statement-breakpoint
grant select (id, reason) on public.alerts to holdfast_sec;
--> statement-breakpoint
-- Which data key sealed this.
create function sec.key_of(sealed bytea) returns uuid
language sql immutable set search_path = sec, pg_temp as $$
  select encode(substring(sealed from 2 for 16), 'hex')::uuid
$$;
--> statement-breakpoint
-- The practice of a job that rotates keys; null for anybody else.
create function sec.rotating() returns uuid
language sql stable security definer set search_path = sec, pg_temp as $$
  select s.practice_id from sec.live() s where s.kind = 'job' and s.purpose = 'rotate_keys'
$$;
--> statement-breakpoint
-- How many keys there are of each kind, in force and on their way out.
create function sec.key_summary() returns table (practice_id uuid, kind text, master_key_id text, in_force bigint, retired bigint)
language sql stable security definer set search_path = sec, public, pg_temp as $$
  select k.practice_id, k.kind, k.master_key_id, count(*) filter (where k.retired_at is null), count(*) filter (where k.retired_at is not null)
  from public.data_keys k group by 1, 2, 3 order by 1, 2, 3
$$;
--> statement-breakpoint
create function sec.practices_to_reseal() returns table (practice_id uuid)
language sql stable security definer set search_path = sec, public, pg_temp as $$
  select distinct k.practice_id from public.data_keys k where k.retired_at < statement_timestamp() - interval '1 minute'
$$;
--> statement-breakpoint
create function sec.keys_to_replace(made_before timestamptz, most integer) returns table (id uuid, kind text)
language sql stable security definer set search_path = sec, public, pg_temp as $$
  select k.id, k.kind from public.data_keys k
  where k.practice_id = sec.rotating() and k.retired_at is null and k.created_at < made_before
  order by k.created_at, k.id limit most
$$;
--> statement-breakpoint
-- Puts a fresh key in the place of one in force; false when that one has gone meanwhile.
create function sec.replace_key(former uuid, fresh uuid, wrapped bytea, master_key_id text) returns boolean
language plpgsql volatile security definer set search_path = sec, public, pg_temp as $$
declare
  k public.data_keys;
begin
  update public.data_keys d set retired_at = statement_timestamp()
    where d.practice_id = sec.rotating() and d.id = former and d.retired_at is null returning * into k;
  if not found then return false; end if;
  insert into public.data_keys (practice_id, id, kind, couple_id, partner_id, assignment_id, wrapped, master_key_id)
    values (k.practice_id, fresh, k.kind, k.couple_id, k.partner_id, k.assignment_id, wrapped, master_key_id);
  return true;
end $$;
--> statement-breakpoint
-- Keys replaced more than a minute ago, each with its successor.
create function sec.keys_to_retire() returns table (id uuid, kind text, wrapped bytea, fresh_id uuid, fresh_wrapped bytea)
language sql stable security definer set search_path = sec, public, pg_temp as $$
  select o.id, o.kind, o.wrapped, n.id, n.wrapped from public.data_keys o
  join lateral (
    select k.id, k.wrapped from public.data_keys k
    where k.practice_id = o.practice_id and k.couple_id = o.couple_id and k.kind = o.kind and k.retired_at is null
      and (k.partner_id, k.assignment_id) is not distinct from (o.partner_id, o.assignment_id)
    order by k.created_at desc, k.id limit 1
  ) n on true
  where o.practice_id = sec.rotating() and o.retired_at < statement_timestamp() - interval '1 minute'
  order by o.retired_at, o.id
$$;
--> statement-breakpoint
-- What a retired key still seals, with what names its place.
create function sec.sealed_under(former uuid, most integer)
returns table (place text, couple_id uuid, assignment_id uuid, partner_id uuid, part text, id uuid, value bytea)
language sql stable security definer set search_path = sec, public, pg_temp as $$
  with k as materialized (
    select * from public.data_keys d where d.practice_id = sec.rotating() and d.id = former and d.retired_at is not null
  ), a as materialized (
    select a.practice_id, a.id, a.couple_id, a.note from public.assignments a join k using (practice_id, couple_id)
  )
  select * from (
    select 'assignments.note', a.couple_id, a.id, null::uuid, null::text, null::uuid, a.note from a
    union all
    select 'drafts.value', a.couple_id, a.id, t.partner_id, t.question, null, t.value
      from a join public.drafts t on t.practice_id = a.practice_id and t.assignment_id = a.id
    union all
    select 'draft_versions.value', a.couple_id, a.id, t.partner_id, null, t.id, t.value
      from a join public.draft_versions t on t.practice_id = a.practice_id and t.assignment_id = a.id
    union all
    select 'responses.preview', a.couple_id, a.id, t.partner_id, null, null, t.preview
      from a join public.responses t on t.practice_id = a.practice_id and t.assignment_id = a.id
    union all
    select 'response_answers.answers', a.couple_id, a.id, t.partner_id, null, null, t.answers
      from a join public.response_answers t on t.practice_id = a.practice_id and t.assignment_id = a.id
    union all
    select 'revealed_responses.body', a.couple_id, a.id, t.partner_id, t.unit, null, t.body
      from a join public.revealed_responses t on t.practice_id = a.practice_id and t.assignment_id = a.id
    union all
    select 'alerts.reason', t.couple_id, t.assignment_id, null, null, t.id, t.reason
      from public.alerts t join k using (practice_id, couple_id)
  ) as v (place, couple_id, assignment_id, partner_id, part, id, value)
  where v.value is not null and sec.key_of(v.value) = former
  limit most
$$;
--> statement-breakpoint
-- Swaps one ciphertext for another under the successor of its key, if it still is what was read.
create function sec.reseal(place text, assignment uuid, partner uuid, part text, row_id uuid, old bytea, fresh bytea) returns boolean
language plpgsql volatile security definer set search_path = sec, public, pg_temp as $$
declare
  practice constant uuid := sec.rotating();
begin
  if not exists (
    select from public.data_keys o join public.data_keys n using (practice_id, couple_id, kind)
    where o.practice_id = practice and o.id = sec.key_of(old) and o.retired_at is not null
      and n.id = sec.key_of(fresh) and n.retired_at is null
      and (n.partner_id, n.assignment_id) is not distinct from (o.partner_id, o.assignment_id)
  ) then return false; end if;
  case place
    when 'assignments.note' then
      update public.assignments t set note = fresh where t.practice_id = practice and t.id = assignment and t.note = old;
    when 'drafts.value' then
      update public.drafts t set value = fresh
        where t.practice_id = practice and t.assignment_id = assignment and t.partner_id = partner and t.question = part and t.value = old;
    when 'draft_versions.value' then
      update public.draft_versions t set value = fresh where t.practice_id = practice and t.id = row_id and t.value = old;
    when 'responses.preview' then
      update public.responses t set preview = fresh
        where t.practice_id = practice and t.assignment_id = assignment and t.partner_id = partner and t.preview = old;
    when 'response_answers.answers' then
      update public.response_answers t set answers = fresh
        where t.practice_id = practice and t.assignment_id = assignment and t.partner_id = partner and t.answers = old;
    when 'revealed_responses.body' then
      update public.revealed_responses t set body = fresh
        where t.practice_id = practice and t.assignment_id = assignment and t.partner_id = partner and t.unit = part and t.body = old;
    when 'alerts.reason' then
      update public.alerts t set reason = fresh where t.practice_id = practice and t.id = row_id and t.reason = old;
  end case;
  return found;
end $$;
--> statement-breakpoint
-- Forgets a key that seals nothing any more, once no transaction is left that could seal with it.
create function sec.drop_key(former uuid) returns boolean
language plpgsql volatile security definer set search_path = sec, public, pg_temp as $$
begin
  perform from public.data_keys k where k.practice_id = sec.rotating() and k.id = former for update;
  if exists (select from sec.sealed_under(former, 1)) then return false; end if;
  delete from public.data_keys k where k.practice_id = sec.rotating() and k.id = former
    and k.retired_at < statement_timestamp() - interval '2 minutes';
  return found;
end $$;
--> statement-breakpoint
revoke execute on all functions in schema sec from public;
--> statement-breakpoint
grant execute on function sec.key_summary(), sec.practices_to_reseal(), sec.keys_to_replace(timestamptz, integer),
  sec.replace_key(uuid, uuid, bytea, text), sec.keys_to_retire(), sec.sealed_under(uuid, integer),
  sec.reseal(text, uuid, uuid, text, uuid, bytea, bytea), sec.drop_key(uuid) to holdfast_worker;
--> statement-breakpoint
select sec.settle();

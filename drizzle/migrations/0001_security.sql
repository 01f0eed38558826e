-- Roles. Only app, worker and backup log in; none of them owns anything.
do $$
declare
  role_name text;
begin
  foreach role_name in array array['holdfast_owner', 'holdfast_sec', 'holdfast_app', 'holdfast_worker', 'holdfast_backup'] loop
    begin
      execute format('create role %I nologin', role_name);
    exception when duplicate_object or unique_violation then null;
    end;
    execute format('grant %I to current_user with set true, inherit true', role_name);
  end loop;
  alter role holdfast_app login;
  alter role holdfast_worker login;
  alter role holdfast_backup login bypassrls;
  alter role holdfast_app set statement_timeout = '5s';
  alter role holdfast_app set idle_in_transaction_session_timeout = '10s';
  alter role holdfast_app set lock_timeout = '2s';
  alter role holdfast_worker set statement_timeout = '30s';
  alter role holdfast_worker set idle_in_transaction_session_timeout = '60s';
  alter role holdfast_worker set lock_timeout = '2s';
  begin
    foreach role_name in array array['holdfast_app', 'holdfast_worker', 'holdfast_backup'] loop
      execute format('alter role %I set log_parameter_max_length = 0', role_name);
      execute format('alter role %I set log_parameter_max_length_on_error = 0', role_name);
    end loop;
  exception when insufficient_privilege then
    raise warning 'Set log_parameter_max_length = 0 and log_parameter_max_length_on_error = 0 on this server: bound values must not reach its log.';
  end;
end $$;
--> statement-breakpoint
do $$
begin
  execute format('revoke all on database %I from public', current_database());
  execute format('grant connect on database %I to holdfast_app, holdfast_worker, holdfast_backup', current_database());
  execute format('grant create on database %I to holdfast_sec', current_database());
end $$;
--> statement-breakpoint
revoke all on schema public from public;
--> statement-breakpoint
grant usage on schema public to holdfast_owner, holdfast_app, holdfast_worker, holdfast_sec, holdfast_backup;
--> statement-breakpoint
create schema sec;
--> statement-breakpoint
revoke all on schema sec from public;
--> statement-breakpoint
grant usage on schema sec to holdfast_app, holdfast_worker, holdfast_backup;
--> statement-breakpoint
alter default privileges in schema sec revoke execute on functions from public;
--> statement-breakpoint
alter default privileges revoke execute on functions from public;
--> statement-breakpoint
-- A person's way in. Outside every practice: one person can belong to two.
create table sec.account (
  id uuid primary key default gen_random_uuid(),
  email text not null,
  email_key text not null,
  password_hash text not null,
  changed_at timestamptz not null default now()
);
--> statement-breakpoint
create index account_by_email on sec.account (email_key);
--> statement-breakpoint
create table sec.session (
  id uuid primary key default gen_random_uuid(),
  key_hash bytea not null unique check (octet_length(key_hash) = 32),
  kind text not null check (kind in ('member', 'partner', 'job')),
  practice_id uuid not null,
  account_id uuid,
  member_id uuid,
  partner_id uuid,
  couple_id uuid,
  seat text,
  purpose text,
  created_at timestamptz not null default now(),
  idle_seconds integer not null,
  idle_expires_at timestamptz not null,
  absolute_expires_at timestamptz not null,
  assured_until timestamptz,
  revoked_at timestamptz,
  check (case kind
    when 'member' then account_id is not null and member_id is not null and partner_id is null and couple_id is null
    when 'partner' then account_id is not null and member_id is null and partner_id is not null and couple_id is not null and seat is not null
    else purpose is not null and member_id is null and partner_id is null and couple_id is null
  end)
);
--> statement-breakpoint
create index session_by_account on sec.session (account_id);
--> statement-breakpoint
create index session_by_end on sec.session (absolute_expires_at);
--> statement-breakpoint
-- Shared with the serving process, which derives it from the master key: what stands between
-- an injected statement and a session of its own making.
create table sec.secret (
  name text primary key,
  value bytea not null
);
--> statement-breakpoint
-- The session of this transaction, or null. Everything below stands on it.
create function sec.live() returns sec.session
language sql stable security definer set search_path = sec, pg_temp as $$
  select s from sec.session s
  where s.key_hash = sha256(convert_to(coalesce(current_setting('app.session', true), ''), 'UTF8'))
    and s.revoked_at is null
    and s.idle_expires_at > statement_timestamp()
    and s.absolute_expires_at > statement_timestamp()
$$;
--> statement-breakpoint
create function sec.practice_id() returns uuid
language sql stable security definer set search_path = sec, pg_temp as $$
  select (sec.live()).practice_id
$$;
--> statement-breakpoint
create function sec.user_id() returns uuid
language sql stable security definer set search_path = sec, pg_temp as $$
  select (sec.live()).account_id
$$;
--> statement-breakpoint
create function sec.member_id() returns uuid
language sql stable security definer set search_path = sec, pg_temp as $$
  select (sec.live()).member_id
$$;
--> statement-breakpoint
create function sec.partner_id() returns uuid
language sql stable security definer set search_path = sec, pg_temp as $$
  select (sec.live()).partner_id
$$;
--> statement-breakpoint
create function sec.seat() returns text
language sql stable security definer set search_path = sec, pg_temp as $$
  select (sec.live()).seat
$$;
--> statement-breakpoint
create function sec.purpose() returns text
language sql stable security definer set search_path = sec, pg_temp as $$
  select (sec.live()).purpose
$$;
--> statement-breakpoint
-- True for five minutes after this session's person confirmed who they are.
create function sec.assurance() returns boolean
language sql stable security definer set search_path = sec, pg_temp as $$
  select coalesce((sec.live()).assured_until > statement_timestamp(), false)
$$;
--> statement-breakpoint
create function sec.roles() returns text[]
language sql stable security definer set search_path = sec, public, pg_temp as $$
  select coalesce((
    select m.roles from public.members m, sec.live() s
    where m.practice_id = s.practice_id and m.id = s.member_id
  ), '{}')
$$;
--> statement-breakpoint
-- The couples a member treats, or the one couple a partner belongs to.
create function sec.my_couples() returns uuid[]
language sql stable security definer set search_path = sec, public, pg_temp as $$
  select case
    when s.partner_id is not null then array[s.couple_id]
    when s.member_id is not null then coalesce((
      select array_agg(c.couple_id) from public.care_team c
      where c.practice_id = s.practice_id and c.member_id = s.member_id
    ), '{}')
    else '{}'
  end from sec.live() s
$$;
--> statement-breakpoint
-- The couples a member treats; empty for a partner.
create function sec.treated_couples() returns uuid[]
language sql stable security definer set search_path = sec, public, pg_temp as $$
  select coalesce((
    select array_agg(c.couple_id) from public.care_team c, sec.live() s
    where c.practice_id = s.practice_id and c.member_id = s.member_id
  ), '{}')
$$;
--> statement-breakpoint
-- The members who treat this partner's couple.
create function sec.my_clinicians() returns uuid[]
language sql stable security definer set search_path = sec, public, pg_temp as $$
  select coalesce((
    select array_agg(c.member_id) from public.care_team c, sec.live() s
    where c.practice_id = s.practice_id and c.couple_id = s.couple_id
  ), '{}')
$$;
--> statement-breakpoint
-- Who is acting, as one row; no row when the session is dead or missing.
create function sec.whoami() returns table (
  session_id uuid, kind text, account_id uuid, practice_id uuid, member_id uuid, partner_id uuid,
  couple_id uuid, seat text, purpose text, name text, roles text[], assured boolean,
  idle_expires_at timestamptz, absolute_expires_at timestamptz, wants_touch boolean
)
language sql stable security definer set search_path = sec, public, pg_temp as $$
  select s.id, s.kind, s.account_id, s.practice_id, s.member_id, s.partner_id, s.couple_id, s.seat, s.purpose,
    coalesce(m.name, p.name, ''), coalesce(m.roles, '{}'),
    coalesce(s.assured_until > statement_timestamp(), false), s.idle_expires_at, s.absolute_expires_at,
    s.idle_expires_at < statement_timestamp() + make_interval(secs => s.idle_seconds - 60)
  from sec.live() s
  left join public.members m on m.practice_id = s.practice_id and m.id = s.member_id
  left join public.partners p on p.practice_id = s.practice_id and p.id = s.partner_id
  where s.id is not null
$$;
--> statement-breakpoint
-- Puts off the idle end, at most once a minute, and never waits for another request of the session.
create function sec.touch() returns void
language sql volatile security definer set search_path = sec, pg_temp as $$
  update sec.session set idle_expires_at = statement_timestamp() + make_interval(secs => idle_seconds)
  where id = (
    select s.id from sec.session s
    where s.id = (sec.live()).id
      and s.idle_expires_at < statement_timestamp() + make_interval(secs => s.idle_seconds - 60)
    for update skip locked
  )
$$;
--> statement-breakpoint
-- Keyed digest over a secret the database shares with the serving process alone. Nested, so that
-- it cannot be lengthened.
create function sec.proves(message text, proof bytea) returns boolean
language sql stable security definer set search_path = sec, pg_temp as $$
  select coalesce((
    select proof = sha256(k.value || sha256(k.value || convert_to(message, 'UTF8')))
    from sec.secret k where k.name = 'mint'
  ), false)
$$;
--> statement-breakpoint
-- A job acts in one practice, for one purpose, for five minutes.
create function sec.open_job(practice uuid, purpose text, key_hash bytea) returns void
language sql volatile security definer set search_path = sec, public, pg_temp as $$
  insert into sec.session (key_hash, kind, practice_id, purpose, idle_seconds, idle_expires_at, absolute_expires_at)
  select open_job.key_hash, 'job', p.practice_id, open_job.purpose, 300,
    statement_timestamp() + interval '5 minutes', statement_timestamp() + interval '5 minutes'
  from public.practices p where p.practice_id = practice
$$;
--> statement-breakpoint
create function sec.close_job() returns void
language sql volatile security definer set search_path = sec, pg_temp as $$
  delete from sec.session where id = (sec.live()).id and kind = 'job'
$$;
--> statement-breakpoint
-- A new couple comes with its therapist of record: whoever opens it, and nobody else.
create function sec.add_couple(policy text) returns uuid
language plpgsql volatile security definer set search_path = sec, public, pg_temp as $$
declare
  me sec.session := sec.live();
  new_couple uuid := gen_random_uuid();
begin
  if me.member_id is null or not sec.roles() && '{therapist,intern}' then
    raise exception 'only a clinician opens a couple' using errcode = '42501';
  end if;
  insert into public.couples (practice_id, id, secrets_policy) values (me.practice_id, new_couple, policy);
  insert into public.care_team (practice_id, couple_id, member_id, role)
    values (me.practice_id, new_couple, me.member_id, 'therapist_of_record');
  return new_couple;
end $$;
--> statement-breakpoint
-- The only way anything becomes readable to the other partner: both sides in one statement,
-- by the treating therapist or by the morning job, from flags alone.
create function sec.release_reveal(assignment uuid, units text[]) returns text
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
  if agreed <> 2 then return 'not_ready'; end if;
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
-- Adds to the trail as whoever this session is; the caller cannot say otherwise.
create function sec.append_audit(action text, subject text, subject_id uuid, couple uuid, detail jsonb) returns void
language plpgsql volatile security definer set search_path = sec, public, pg_temp as $$
declare
  me sec.session := sec.live();
begin
  if me.id is null then
    raise exception 'no session to act for' using errcode = '42501';
  end if;
  insert into public.audit_events (practice_id, at, actor_kind, actor_id, action, subject, subject_id, couple_id, detail)
  values (me.practice_id, clock_timestamp(), me.kind, coalesce(me.member_id, me.partner_id),
    action, subject, subject_id, couple, coalesce(detail, '{}'));
end $$;
--> statement-breakpoint
-- The one place where a policy gets its form: the tenant and-ed with the rule, session functions
-- called once a statement. `cols` narrows the grant to some columns.
create function sec.protect(tbl regclass, grantee name, cmd text, rule text, chk text default null, cols text default null) returns void
language plpgsql volatile set search_path = sec, pg_temp as $$
declare
  tenant constant text := 'practice_id = (select sec.practice_id())';
  once constant text := '(select sec.\1())';
  rule_once text := tenant || ' and (' || regexp_replace(rule, 'sec\.([a-z_]+)\(\)', once, 'g') || ')';
  chk_once text := tenant || ' and (' || regexp_replace(coalesce(chk, rule), 'sec\.([a-z_]+)\(\)', once, 'g') || ')';
begin
  execute format('create policy %I on %s as permissive for %s to %I%s%s', grantee || '_' || cmd, tbl, cmd, grantee,
    case when cmd <> 'insert' then format(' using (%s)', rule_once) else '' end,
    case when cmd in ('insert', 'update') then format(' with check (%s)', chk_once) else '' end);
  execute format('grant %s%s on %s to %I', cmd, coalesce(' (' || cols || ')', ''), tbl, grantee);
end $$;
--> statement-breakpoint
-- What the session functions themselves must see, they see whole; it never leaves them unasked.
create function sec.let_sec(tbl regclass, cmd text, cols text default null) returns void
language plpgsql volatile set search_path = sec, pg_temp as $$
begin
  execute format('create policy %I on %s as permissive for %s to holdfast_sec%s%s', 'holdfast_sec_' || cmd, tbl, cmd,
    case when cmd <> 'insert' then ' using (true)' else '' end,
    case when cmd in ('insert', 'update') then ' with check (true)' else '' end);
  execute format('grant %s%s on %s to holdfast_sec', cmd, coalesce(' (' || cols || ')', ''), tbl);
end $$;
--> statement-breakpoint
-- Text in this column is sealed or it is not stored.
create function sec.require_sealed(tbl regclass, col name) returns void
language plpgsql volatile set search_path = sec, pg_temp as $$
begin
  execute format('alter table %s add constraint %I check (octet_length(%I) >= 61 and get_byte(%I, 0) = 1)',
    tbl, (select relname from pg_class where oid = tbl) || '_' || col || '_sealed', col, col);
end $$;
--> statement-breakpoint
do $$
declare
  t regclass;
begin
  for t in select c.oid::regclass from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' loop
    execute format('alter table %s owner to holdfast_owner', t);
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
  end loop;
end $$;
--> statement-breakpoint
select sec.require_sealed(v.t::regclass, v.c::name) from (values
  ('assignments', 'note'), ('drafts', 'value'), ('draft_versions', 'value'), ('responses', 'preview'),
  ('response_answers', 'answers'), ('revealed_responses', 'body'), ('alerts', 'reason')) as v (t, c);
--> statement-breakpoint
-- What holdfast_app may do, table by table. "Mine" is the author's own row; "treated" the care team's.
select sec.protect('practices', 'holdfast_app', 'select', 'true');
--> statement-breakpoint
select sec.protect('practices', 'holdfast_app', 'update', $r$sec.roles() && '{owner,admin}'$r$, null, 'name, address, time_zone, currency, country');
--> statement-breakpoint
select sec.protect('members', 'holdfast_app', 'select', 'sec.member_id() is not null or id = any (sec.my_clinicians()::uuid[])', null, 'practice_id, id, name, email, roles, created_at');
--> statement-breakpoint
select sec.protect('invitations', 'holdfast_app', 'select',
  $r$(kind = 'member' and sec.roles() && '{owner,admin}') or couple_id = any (sec.treated_couples()::uuid[])$r$,
  null, 'practice_id, id, kind, email, roles, couple_id, partner_id, invited_by, created_at, expires_at, used_at, revoked_at');
--> statement-breakpoint
select sec.protect('invitations', 'holdfast_app', 'insert',
  $r$invited_by = sec.member_id() and (
    (kind = 'member' and sec.roles() && '{owner,admin}' and (not roles && '{owner}' or sec.roles() && '{owner}'))
    or (kind = 'partner' and couple_id = any (sec.treated_couples()::uuid[]))
    or (kind = 'recovery' and couple_id = any (sec.treated_couples()::uuid[]) and sec.assurance()))$r$);
--> statement-breakpoint
select sec.protect('invitations', 'holdfast_app', 'update',
  $r$(kind = 'member' and sec.roles() && '{owner,admin}') or couple_id = any (sec.treated_couples()::uuid[])$r$,
  null, 'revoked_at');
--> statement-breakpoint
select sec.protect('couples', 'holdfast_app', 'select', $r$id = any (sec.my_couples()::uuid[]) or sec.roles() && '{owner,admin,front_desk}'$r$);
--> statement-breakpoint
select sec.protect('partners', 'holdfast_app', 'select', $r$couple_id = any (sec.my_couples()::uuid[]) or sec.roles() && '{owner,admin,front_desk}'$r$);
--> statement-breakpoint
select sec.protect('partners', 'holdfast_app', 'insert', 'couple_id = any (sec.treated_couples()::uuid[])');
--> statement-breakpoint
select sec.protect('partners', 'holdfast_app', 'update', 'couple_id = any (sec.treated_couples()::uuid[]) or id = sec.partner_id()', null, 'name');
--> statement-breakpoint
select sec.protect('partner_contacts', 'holdfast_app', 'select', $r$couple_id = any (sec.treated_couples()::uuid[]) or partner_id = sec.partner_id() or sec.roles() && '{owner,admin,front_desk}'$r$);
--> statement-breakpoint
select sec.protect('partner_contacts', 'holdfast_app', 'insert', 'couple_id = any (sec.treated_couples()::uuid[]) and account_id is null');
--> statement-breakpoint
select sec.protect('partner_contacts', 'holdfast_app', 'update', 'couple_id = any (sec.treated_couples()::uuid[])', null, 'email');
--> statement-breakpoint
select sec.protect('care_team', 'holdfast_app', 'select', $r$couple_id = any (sec.my_couples()::uuid[]) or sec.roles() && '{owner,admin,front_desk}'$r$);
--> statement-breakpoint
select sec.protect('data_keys', 'holdfast_app', 'select', $r$
  couple_id = any (sec.treated_couples()::uuid[])
  or (kind = 'couple' and couple_id = any (sec.my_couples()::uuid[]))
  or (kind in ('partner', 'copy') and partner_id = sec.partner_id())
  or (kind = 'copy' and couple_id = any (sec.my_couples()::uuid[]) and exists (
    select from public.revealed_responses v
    where v.practice_id = data_keys.practice_id and v.assignment_id = data_keys.assignment_id
      and v.partner_id = data_keys.partner_id and v.released_at is not null))$r$);
--> statement-breakpoint
select sec.protect('data_keys', 'holdfast_app', 'insert', $r$
  (kind <> 'copy' and couple_id = any (sec.treated_couples()::uuid[]))
  or (kind = 'copy' and partner_id = sec.partner_id() and couple_id = any (sec.my_couples()::uuid[]))$r$);
--> statement-breakpoint
select sec.protect('data_keys', 'holdfast_app', 'delete', $r$
  kind = 'copy' and partner_id = sec.partner_id() and not exists (
    select from public.revealed_responses v
    where v.practice_id = data_keys.practice_id and v.assignment_id = data_keys.assignment_id
      and v.partner_id = data_keys.partner_id and v.released_at is not null)$r$);
--> statement-breakpoint
-- A partner finds the editions of what was given to them; a list of all would name the other's.
select sec.protect('worksheet_versions', 'holdfast_app', 'select', $r$sec.member_id() is not null or exists (
  select from public.assignments a where a.practice_id = worksheet_versions.practice_id and a.worksheet_version_id = worksheet_versions.id)$r$);
--> statement-breakpoint
select sec.protect('worksheet_versions', 'holdfast_app', 'insert', $r$sec.roles() && '{therapist,intern}'$r$);
--> statement-breakpoint
select sec.protect('assignments', 'holdfast_app', 'select', $r$
  couple_id = any (sec.treated_couples()::uuid[])
  or (couple_id = any (sec.my_couples()::uuid[]) and sec.seat() = any (seats))$r$);
--> statement-breakpoint
select sec.protect('assignments', 'holdfast_app', 'insert', 'couple_id = any (sec.treated_couples()::uuid[]) and assigned_by = sec.member_id()');
--> statement-breakpoint
select sec.protect('assignments', 'holdfast_app', 'update', 'couple_id = any (sec.treated_couples()::uuid[])', null, 'due_on, taken_back_at');
--> statement-breakpoint
select sec.protect('drafts', 'holdfast_app', 'select', 'partner_id = sec.partner_id()');
--> statement-breakpoint
select sec.protect('drafts', 'holdfast_app', 'insert', $r$partner_id = sec.partner_id() and exists (
  select from public.assignments a where a.practice_id = drafts.practice_id and a.id = drafts.assignment_id)$r$);
--> statement-breakpoint
select sec.protect('drafts', 'holdfast_app', 'update', 'partner_id = sec.partner_id()', null, 'version, value, saved_at');
--> statement-breakpoint
select sec.protect('drafts', 'holdfast_app', 'delete', 'partner_id = sec.partner_id()');
--> statement-breakpoint
select sec.protect('draft_versions', 'holdfast_app', 'select', 'partner_id = sec.partner_id()');
--> statement-breakpoint
select sec.protect('draft_versions', 'holdfast_app', 'insert', $r$partner_id = sec.partner_id() and exists (
  select from public.assignments a where a.practice_id = draft_versions.practice_id and a.id = draft_versions.assignment_id)$r$);
--> statement-breakpoint
select sec.protect('draft_versions', 'holdfast_app', 'delete', 'partner_id = sec.partner_id()');
--> statement-breakpoint
-- A finished part changes only while its reveal is closed; opened or shut, it stands as it is.
select sec.protect(t::regclass, 'holdfast_app', cmd, format($r$partner_id = sec.partner_id() and exists (
    select from public.assignments a where a.practice_id = %1$s.practice_id and a.id = %1$s.assignment_id)
  and not exists (
    select from public.reveals r where r.practice_id = %1$s.practice_id and r.assignment_id = %1$s.assignment_id and r.state <> 'closed')$r$, t)
  || case when t = 'response_answers' and cmd <> 'insert' then ' and sec.assurance()' else '' end)
from (values ('responses', 'insert'), ('responses', 'update'), ('responses', 'delete'),
  ('response_answers', 'insert'), ('response_answers', 'update'), ('response_answers', 'delete'),
  ('reveal_choices', 'delete')) as v (t, cmd);
--> statement-breakpoint
select sec.protect('responses', 'holdfast_app', 'select', 'partner_id = sec.partner_id() or couple_id = any (sec.treated_couples()::uuid[])');
--> statement-breakpoint
select sec.protect('response_answers', 'holdfast_app', 'select', '(partner_id = sec.partner_id() and sec.assurance()) or couple_id = any (sec.treated_couples()::uuid[])');
--> statement-breakpoint
select sec.protect('submissions', 'holdfast_app', 'select', 'partner_id = sec.partner_id()');
--> statement-breakpoint
select sec.protect('submissions', 'holdfast_app', 'insert', 'partner_id = sec.partner_id() and couple_id = any (sec.my_couples()::uuid[])');
--> statement-breakpoint
select sec.protect('reveals', 'holdfast_app', 'select', 'couple_id = any (sec.my_couples()::uuid[])');
--> statement-breakpoint
select sec.protect('reveals', 'holdfast_app', 'insert', $r$couple_id = any (sec.treated_couples()::uuid[]) and state = 'closed'$r$);
--> statement-breakpoint
-- A partner may lock this row, to be in order with hold and release, and may change nothing in it.
-- Opened or shut, nobody changes it any more.
select sec.protect('reveals', 'holdfast_app', 'update', $r$couple_id = any (sec.my_couples()::uuid[]) and state = 'closed'$r$,
  $r$couple_id = any (sec.treated_couples()::uuid[]) and state <> 'open'$r$, 'state, ended_at, may_open_by_itself');
--> statement-breakpoint
select sec.protect('reveal_choices', 'holdfast_app', 'select', 'partner_id = sec.partner_id() or couple_id = any (sec.treated_couples()::uuid[])');
--> statement-breakpoint
-- A phone left lying: the first choice belongs to the minutes after finishing; later, and for any
-- change but to private, the password is asked.
select sec.protect('reveal_choices', 'holdfast_app', 'insert', $r$partner_id = sec.partner_id()
  and exists (select from public.responses p where p.practice_id = reveal_choices.practice_id
    and p.assignment_id = reveal_choices.assignment_id and p.partner_id = reveal_choices.partner_id
    and (reveal_choices.choice = 'private' or sec.assurance() or p.submitted_at > statement_timestamp() - interval '15 minutes'))
  and exists (select from public.reveals r where r.practice_id = reveal_choices.practice_id
    and r.assignment_id = reveal_choices.assignment_id and r.state = 'closed')$r$);
--> statement-breakpoint
select sec.protect('reveal_choices', 'holdfast_app', 'update', $r$partner_id = sec.partner_id()
  and exists (select from public.reveals r where r.practice_id = reveal_choices.practice_id
    and r.assignment_id = reveal_choices.assignment_id and r.state = 'closed')$r$,
  $r$partner_id = sec.partner_id() and (choice = 'private' or sec.assurance())$r$, 'choice, chosen_at');
--> statement-breakpoint
select sec.protect('reveal_holds', 'holdfast_app', 'select', 'couple_id = any (sec.treated_couples()::uuid[])');
--> statement-breakpoint
select sec.protect('reveal_holds', 'holdfast_app', 'insert', $r$
  (source = 'therapist' and couple_id = any (sec.treated_couples()::uuid[]) and placed_by = sec.member_id())
  or (source = 'safety' and placed_by is null and lifted_at is null and lifted_by is null and couple_id = any (sec.my_couples()::uuid[]))$r$);
--> statement-breakpoint
select sec.protect('reveal_holds', 'holdfast_app', 'update', 'couple_id = any (sec.treated_couples()::uuid[])', null, 'lifted_at, lifted_by');
--> statement-breakpoint
select sec.protect('revealed_responses', 'holdfast_app', 'select', $r$
  partner_id = sec.partner_id()
  or couple_id = any (sec.treated_couples()::uuid[])
  or (released_at is not null and couple_id = any (sec.my_couples()::uuid[]))$r$);
--> statement-breakpoint
select sec.protect('revealed_responses', 'holdfast_app', 'insert', $r$partner_id = sec.partner_id() and released_at is null
  and exists (select from public.reveals r where r.practice_id = revealed_responses.practice_id
    and r.assignment_id = revealed_responses.assignment_id and r.state = 'closed')$r$);
--> statement-breakpoint
select sec.protect('revealed_responses', 'holdfast_app', 'delete', $r$partner_id = sec.partner_id() and released_at is null
  and exists (select from public.reveals r where r.practice_id = revealed_responses.practice_id
    and r.assignment_id = revealed_responses.assignment_id and r.state = 'closed')$r$);
--> statement-breakpoint
select sec.protect('alerts', 'holdfast_app', 'select', 'couple_id = any (sec.treated_couples()::uuid[])');
--> statement-breakpoint
select sec.protect('alerts', 'holdfast_app', 'insert', 'partner_id = sec.partner_id() and couple_id = any (sec.my_couples()::uuid[]) and acknowledged_at is null');
--> statement-breakpoint
select sec.protect('alerts', 'holdfast_app', 'update', 'couple_id = any (sec.treated_couples()::uuid[])', 'couple_id = any (sec.treated_couples()::uuid[]) and acknowledged_by = sec.member_id()', 'acknowledged_at, acknowledged_by, disposition, reason');
--> statement-breakpoint
-- What a partner does is told to those who treat them, never to the other partner.
select sec.protect('outbox', 'holdfast_app', 'insert', $r$sec.member_id() is not null
  or (sec.partner_id() is not null and member_id = any (sec.my_clinicians()::uuid[]) and partner_id is null and invitation_id is null)$r$, null, 'practice_id, id, template, member_id, partner_id, invitation_id');
--> statement-breakpoint
-- What the definer functions see: who is there, flags, never text.
select sec.let_sec(v.t::regclass, v.cmd, v.cols) from (values
  ('practices', 'select', null), ('practices', 'insert', null),
  ('members', 'select', null), ('members', 'insert', null),
  ('invitations', 'select', null), ('invitations', 'update', 'used_at, wrong_codes'),
  ('couples', 'select', 'practice_id, id'), ('couples', 'insert', null),
  ('partners', 'select', null),
  ('partner_contacts', 'select', null), ('partner_contacts', 'update', 'account_id'),
  ('care_team', 'select', null), ('care_team', 'insert', null),
  ('assignments', 'select', 'practice_id, id, taken_back_at'),
  ('reveals', 'select', null), ('reveals', 'update', 'state, ended_at'),
  ('responses', 'select', 'practice_id, assignment_id, partner_id, submitted_at'),
  ('reveal_choices', 'select', 'practice_id, assignment_id, partner_id, choice, chosen_at'),
  ('reveal_holds', 'select', 'practice_id, assignment_id, lifted_at'),
  ('alerts', 'select', 'practice_id, couple_id, assignment_id, code, acknowledged_at'),
  ('revealed_responses', 'select', 'practice_id, assignment_id, partner_id, unit, released_at'),
  ('revealed_responses', 'update', 'released_at'),
  ('audit_events', 'select', null), ('audit_events', 'insert', null), ('audit_events', 'update', 'seq, hash'),
  ('outbox', 'select', 'practice_id, id, sent_at, dropped_as, created_at'),
  ('outbox', 'insert', 'practice_id, id, template, member_id, partner_id, invitation_id')) as v (t, cmd, cols);
--> statement-breakpoint
grant usage on sequence public.audit_events_id_seq to holdfast_sec;
--> statement-breakpoint
-- A linked event is stone: it is not changed, not removed, not emptied.
create function sec.keep_audit() returns trigger
language plpgsql set search_path = sec, pg_temp as $$
begin
  if tg_op = 'UPDATE' and old.seq is null and new.seq is not null and new.hash is not null
    and (new.practice_id, new.id, new.at, new.actor_kind, new.actor_id, new.action, new.subject, new.subject_id, new.couple_id, new.detail)
      is not distinct from (old.practice_id, old.id, old.at, old.actor_kind, old.actor_id, old.action, old.subject, old.subject_id, old.couple_id, old.detail)
  then return new; end if;
  raise exception 'the audit trail is append-only' using errcode = '42501';
end $$;
--> statement-breakpoint
create trigger keep_audit before update or delete on public.audit_events for each row execute function sec.keep_audit();
--> statement-breakpoint
create trigger keep_audit_whole before truncate on public.audit_events for each statement execute function sec.keep_audit();
--> statement-breakpoint
grant select on all tables in schema public to holdfast_backup;
--> statement-breakpoint
alter default privileges in schema public grant select on tables to holdfast_backup;
--> statement-breakpoint
grant execute on function sec.practice_id(), sec.user_id(), sec.member_id(), sec.partner_id(), sec.seat(), sec.purpose(),
  sec.assurance(), sec.roles(), sec.my_couples(), sec.treated_couples(), sec.my_clinicians(), sec.whoami(),
  sec.append_audit(text, text, uuid, uuid, jsonb), sec.release_reveal(uuid, text[]) to holdfast_app, holdfast_worker;
--> statement-breakpoint
grant execute on function sec.touch(), sec.add_couple(text) to holdfast_app;
--> statement-breakpoint
grant execute on function sec.open_job(uuid, text, bytea), sec.close_job() to holdfast_worker;
--> statement-breakpoint
-- Ends every migration that touches schema sec: what stands there belongs to holdfast_sec, its
-- tables answer to nobody else, and the tools that make policies are nobody's to call.
create function sec.settle() returns void
language plpgsql volatile set search_path = sec, pg_temp as $$
declare
  f regprocedure;
  t regclass;
begin
  for f in select p.oid::regprocedure from pg_proc p where p.pronamespace = 'sec'::regnamespace
    and p.proname not in ('protect', 'let_sec', 'require_sealed', 'settle') loop
    execute format('alter function %s owner to holdfast_sec', f);
  end loop;
  for t in select c.oid::regclass from pg_class c where c.relnamespace = 'sec'::regnamespace and c.relkind = 'r' loop
    execute format('alter table %s owner to holdfast_sec', t);
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
    if not exists (select from pg_policy where polrelid = t) then
      execute format('create policy holdfast_sec_all on %s as permissive for all to holdfast_sec using (true) with check (true)', t);
    end if;
    execute format('grant select on %s to holdfast_backup', t);
  end loop;
end $$;
--> statement-breakpoint
alter schema sec owner to holdfast_sec;
--> statement-breakpoint
select sec.settle();

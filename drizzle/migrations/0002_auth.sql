-- Where a person was last, so that signing in leads back there.
alter table sec.account add column last_place uuid;
--> statement-breakpoint
create index members_by_account on public.members (account_id);
--> statement-breakpoint
create index partner_contacts_by_account on public.partner_contacts (account_id);
--> statement-breakpoint
-- What any way of proving oneself ends in: good once, for a minute.
create table sec.ticket (
  ticket_hash bytea primary key check (octet_length(ticket_hash) = 32),
  account_id uuid not null,
  browser_hash bytea,
  demo boolean not null,
  expires_at timestamptz not null
);
--> statement-breakpoint
-- Browsers that signed in to an account before: they keep tries of their own.
create table sec.browser (
  browser_hash bytea not null check (octet_length(browser_hash) = 32),
  account_id uuid not null,
  seen_at timestamptz not null,
  primary key (browser_hash, account_id)
);
--> statement-breakpoint
-- Tries at a password, a code or a link, by a digest of what was tried.
create table sec.tries (
  bucket bytea primary key,
  kind text not null,
  taken integer not null default 0,
  last_at timestamptz not null default 'epoch'
);
--> statement-breakpoint
-- A member's forgotten password. The id is that of the outbox row that carries the link.
create table sec.reset (
  id uuid primary key,
  account_id uuid not null,
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  expires_at timestamptz not null
);
--> statement-breakpoint
-- Believes a call only with a fresh proof over its name, its time and every argument: injected
-- SQL has none, whatever else it can do.
create function sec.require_proof(act text, at bigint, proof bytea, variadic parts text[]) returns void
language plpgsql stable security definer set search_path = sec, pg_temp as $$
declare
  message text := act || ' ' || at || coalesce((
    select string_agg(' ' || coalesce(encode(sha256(convert_to(p, 'UTF8')), 'hex'), '-'), '' order by n)
    from unnest(parts) with ordinality as u (p, n)), '');
begin
  if not coalesce(abs(extract(epoch from statement_timestamp()) * 1000 - at) <= 60000, false)
    or not sec.proves(message, proof) then
    raise exception 'nobody vouches for this call' using errcode = '42501';
  end if;
end $$;
--> statement-breakpoint
-- How many tries are free, the first wait in seconds, and the longest. Waits double; none is for ever.
create function sec.paces() returns table (kind text, free integer, first integer, longest integer)
language sql immutable security definer set search_path = sec, pg_temp as $$
  values
    ('sign_in', 5, 30, 900), ('browser', 5, 30, 900), ('address', 40, 5, 300), ('link', 5, 30, 900),
    ('inside', 3, 60, 1800), ('choose', 3, 60, 1800), ('reset', 3, 300, 3600), ('sign_up', 20, 60, 3600)
$$;
--> statement-breakpoint
-- Takes one try from each of `buckets` ("kind:hex,kind:hex"), or none and says how many seconds to
-- wait. A refused try costs nothing, so that hammering never lengthens anybody's wait.
create function sec.take_tries(buckets text, at bigint, proof bytea) returns integer
language plpgsql volatile security definer set search_path = sec, pg_temp as $$
declare
  wanted bytea[];
  wait double precision;
begin
  perform sec.require_proof('take_tries', at, proof, buckets);
  insert into sec.tries (bucket, kind)
    select sha256(convert_to(b, 'UTF8')), split_part(b, ':', 1)
    from (select distinct b from string_to_table(buckets, ',') as b) as each order by 1
    on conflict do nothing;
  select array_agg(sha256(convert_to(b, 'UTF8'))) into wanted from string_to_table(buckets, ',') as b;
  perform from sec.tries t where t.bucket = any (wanted) order by t.bucket for update;

  -- A quiet while as long as the longest wait takes one try back.
  select max(extract(epoch from t.last_at - clock_timestamp()) + case when n.taken < p.free then 0
      else least(p.longest, p.first * 2 ^ least(n.taken - p.free, 20)) end)
    into wait
    from sec.tries t join sec.paces() as p using (kind),
      lateral (select greatest(0, t.taken - floor(extract(epoch from clock_timestamp() - t.last_at) / p.longest))) as n (taken)
    where t.bucket = any (wanted) and n.taken >= p.free;
  if wait > 0 then return ceil(wait); end if;
  update sec.tries t set last_at = clock_timestamp(),
      taken = 1 + greatest(0, t.taken - floor(extract(epoch from clock_timestamp() - t.last_at) / p.longest))
    from sec.paces() as p where p.kind = t.kind and t.bucket = any (wanted);
  return 0;
end $$;
--> statement-breakpoint
-- A try that succeeded was no guess.
create function sec.give_back_tries(buckets text, at bigint, proof bytea) returns void
language plpgsql volatile security definer set search_path = sec, pg_temp as $$
begin
  perform sec.require_proof('give_back_tries', at, proof, buckets);
  update sec.tries t set taken = greatest(0, t.taken - 1)
    where t.bucket in (select sha256(convert_to(b, 'UTF8')) from string_to_table(buckets, ',') as b);
end $$;
--> statement-breakpoint
-- The seats an account holds: on a practice's staff, or in a couple.
create function sec.places_of(account uuid) returns table (
  place uuid, kind text, practice_id uuid, practice_name text, demo boolean,
  member_id uuid, partner_id uuid, couple_id uuid, seat text, since timestamptz
)
language sql stable security definer set search_path = sec, public, pg_temp as $$
  select m.id, 'member', m.practice_id, r.name, r.demo, m.id, null::uuid, null::uuid, null, m.created_at
    from public.members m join public.practices r using (practice_id)
    where m.account_id = places_of.account
  union all
  select p.id, 'partner', c.practice_id, r.name, r.demo, null, p.id, p.couple_id, p.seat, r.created_at
    from public.partner_contacts c
    join public.partners p on p.practice_id = c.practice_id and p.id = c.partner_id
    join public.practices r on r.practice_id = c.practice_id
    where c.account_id = places_of.account
$$;
--> statement-breakpoint
-- Who might be signing in with this address: at most four. Demo seats open nothing outside a demonstration.
create function sec.accounts_at(email_key text, browser_hash bytea, demo boolean, at bigint, proof bytea)
returns table (account_id uuid, password_hash text, known boolean)
language plpgsql stable security definer set search_path = sec, pg_temp as $$
begin
  perform sec.require_proof('accounts_at', at, proof, email_key, encode(browser_hash, 'hex'), demo::text);
  return query select a.id, a.password_hash,
      exists (select from sec.browser b where b.browser_hash = accounts_at.browser_hash and b.account_id = a.id)
    from sec.account a
    where a.email_key = accounts_at.email_key
      and exists (select from sec.places_of(a.id) p where accounts_at.demo or not p.demo)
    order by a.id limit 4;
end $$;
--> statement-breakpoint
create function sec.issue_ticket(account uuid, ticket_hash bytea, browser_hash bytea, demo boolean, at bigint, proof bytea) returns void
language plpgsql volatile security definer set search_path = sec, pg_temp as $$
begin
  perform sec.require_proof('issue_ticket', at, proof, account::text, encode(ticket_hash, 'hex'), encode(browser_hash, 'hex'), demo::text);
  insert into sec.ticket (ticket_hash, account_id, browser_hash, demo, expires_at)
    values (ticket_hash, account, browser_hash, demo, statement_timestamp() + interval '60 seconds');
end $$;
--> statement-breakpoint
-- Writes into the trail as somebody whose session this transaction does not carry.
create function sec.note(practice uuid, actor_kind text, actor uuid, action text) returns void
language sql volatile security definer set search_path = sec, public, pg_temp as $$
  insert into public.audit_events (practice_id, at, actor_kind, actor_id, action, subject, subject_id, couple_id, detail)
  values (practice, clock_timestamp(), note.actor_kind, actor, note.action, note.actor_kind, actor, null, '{}')
$$;
--> statement-breakpoint
create function sec.note(s sec.session, action text) returns void
language sql volatile security definer set search_path = sec, pg_temp as $$
  select sec.note(s.practice_id, s.kind, coalesce(s.member_id, s.partner_id), action)
$$;
--> statement-breakpoint
create function sec.begin_session(account uuid, place uuid, key_hash bytea, ends timestamptz default null) returns sec.session
language sql volatile security definer set search_path = sec, pg_temp as $$
  insert into sec.session (key_hash, kind, practice_id, account_id, member_id, partner_id, couple_id, seat,
    idle_seconds, idle_expires_at, absolute_expires_at)
  select begin_session.key_hash, p.kind, p.practice_id, begin_session.account, p.member_id, p.partner_id, p.couple_id, p.seat,
    i.seconds, statement_timestamp() + make_interval(secs => i.seconds), coalesce(ends, statement_timestamp() + interval '12 hours')
  from sec.places_of(account) p, lateral (select case p.kind when 'member' then 900 else 1800 end) as i (seconds)
  where p.place = begin_session.place
  returning *
$$;
--> statement-breakpoint
-- Exchanges a ticket for a session, once; null when there is nothing to exchange.
create function sec.redeem_ticket(ticket_hash bytea, key_hash bytea) returns uuid
language plpgsql volatile security definer set search_path = sec, pg_temp as $$
declare
  t sec.ticket;
  here uuid;
  started sec.session;
begin
  delete from sec.ticket k where k.ticket_hash = redeem_ticket.ticket_hash and k.expires_at > statement_timestamp() returning * into t;
  if not found then return null; end if;
  select p.place into here
    from sec.places_of(t.account_id) p join sec.account a on a.id = t.account_id
    where t.demo or not p.demo
    order by p.place is not distinct from a.last_place desc, p.kind, p.since, p.place limit 1;
  if not found then return null; end if;
  started := sec.begin_session(t.account_id, here, redeem_ticket.key_hash);
  update sec.account set last_place = here where id = t.account_id;
  if t.browser_hash is not null then
    insert into sec.browser as b (browser_hash, account_id, seen_at) values (t.browser_hash, t.account_id, statement_timestamp())
      on conflict on constraint browser_pkey do update set seen_at = excluded.seen_at;
  end if;
  perform sec.note(started, 'session.started');
  return t.account_id;
end $$;
--> statement-breakpoint
create function sec.revoke_session() returns void
language plpgsql volatile security definer set search_path = sec, pg_temp as $$
declare
  me sec.session := sec.live();
begin
  if me.id is null or me.kind = 'job' then return; end if;
  update sec.session set revoked_at = statement_timestamp() where id = me.id;
  perform sec.note(me, 'session.ended');
end $$;
--> statement-breakpoint
create function sec.revoke_other_sessions() returns void
language sql volatile security definer set search_path = sec, pg_temp as $$
  update sec.session s set revoked_at = statement_timestamp()
  from sec.live() me
  where s.account_id = me.account_id and s.id <> me.id and s.revoked_at is null
$$;
--> statement-breakpoint
-- The person's own places, for the switcher. Demonstrations and real practices never mix.
create function sec.my_places() returns table (place uuid, kind text, practice_name text, here boolean)
language sql stable security definer set search_path = sec, public, pg_temp as $$
  select p.place, p.kind, p.practice_name, p.place = coalesce(me.member_id, me.partner_id)
  from sec.live() me
  join public.practices r on r.practice_id = me.practice_id
  cross join lateral sec.places_of(me.account_id) p
  where p.demo = r.demo
  order by p.practice_name, p.place
$$;
--> statement-breakpoint
-- Moves to another place of the same person under a new key; false when it is none of theirs.
create function sec.switch_place(place uuid, key_hash bytea, at bigint, proof bytea) returns boolean
language plpgsql volatile security definer set search_path = sec, pg_temp as $$
declare
  me sec.session := sec.live();
  started sec.session;
begin
  perform sec.require_proof('switch_place', at, proof, place::text, encode(key_hash, 'hex'));
  if me.account_id is null or not exists (select from sec.my_places() p where p.place = switch_place.place) then return false; end if;
  started := sec.begin_session(me.account_id, place, key_hash, me.absolute_expires_at);
  update sec.session set revoked_at = statement_timestamp() where id = me.id;
  update sec.account set last_place = place where id = me.account_id;
  perform sec.note(started, 'session.switched');
  return true;
end $$;
--> statement-breakpoint
-- The session's own account: what confirming a password is checked against.
create function sec.my_account() returns table (account_id uuid, email text, password_hash text)
language sql stable security definer set search_path = sec, pg_temp as $$
  select a.id, a.email, a.password_hash from sec.live() me join sec.account a on a.id = me.account_id
$$;
--> statement-breakpoint
-- Five minutes of confirmed identity under a new key. What is under way with the old one may finish.
create function sec.raise_assurance(account uuid, key_hash bytea, at bigint, proof bytea) returns boolean
language plpgsql volatile security definer set search_path = sec, pg_temp as $$
declare
  me sec.session := sec.live();
  started sec.session;
begin
  perform sec.require_proof('raise_assurance', at, proof, account::text, encode(key_hash, 'hex'));
  if me.account_id is null or me.account_id <> account then return false; end if;
  started := sec.begin_session(account, coalesce(me.member_id, me.partner_id), key_hash, me.absolute_expires_at);
  if started.id is null then return false; end if;
  update sec.session set assured_until = statement_timestamp() + interval '5 minutes' where id = started.id;
  update sec.session set assured_until = null,
    absolute_expires_at = least(absolute_expires_at, statement_timestamp() + interval '20 seconds') where id = me.id;
  perform sec.note(started, 'session.confirmed');
  return true;
end $$;
--> statement-breakpoint
-- Another sign-in at this address under this password; null when the address has four.
create function sec.add_account(email text, email_key text, password_hash text) returns uuid
language plpgsql volatile security definer set search_path = sec, pg_temp as $$
declare
  new_account uuid;
begin
  perform pg_advisory_xact_lock(hashtextextended(add_account.email_key, 7240));
  if (select count(*) from sec.account a where a.email_key = add_account.email_key) >= 4 then return null; end if;
  insert into sec.account as a (email, email_key, password_hash)
    values (add_account.email, add_account.email_key, add_account.password_hash) returning a.id into new_account;
  return new_account;
end $$;
--> statement-breakpoint
-- A practice with its first member. Null when the address can take no more sign-ins.
create function sec.sign_up_practice(email text, email_key text, password_hash text, person text, roles text,
  practice text, time_zone text, currency text, country text, demo boolean, at bigint, proof bytea) returns uuid
language plpgsql volatile security definer set search_path = sec, public, pg_temp as $$
declare
  new_account uuid;
  new_practice uuid := gen_random_uuid();
  new_member uuid := gen_random_uuid();
begin
  perform sec.require_proof('sign_up_practice', at, proof, email, email_key, password_hash, person, roles,
    practice, time_zone, currency, country, demo::text);
  new_account := sec.add_account(email, email_key, password_hash);
  if new_account is null then return null; end if;
  insert into public.practices (practice_id, name, time_zone, currency, country, demo)
    values (new_practice, practice, time_zone, currency, country, demo);
  insert into public.members (practice_id, id, account_id, name, email, roles)
    values (new_practice, new_member, new_account, person, email, string_to_array(roles, ','));
  perform sec.note(new_practice, 'member', new_member, 'practice.created');
  return new_account;
end $$;
--> statement-breakpoint
-- What stands behind a link, while it can still be used.
create function sec.open_invitation(token_hash bytea) returns public.invitations
language sql stable security definer set search_path = sec, public, pg_temp as $$
  select i from public.invitations i
  where i.token_hash = open_invitation.token_hash and i.used_at is null and i.revoked_at is null
    and i.expires_at > statement_timestamp()
    and (i.kind <> 'partner' or exists (select from public.partner_contacts c
      where c.practice_id = i.practice_id and c.partner_id = i.partner_id and c.account_id is null))
  limit 1
$$;
--> statement-breakpoint
create function sec.invitation_by_token(token_hash bytea) returns table (kind text, email text, practice_name text)
language sql stable security definer set search_path = sec, public, pg_temp as $$
  select i.kind, i.email, r.name
  from sec.open_invitation(token_hash) i join public.practices r on r.practice_id = i.practice_id
$$;
--> statement-breakpoint
-- Whether this is the code that was told in session; a wrong one is counted.
create function sec.check_code(token_hash bytea, code_hash bytea, at bigint, proof bytea) returns boolean
language plpgsql volatile security definer set search_path = sec, public, pg_temp as $$
declare
  i public.invitations := sec.open_invitation(token_hash);
begin
  perform sec.require_proof('check_code', at, proof, encode(token_hash, 'hex'), encode(code_hash, 'hex'));
  if i.id is null then return false; end if;
  if i.code_hash is null or i.code_hash = check_code.code_hash then return true; end if;
  update public.invitations v set wrong_codes = v.wrong_codes + 1 where v.practice_id = i.practice_id and v.id = i.id;
  return false;
end $$;
--> statement-breakpoint
-- An account that opens nothing any more is gone, with all that led to it.
create function sec.drop_if_placeless(account uuid) returns void
language plpgsql volatile security definer set search_path = sec, pg_temp as $$
begin
  if exists (select from sec.places_of(account)) then return; end if;
  delete from sec.ticket where account_id = account;
  delete from sec.browser where account_id = account;
  delete from sec.reset where account_id = account;
  delete from sec.account where id = drop_if_placeless.account;
end $$;
--> statement-breakpoint
-- Gives the invited seat to `account`, whose password the serving process has checked, or to a new
-- account. Recovery moves the seat away from the account whose password is lost: other seats of that
-- account are none of this therapist's.
create function sec.accept_invitation(token_hash bytea, code_hash bytea, email text, email_key text, account uuid, password_hash text,
  person text, at bigint, proof bytea) returns table (outcome text, account_id uuid)
language plpgsql volatile security definer set search_path = sec, public, pg_temp as $$
#variable_conflict use_column
declare
  i public.invitations;
  former uuid;
  holder uuid := account;
  new_member uuid := gen_random_uuid();
begin
  perform sec.require_proof('accept_invitation', at, proof, encode(token_hash, 'hex'), encode(code_hash, 'hex'), email, email_key,
    account::text, password_hash, person);
  i := sec.open_invitation(token_hash);
  if i.id is null or (i.code_hash is not null and i.code_hash is distinct from accept_invitation.code_hash) then
    return query select 'gone', null::uuid; return;
  end if;
  perform from public.invitations v where v.practice_id = i.practice_id and v.id = i.id for update;
  i := sec.open_invitation(token_hash);
  if i.id is null or (i.email <> '' and i.email <> accept_invitation.email) then
    return query select 'gone', null::uuid; return;
  end if;

  -- Nobody holds both seats of a couple, and nobody is on a staff twice.
  if holder is not null then
    if not exists (select from sec.account a where a.id = holder and a.email_key = accept_invitation.email_key)
      or exists (select from sec.places_of(holder) p where p.practice_id = i.practice_id
        and p.couple_id = i.couple_id and p.partner_id <> i.partner_id) then
      return query select 'taken', null::uuid; return;
    end if;
    if i.kind = 'member' and exists (select from sec.places_of(holder) p
      where p.practice_id = i.practice_id and p.kind = 'member') then
      return query select 'here', null::uuid; return;
    end if;
  end if;

  if i.kind = 'recovery' then
    select c.account_id into former from public.partner_contacts c
      where c.practice_id = i.practice_id and c.partner_id = i.partner_id for update;
  end if;
  if holder is null then
    perform pg_advisory_xact_lock(hashtextextended(accept_invitation.email_key, 7240));
    if 4 <= (select count(*) from sec.account a where a.email_key = accept_invitation.email_key
      and (a.id is distinct from former or 1 < (select count(*) from sec.places_of(former)))) then
      return query select 'full', null::uuid; return;
    end if;
  end if;

  if i.kind = 'recovery' then
    update public.partner_contacts c set account_id = null where c.practice_id = i.practice_id and c.partner_id = i.partner_id;
    update sec.session s set revoked_at = statement_timestamp()
      where s.practice_id = i.practice_id and s.partner_id = i.partner_id and s.revoked_at is null;
    if former is not null and former is distinct from holder then perform sec.drop_if_placeless(former); end if;
  end if;
  if holder is null then
    holder := sec.add_account(accept_invitation.email, accept_invitation.email_key, accept_invitation.password_hash);
  end if;

  if i.kind = 'member' then
    insert into public.members (practice_id, id, account_id, name, email, roles)
      values (i.practice_id, new_member, holder, person, i.email, i.roles);
    update public.invitations v set used_at = statement_timestamp() where v.practice_id = i.practice_id and v.id = i.id;
  else
    update public.partner_contacts c set account_id = holder where c.practice_id = i.practice_id and c.partner_id = i.partner_id;
    update public.invitations v set used_at = statement_timestamp()
      where v.practice_id = i.practice_id and v.partner_id = i.partner_id and v.used_at is null;
  end if;
  update sec.account a set last_place = coalesce(i.partner_id, new_member) where a.id = holder;
  perform sec.note(i.practice_id, case i.kind when 'member' then 'member' else 'partner' end, coalesce(i.partner_id, new_member),
    case i.kind when 'recovery' then 'account.recovered' else 'invitation.accepted' end);
  return query select 'accepted', holder;
end $$;
--> statement-breakpoint
-- Sets the password, goes on under a new key, and ends every session that the former one opened.
create function sec.change_password(account uuid, key_hash bytea, password_hash text, at bigint, proof bytea) returns boolean
language plpgsql volatile security definer set search_path = sec, pg_temp as $$
declare
  me sec.session := sec.live();
  started sec.session;
begin
  perform sec.require_proof('change_password', at, proof, account::text, encode(key_hash, 'hex'), password_hash);
  if me.account_id is null or me.account_id <> account then return false; end if;
  update sec.account a set password_hash = change_password.password_hash, changed_at = statement_timestamp() where a.id = account;
  delete from sec.reset r where r.account_id = account;
  delete from sec.ticket t where t.account_id = account;
  started := sec.begin_session(account, coalesce(me.member_id, me.partner_id), key_hash, me.absolute_expires_at);
  update sec.session s set assured_until = statement_timestamp() + interval '5 minutes' where s.id = started.id;
  update sec.session s set revoked_at = statement_timestamp()
    where s.account_id = account and s.id <> started.id and s.revoked_at is null;
  perform sec.note(started, 'password.changed');
  return true;
end $$;
--> statement-breakpoint
-- The same password under the newest pepper.
create function sec.renew_hash(account uuid, former text, password_hash text, at bigint, proof bytea) returns void
language plpgsql volatile security definer set search_path = sec, pg_temp as $$
begin
  perform sec.require_proof('renew_hash', at, proof, account::text, former, password_hash);
  update sec.account a set password_hash = renew_hash.password_hash where a.id = account and a.password_hash = former;
end $$;
--> statement-breakpoint
-- Lets members choose a new password by mail, one link an account (`links` is "id:hash,id:hash").
-- Whoever holds a partner's seat recovers through the therapist: a mailbox may be shared.
create function sec.start_reset(email_key text, links text, demo boolean, at bigint, proof bytea) returns void
language plpgsql volatile security definer set search_path = sec, public, pg_temp as $$
begin
  perform sec.require_proof('start_reset', at, proof, email_key, links, demo::text);
  with link as (
    select n, split_part(l, ':', 1)::uuid as id, decode(split_part(l, ':', 2), 'hex') as hash
    from string_to_table(links, ',') with ordinality as u (l, n)
  ), person as (
    select row_number() over (order by a.id) as n, a.id, m.practice_id, m.member_id
    from sec.account a cross join lateral (
      select p.practice_id, p.member_id from sec.places_of(a.id) p
      where p.kind = 'member' and (start_reset.demo or not p.demo) order by p.since, p.place limit 1) m
    where a.email_key = start_reset.email_key
      and not exists (select from sec.places_of(a.id) p where p.kind = 'partner')
  ), mailed as (
    insert into public.outbox (practice_id, id, template, member_id)
    select person.practice_id, link.id, 'password-reset', person.member_id from person join link using (n)
  )
  insert into sec.reset (id, account_id, token_hash, expires_at)
  select link.id, person.id, link.hash, statement_timestamp() + interval '30 minutes' from person join link using (n);
end $$;
--> statement-breakpoint
create function sec.reset_by_token(token_hash bytea) returns table (account_id uuid, email text)
language sql stable security definer set search_path = sec, pg_temp as $$
  select a.id, a.email from sec.reset r join sec.account a on a.id = r.account_id
  where r.token_hash = reset_by_token.token_hash and r.expires_at > statement_timestamp()
    and not exists (select from sec.places_of(a.id) p where p.kind = 'partner')
$$;
--> statement-breakpoint
-- A new password by the link in the mail: once, and every session ends.
create function sec.finish_reset(token_hash bytea, password_hash text, at bigint, proof bytea) returns uuid
language plpgsql volatile security definer set search_path = sec, pg_temp as $$
declare
  owner uuid;
  place record;
begin
  perform sec.require_proof('finish_reset', at, proof, encode(token_hash, 'hex'), password_hash);
  select r.account_id into owner from sec.reset_by_token(token_hash) r;
  if owner is null then return null; end if;
  delete from sec.reset r where r.account_id = owner and r.token_hash = finish_reset.token_hash;
  if not found then return null; end if;
  delete from sec.reset r where r.account_id = owner;
  delete from sec.ticket t where t.account_id = owner;
  update sec.account a set password_hash = finish_reset.password_hash, changed_at = statement_timestamp() where a.id = owner;
  update sec.session s set revoked_at = statement_timestamp() where s.account_id = owner and s.revoked_at is null;
  for place in select * from sec.places_of(owner) loop
    perform sec.note(place.practice_id, place.kind, place.place, 'password.reset');
  end loop;
  return owner;
end $$;
--> statement-breakpoint
-- What nobody needs any more. Dead sessions stay for a month, for whoever asks what happened.
create function sec.forget_expired() returns void
language sql volatile security definer set search_path = sec, pg_temp as $$
  delete from sec.ticket where expires_at < statement_timestamp();
  delete from sec.reset where expires_at < statement_timestamp();
  delete from sec.tries where last_at < statement_timestamp() - interval '2 days';
  delete from sec.browser where seen_at < statement_timestamp() - interval '400 days';
  delete from sec.session where absolute_expires_at < statement_timestamp() - interval '30 days';
$$;
--> statement-breakpoint
grant execute on function sec.forget_expired() to holdfast_worker;
--> statement-breakpoint
grant execute on function
  sec.sign_up_practice(text, text, text, text, text, text, text, text, text, boolean, bigint, bytea),
  sec.invitation_by_token(bytea), sec.check_code(bytea, bytea, bigint, bytea),
  sec.accept_invitation(bytea, bytea, text, text, uuid, text, text, bigint, bytea),
  sec.change_password(uuid, bytea, text, bigint, bytea), sec.renew_hash(uuid, text, text, bigint, bytea),
  sec.start_reset(text, text, boolean, bigint, bytea), sec.reset_by_token(bytea),
  sec.finish_reset(bytea, text, bigint, bytea)
  to holdfast_app;
--> statement-breakpoint
grant execute on function
  sec.take_tries(text, bigint, bytea), sec.give_back_tries(text, bigint, bytea),
  sec.accounts_at(text, bytea, boolean, bigint, bytea),
  sec.issue_ticket(uuid, bytea, bytea, boolean, bigint, bytea), sec.redeem_ticket(bytea, bytea),
  sec.revoke_session(), sec.revoke_other_sessions(),
  sec.my_places(), sec.switch_place(uuid, bytea, bigint, bytea),
  sec.my_account(), sec.raise_assurance(uuid, bytea, bigint, bytea)
  to holdfast_app;
--> statement-breakpoint
revoke execute on all functions in schema sec from public;
--> statement-breakpoint
select sec.settle();

CREATE TABLE "packet_reminders" (
	"practice_id" uuid NOT NULL,
	"packet_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	"on_day" date NOT NULL,
	"sent_by" uuid NOT NULL,
	CONSTRAINT "packet_reminders_key" PRIMARY KEY("practice_id","partner_id","on_day")
);
--> statement-breakpoint
ALTER TABLE "packet_seats" ADD COLUMN "papers" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "packet_seats" ADD COLUMN "signed" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "packet_reminders" ADD CONSTRAINT "packet_reminders_packet_fk" FOREIGN KEY ("practice_id","couple_id","packet_id") REFERENCES "public"."packets"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "packet_reminders" ADD CONSTRAINT "packet_reminders_partner_fk" FOREIGN KEY ("practice_id","couple_id","partner_id") REFERENCES "public"."partners"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "packet_reminders" ADD CONSTRAINT "packet_reminders_sent_by_fk" FOREIGN KEY ("practice_id","sent_by") REFERENCES "public"."members"("practice_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
-- What the front desk sends, it sends whole and at once: for as long as the transaction in which the packet began,
-- and only of a packet it began itself. One couple has one packet, so this comes once.
drop policy holdfast_app_insert on public.packets;
--> statement-breakpoint
select sec.protect('packets', 'holdfast_app', 'insert', $r$sent_by = sec.member_id()
  and (couple_id = any (sec.treated_couples()::uuid[]) or (sec.roles() && '{front_desk}' and sent_at = now()))$r$);
--> statement-breakpoint
drop policy holdfast_app_insert on public.packet_seats;
--> statement-breakpoint
select sec.protect('packet_seats', 'holdfast_app', 'insert', $r$parts = 0 and begun = 0 and done = 0 and papers = 0 and signed = 0
  and (couple_id = any (sec.treated_couples()::uuid[]) or (sec.roles() && '{front_desk}' and exists (select from public.packets k
    where k.practice_id = packet_seats.practice_id and k.id = packet_seats.packet_id and k.sent_by = sec.member_id() and k.sent_at = now())))$r$);
--> statement-breakpoint
drop policy holdfast_app_update on public.packet_seats;
--> statement-breakpoint
select sec.protect('packet_seats', 'holdfast_app', 'update', $r$partner_id = sec.partner_id()
  or couple_id = any (sec.treated_couples()::uuid[])
  or (sec.roles() && '{front_desk}' and exists (select from public.packets k
    where k.practice_id = packet_seats.practice_id and k.id = packet_seats.packet_id and k.sent_by = sec.member_id() and k.sent_at = now()))$r$,
  null, 'parts, begun, done, papers, signed');
--> statement-breakpoint
-- Counting what it has just put in; a moment later what the parts are is not the front desk's to read.
drop policy holdfast_app_select on public.packet_parts;
--> statement-breakpoint
select sec.protect('packet_parts', 'holdfast_app', 'select', $r$partner_id = sec.partner_id()
  or couple_id = any (sec.treated_couples()::uuid[])
  or (sec.roles() && '{front_desk}' and exists (select from public.packets k
    where k.practice_id = packet_parts.practice_id and k.id = packet_parts.packet_id and k.sent_by = sec.member_id() and k.sent_at = now()))$r$);
--> statement-breakpoint
drop policy holdfast_app_insert on public.packet_parts;
--> statement-breakpoint
select sec.protect('packet_parts', 'holdfast_app', 'insert', $r$couple_id = any (sec.treated_couples()::uuid[])
  or (sec.roles() && '{front_desk}' and exists (select from public.packets k
    where k.practice_id = packet_parts.practice_id and k.id = packet_parts.packet_id and k.sent_by = sec.member_id() and k.sent_at = now()))$r$);
--> statement-breakpoint
drop policy holdfast_app_insert on public.consent_requests;
--> statement-breakpoint
select sec.protect('consent_requests', 'holdfast_app', 'insert', $r$asked_by = sec.member_id()
  and (couple_id = any (sec.treated_couples()::uuid[]) or (sec.roles() && '{front_desk}' and exists (select from public.packets k
    where k.practice_id = consent_requests.practice_id and k.couple_id = consent_requests.couple_id and k.sent_by = sec.member_id() and k.sent_at = now())))$r$);
--> statement-breakpoint
-- A practice's first version of a paper is the one that ships; whoever asks for it first takes it over.
drop policy holdfast_app_insert on public.consent_editions;
--> statement-breakpoint
select sec.protect('consent_editions', 'holdfast_app', 'insert', $r$published_by = sec.member_id()
  and (sec.roles() && '{owner,admin,therapist}' or (sec.roles() && '{intern}' and version = 1)
    or (sec.roles() && '{front_desk}' and version = 1 and exists (select from public.packets k
      where k.practice_id = consent_editions.practice_id and k.sent_by = sec.member_id() and k.sent_at = now())))$r$);
--> statement-breakpoint
-- A key that it makes for papers it can never read again.
drop policy holdfast_app_insert on public.data_keys;
--> statement-breakpoint
select sec.protect('data_keys', 'holdfast_app', 'insert', $r$
  (kind <> 'copy' and couple_id = any (sec.treated_couples()::uuid[]))
  or (kind = 'copy' and partner_id = sec.partner_id() and couple_id = any (sec.my_couples()::uuid[]))
  or (kind = 'papers' and sec.roles() && '{front_desk}' and exists (select from public.packets k
    where k.practice_id = data_keys.practice_id and k.couple_id = data_keys.couple_id and k.sent_by = sec.member_id() and k.sent_at = now()))$r$);
--> statement-breakpoint
drop policy holdfast_app_insert on public.worksheet_versions;
--> statement-breakpoint
select sec.protect('worksheet_versions', 'holdfast_app', 'insert', $r$sec.roles() && '{therapist,intern}'
  or (sec.roles() && '{front_desk}' and exists (select from public.packets k
    where k.practice_id = worksheet_versions.practice_id and k.sent_by = sec.member_id() and k.sent_at = now()))$r$);
--> statement-breakpoint
-- Private ones alone: what opens for both is given by whoever treats them, and can wait for reasons that the front
-- desk must not be able to read off.
drop policy holdfast_app_insert on public.assignments;
--> statement-breakpoint
select sec.protect('assignments', 'holdfast_app', 'insert', $r$
  (couple_id = any (sec.treated_couples()::uuid[]) and assigned_by = sec.member_id())
  or (sec.roles() && '{front_desk}' and assigned_by = sec.member_id() and sharing = 'private' and cardinality(seats) = 1
    and note is null and smaller is null and standing_id is null and taken_back_at is null and exists (select from public.packets k
      where k.practice_id = assignments.practice_id and k.couple_id = assignments.couple_id and k.sent_by = sec.member_id() and k.sent_at = now()))
  or (couple_id = any (sec.my_couples()::uuid[]) and seats = array[sec.seat()] and due_on is null and note is null and taken_back_at is null
    and exists (
      select from public.standing_worksheets s where s.practice_id = assignments.practice_id and s.id = assignments.standing_id
        and s.couple_id = assignments.couple_id and array[s.seat] = assignments.seats and s.sharing = assignments.sharing
        and s.worksheet_version_id = assignments.worksheet_version_id and s.assigned_by = assignments.assigned_by
        and s.ended_at is null))$r$);
--> statement-breakpoint
-- Which questionnaire a practice begins with is no secret in it.
drop policy holdfast_app_select on public.practice_worksheets;
--> statement-breakpoint
select sec.protect('practice_worksheets', 'holdfast_app', 'select', $r$sec.roles() && '{therapist,intern}'
  or (sec.roles() && '{front_desk}' and 'intake' = any (topics) and mode = 'private' and current_version is not null and put_away_at is null)$r$);
--> statement-breakpoint
drop policy holdfast_app_select on public.practice_worksheet_editions;
--> statement-breakpoint
select sec.protect('practice_worksheet_editions', 'holdfast_app', 'select', $r$sec.roles() && '{therapist,intern}'
  or (sec.roles() && '{front_desk}' and exists (select from public.practice_worksheets w
    where w.practice_id = practice_worksheet_editions.practice_id and w.id = practice_worksheet_editions.worksheet_id
      and w.current_version = practice_worksheet_editions.version))$r$);
--> statement-breakpoint
-- Who was reminded, and on which day: for whoever may remind. One row a day; no partner reads one.
alter table public.packet_reminders owner to holdfast_owner;
--> statement-breakpoint
alter table public.packet_reminders enable row level security;
--> statement-breakpoint
alter table public.packet_reminders force row level security;
--> statement-breakpoint
grant select on public.packet_reminders to holdfast_backup;
--> statement-breakpoint
select sec.protect('packet_reminders', 'holdfast_app', 'select', $r$couple_id = any (sec.treated_couples()::uuid[])
  or sec.roles() && '{owner,admin,front_desk}'$r$);
--> statement-breakpoint
select sec.protect('packet_reminders', 'holdfast_app', 'insert', $r$sent_by = sec.member_id()
  and (couple_id = any (sec.treated_couples()::uuid[]) or sec.roles() && '{front_desk}')
  and on_day = (select (now() at time zone p.time_zone)::date from public.practices p where p.practice_id = packet_reminders.practice_id)
  and exists (select from public.packet_seats s where s.practice_id = packet_reminders.practice_id
    and s.packet_id = packet_reminders.packet_id and s.partner_id = packet_reminders.partner_id and s.done < s.parts)$r$);
--> statement-breakpoint
create or replace function sec.count_packet_seat() returns trigger
language plpgsql set search_path = sec, pg_temp as $$
begin
  update public.packet_seats s set parts = c.parts, begun = c.begun, done = c.done, papers = c.papers, signed = c.signed
    from (select count(*) as parts, count(p.begun_at) as begun, count(p.done_at) as done,
        count(*) filter (where p.kind = 'paper') as papers, count(p.done_at) filter (where p.kind = 'paper') as signed
      from public.packet_parts p
      where p.practice_id = new.practice_id and p.packet_id = new.packet_id and p.partner_id = new.partner_id and p.taken_back_at is null) c
    where s.practice_id = new.practice_id and s.packet_id = new.packet_id and s.partner_id = new.partner_id;
  return null;
end $$;
--> statement-breakpoint
-- What was sent before is counted the same way.
update public.packet_seats s set papers = c.papers, signed = c.signed
  from (select p.practice_id, p.packet_id, p.partner_id, count(*) filter (where p.kind = 'paper') as papers,
      count(p.done_at) filter (where p.kind = 'paper') as signed
    from public.packet_parts p where p.taken_back_at is null group by 1, 2, 3) c
  where s.practice_id = c.practice_id and s.packet_id = c.packet_id and s.partner_id = c.partner_id;
--> statement-breakpoint
CREATE TABLE "check_requests" (
	"practice_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"couple_id" uuid NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "check_requests_key" PRIMARY KEY("practice_id","id")
);
--> statement-breakpoint
CREATE TABLE "contact_wishes" (
	"practice_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"couple_id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	"channel" text NOT NULL,
	"may_be_used" boolean NOT NULL,
	"said_at" timestamp with time zone DEFAULT now() NOT NULL,
	"settled_at" timestamp with time zone,
	CONSTRAINT "contact_wishes_key" PRIMARY KEY("practice_id","id"),
	CONSTRAINT "contact_wishes_channel_known" CHECK ("contact_wishes"."channel" in ('mail', 'phone'))
);
--> statement-breakpoint
ALTER TABLE "check_requests" ADD CONSTRAINT "check_requests_couple_fk" FOREIGN KEY ("practice_id","couple_id") REFERENCES "public"."couples"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_requests" ADD CONSTRAINT "check_requests_asked_by_fk" FOREIGN KEY ("practice_id","asked_by") REFERENCES "public"."members"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_wishes" ADD CONSTRAINT "contact_wishes_partner_fk" FOREIGN KEY ("practice_id","couple_id","partner_id") REFERENCES "public"."partners"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "check_requests_by_couple" ON "check_requests" USING btree ("practice_id","couple_id","asked_at");--> statement-breakpoint
CREATE INDEX "contact_wishes_open" ON "contact_wishes" USING btree ("practice_id","partner_id","channel") WHERE "contact_wishes"."settled_at" is null;
--> statement-breakpoint
do $$
declare
  t text;
begin
  foreach t in array array['contact_wishes', 'check_requests'] loop
    execute format('alter table public.%I owner to holdfast_owner', t);
    execute format('alter table public.%I enable row level security', t);
    execute format('alter table public.%I force row level security', t);
    execute format('grant select on public.%I to holdfast_backup', t);
  end loop;
end $$;
--> statement-breakpoint
-- Said by the person themselves and never read again by their session: a phone in other hands shows nothing of it.
-- Settled by whoever treats them.
select sec.protect('contact_wishes', 'holdfast_app', 'select', 'couple_id = any (sec.treated_couples()::uuid[])');
--> statement-breakpoint
select sec.protect('contact_wishes', 'holdfast_app', 'insert', $r$partner_id = sec.partner_id()
  and couple_id = any (sec.my_couples()::uuid[]) and settled_at is null$r$);
--> statement-breakpoint
select sec.protect('contact_wishes', 'holdfast_app', 'update', 'couple_id = any (sec.treated_couples()::uuid[])', null, 'settled_at');
--> statement-breakpoint
-- At sending: that a no stands, and not where it was said.
select sec.protect('contact_wishes', 'holdfast_worker', 'select', $r$sec.purpose() = 'send_mail'
  and channel = 'mail' and not may_be_used and settled_at is null$r$, null, 'practice_id, partner_id, channel, may_be_used, settled_at');
--> statement-breakpoint
-- Of both alike, so there is nothing in it that either could learn about the other.
select sec.protect('check_requests', 'holdfast_app', 'select', 'couple_id = any (sec.my_couples()::uuid[])');
--> statement-breakpoint
select sec.protect('check_requests', 'holdfast_app', 'insert', $r$couple_id = any (sec.treated_couples()::uuid[])
  and asked_by = sec.member_id() and asked_at = now()$r$);
--> statement-breakpoint
select sec.settle();

CREATE TABLE "packet_parts" (
	"practice_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"packet_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"minutes" integer NOT NULL,
	"position" integer NOT NULL,
	"assignment_id" uuid,
	"request_id" uuid,
	"given_at" timestamp with time zone DEFAULT now() NOT NULL,
	"begun_at" timestamp with time zone,
	"done_at" timestamp with time zone,
	"taken_back_at" timestamp with time zone,
	CONSTRAINT "packet_parts_key" PRIMARY KEY("practice_id","id"),
	CONSTRAINT "packet_parts_kind_known" CHECK ("packet_parts"."kind" in ('paper', 'worksheet', 'measure')),
	CONSTRAINT "packet_parts_of_one_thing" CHECK (("packet_parts"."kind" = 'paper') = ("packet_parts"."request_id" is not null) and ("packet_parts"."kind" = 'paper') = ("packet_parts"."assignment_id" is null))
);
--> statement-breakpoint
CREATE TABLE "packet_seats" (
	"practice_id" uuid NOT NULL,
	"packet_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	"parts" integer DEFAULT 0 NOT NULL,
	"begun" integer DEFAULT 0 NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "packet_seats_key" PRIMARY KEY("practice_id","packet_id","partner_id")
);
--> statement-breakpoint
CREATE TABLE "packets" (
	"practice_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"couple_id" uuid NOT NULL,
	"sent_by" uuid NOT NULL,
	"sent_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "packets_key" PRIMARY KEY("practice_id","id"),
	CONSTRAINT "packets_one_of_couple" UNIQUE("practice_id","couple_id"),
	CONSTRAINT "packets_couple_key" UNIQUE("practice_id","couple_id","id")
);
--> statement-breakpoint
ALTER TABLE "packet_parts" ADD CONSTRAINT "packet_parts_packet_fk" FOREIGN KEY ("practice_id","couple_id","packet_id") REFERENCES "public"."packets"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "packet_parts" ADD CONSTRAINT "packet_parts_partner_fk" FOREIGN KEY ("practice_id","couple_id","partner_id") REFERENCES "public"."partners"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "packet_parts" ADD CONSTRAINT "packet_parts_assignment_fk" FOREIGN KEY ("practice_id","couple_id","assignment_id") REFERENCES "public"."assignments"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "packet_parts" ADD CONSTRAINT "packet_parts_request_fk" FOREIGN KEY ("practice_id","couple_id","partner_id","request_id") REFERENCES "public"."consent_requests"("practice_id","couple_id","partner_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "packet_seats" ADD CONSTRAINT "packet_seats_packet_fk" FOREIGN KEY ("practice_id","couple_id","packet_id") REFERENCES "public"."packets"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "packet_seats" ADD CONSTRAINT "packet_seats_partner_fk" FOREIGN KEY ("practice_id","couple_id","partner_id") REFERENCES "public"."partners"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "packets" ADD CONSTRAINT "packets_couple_fk" FOREIGN KEY ("practice_id","couple_id") REFERENCES "public"."couples"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "packets" ADD CONSTRAINT "packets_sent_by_fk" FOREIGN KEY ("practice_id","sent_by") REFERENCES "public"."members"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "packet_parts_by_couple" ON "packet_parts" USING btree ("practice_id","couple_id");--> statement-breakpoint
CREATE INDEX "packet_parts_by_partner" ON "packet_parts" USING btree ("practice_id","partner_id");--> statement-breakpoint
CREATE INDEX "packet_parts_by_assignment" ON "packet_parts" USING btree ("practice_id","assignment_id","partner_id") WHERE "packet_parts"."assignment_id" is not null;--> statement-breakpoint
CREATE INDEX "packet_parts_by_request" ON "packet_parts" USING btree ("practice_id","request_id") WHERE "packet_parts"."request_id" is not null;--> statement-breakpoint
CREATE INDEX "packet_seats_open" ON "packet_seats" USING btree ("practice_id","packet_id") WHERE "packet_seats"."done" < "packet_seats"."parts";--> statement-breakpoint
CREATE INDEX "packets_newest_first" ON "packets" USING btree ("practice_id","sent_at","id");
--> statement-breakpoint
do $$
declare
  t text;
begin
  foreach t in array array['packets', 'packet_seats', 'packet_parts'] loop
    execute format('alter table public.%I owner to holdfast_owner', t);
    execute format('alter table public.%I enable row level security', t);
    execute format('alter table public.%I force row level security', t);
    execute format('grant select on public.%I to holdfast_backup', t);
  end loop;
end $$;
--> statement-breakpoint
-- Whoever files them reads that something was sent and how many parts of it are done. What the parts are is
-- their care team's, and each of the two knows their own alone.
select sec.protect('packets', 'holdfast_app', 'select', $r$couple_id = any (sec.treated_couples()::uuid[])
  or sec.roles() && '{owner,admin,front_desk}'$r$);
--> statement-breakpoint
select sec.protect('packets', 'holdfast_app', 'insert', 'couple_id = any (sec.treated_couples()::uuid[]) and sent_by = sec.member_id()');
--> statement-breakpoint
select sec.protect('packet_seats', 'holdfast_app', 'select', $r$partner_id = sec.partner_id() or couple_id = any (sec.treated_couples()::uuid[])
  or sec.roles() && '{owner,admin,front_desk}'$r$);
--> statement-breakpoint
select sec.protect('packet_seats', 'holdfast_app', 'insert', 'couple_id = any (sec.treated_couples()::uuid[]) and parts = 0 and begun = 0 and done = 0');
--> statement-breakpoint
select sec.protect('packet_parts', 'holdfast_app', 'select', $r$partner_id = sec.partner_id()
  or couple_id = any (sec.treated_couples()::uuid[])$r$);
--> statement-breakpoint
select sec.protect('packet_parts', 'holdfast_app', 'insert', 'couple_id = any (sec.treated_couples()::uuid[])');
--> statement-breakpoint
-- What becomes of a part is written by the database, as whoever did it: a partner of their own, their care team
-- of both.
select sec.protect('packet_parts', 'holdfast_app', 'update', $r$partner_id = sec.partner_id()
  or couple_id = any (sec.treated_couples()::uuid[])$r$, null, 'begun_at, done_at, taken_back_at');
--> statement-breakpoint
select sec.protect('packet_seats', 'holdfast_app', 'update', $r$partner_id = sec.partner_id()
  or couple_id = any (sec.treated_couples()::uuid[])$r$, null, 'parts, begun, done');
--> statement-breakpoint
-- Each of the two has rows of their own here, so that neither ever waits for the other.
create function sec.mark_packet_part() returns trigger
language plpgsql set search_path = sec, pg_temp as $$
begin
  case tg_table_name
    when 'drafts' then
      update public.packet_parts p set begun_at = now()
        where p.practice_id = new.practice_id and p.assignment_id = new.assignment_id and p.partner_id = new.partner_id and p.begun_at is null;
    when 'responses' then
      if tg_op = 'DELETE' then
        update public.packet_parts p set done_at = null
          where p.practice_id = old.practice_id and p.assignment_id = old.assignment_id and p.partner_id = old.partner_id;
      else
        update public.packet_parts p set begun_at = coalesce(p.begun_at, new.submitted_at), done_at = new.submitted_at
          where p.practice_id = new.practice_id and p.assignment_id = new.assignment_id and p.partner_id = new.partner_id;
      end if;
    when 'consent_openings' then
      update public.packet_parts p set begun_at = now()
        where p.practice_id = new.practice_id and p.request_id = new.request_id and p.begun_at is null;
    when 'consent_signatures' then
      update public.packet_parts p set begun_at = coalesce(p.begun_at, new.at), done_at = case when new.how in ('signed', 'paper') then new.at end
        where p.practice_id = new.practice_id and p.request_id = new.request_id;
    when 'assignments' then
      update public.packet_parts p set taken_back_at = new.taken_back_at
        where p.practice_id = new.practice_id and p.assignment_id = new.id;
    when 'consent_requests' then
      update public.packet_parts p set taken_back_at = new.taken_back_at
        where p.practice_id = new.practice_id and p.request_id = new.id;
  end case;
  return null;
end $$;
--> statement-breakpoint
create trigger mark_packet_part after insert on public.drafts
  for each row execute function sec.mark_packet_part();
--> statement-breakpoint
create trigger mark_packet_part after insert or delete on public.responses
  for each row execute function sec.mark_packet_part();
--> statement-breakpoint
create trigger mark_packet_part after insert on public.consent_openings
  for each row execute function sec.mark_packet_part();
--> statement-breakpoint
create trigger mark_packet_part after insert on public.consent_signatures
  for each row execute function sec.mark_packet_part();
--> statement-breakpoint
create trigger mark_packet_part after update of taken_back_at on public.assignments
  for each row execute function sec.mark_packet_part();
--> statement-breakpoint
create trigger mark_packet_part after update of taken_back_at on public.consent_requests
  for each row execute function sec.mark_packet_part();
--> statement-breakpoint
create function sec.count_packet_seat() returns trigger
language plpgsql set search_path = sec, pg_temp as $$
begin
  update public.packet_seats s set parts = c.parts, begun = c.begun, done = c.done
    from (select count(*) as parts, count(p.begun_at) as begun, count(p.done_at) as done
      from public.packet_parts p
      where p.practice_id = new.practice_id and p.packet_id = new.packet_id and p.partner_id = new.partner_id and p.taken_back_at is null) c
    where s.practice_id = new.practice_id and s.packet_id = new.packet_id and s.partner_id = new.partner_id;
  return null;
end $$;
--> statement-breakpoint
create trigger count_packet_seat after insert or update on public.packet_parts
  for each row execute function sec.count_packet_seat();
--> statement-breakpoint
create trigger tell_care_team after insert or update on public.packet_parts
  for each row execute function sec.tell_care_team();
--> statement-breakpoint
select sec.settle();

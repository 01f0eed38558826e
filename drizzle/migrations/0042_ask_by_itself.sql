ALTER TABLE "check_requests" ALTER COLUMN "asked_by" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "alert_settings" ADD COLUMN "asks_again_since" timestamp with time zone;--> statement-breakpoint
grant update (asks_again_since) on public.alert_settings to holdfast_app;
--> statement-breakpoint
create trigger wake_askings after insert or update on public.alert_settings
  for each row when (new.asks_again_since is not null) execute function sec.ring_alarm('ask_again');
--> statement-breakpoint
create trigger wake_askings after insert or update of starts_at, taken_back_at on public.sessions
  for each row execute function sec.ring_alarm('ask_again');
--> statement-breakpoint
create trigger wake_askings after update of measure_days, time_zone on public.practices
  for each row execute function sec.ring_alarm('ask_again');
--> statement-breakpoint
-- The job knows since when a practice asks, its sessions, and when each couple was last asked: nothing that anybody
-- answered, so it cannot go by it.
select sec.protect('alert_settings', 'holdfast_worker', 'select', $r$sec.purpose() = 'ask_again' and asks_again_since is not null$r$, null,
  'practice_id, asks_again_since');
--> statement-breakpoint
select sec.protect('check_requests', 'holdfast_worker', 'select', $r$sec.purpose() = 'ask_again'$r$, null,
  'practice_id, couple_id, asked_at');
--> statement-breakpoint
-- Only where the practice switched it on, now, and in nobody's name.
select sec.protect('check_requests', 'holdfast_worker', 'insert', $r$sec.purpose() = 'ask_again' and asked_at = now()
  and exists (select from public.alert_settings s where s.practice_id = check_requests.practice_id and s.asks_again_since is not null)$r$, null,
  'practice_id, couple_id');
--> statement-breakpoint
drop policy holdfast_worker_select on public.sessions;
--> statement-breakpoint
select sec.protect('sessions', 'holdfast_worker', 'select', $r$sec.purpose() in ('send_measures', 'give_worksheets', 'ask_again') and taken_back_at is null$r$, null,
  'practice_id, id, couple_id, starts_at, taken_back_at');
--> statement-breakpoint
drop policy holdfast_worker_select on public.partners;
--> statement-breakpoint
select sec.protect('partners', 'holdfast_worker', 'select', $r$sec.purpose() in ('open_reveals', 'give_worksheets', 'send_reminders', 'ask_again')$r$, null,
  'practice_id, id, couple_id, seat');
--> statement-breakpoint
drop policy holdfast_worker_select on public.practices;
--> statement-breakpoint
select sec.protect('practices', 'holdfast_worker', 'select', $r$sec.purpose() in ('send_mail', 'send_measures', 'show_acts', 'give_worksheets', 'send_reminders', 'ask_again')$r$, null,
  'practice_id, name, time_zone, measure_days');
--> statement-breakpoint
-- The job's letters join all that stand: to whoever is asked in this very transaction.
drop policy holdfast_worker_insert on public.outbox;
--> statement-breakpoint
select sec.protect('outbox', 'holdfast_worker', 'insert', $r$sec.purpose() = 'open_reveals'
  or (sec.purpose() = 'send_reminders' and template = 'reminder' and partner_id is not null)
  or (sec.purpose() = 'escalate_alerts' and template = 'item-to-review' and member_id is not null)
  or (sec.purpose() = 'ask_again' and template = 'something-new' and exists (
    select from public.check_requests r join public.partners x on x.practice_id = r.practice_id and x.couple_id = r.couple_id
    where r.practice_id = outbox.practice_id and x.id = outbox.partner_id and r.asked_at = now()))
  or (sec.purpose() = 'send_measures' and template = 'something-new' and exists (
    select from public.measure_plans p where p.practice_id = outbox.practice_id and p.partner_id = outbox.partner_id))
  or (sec.purpose() = 'remind_returns' and template = 'something-new' and exists (
    select from public.return_times t where t.practice_id = outbox.practice_id and t.partner_id = outbox.partner_id))
  or (sec.purpose() = 'give_worksheets' and template = 'something-new' and exists (
    select from public.worksheet_plans p join public.partners x on x.practice_id = p.practice_id and x.couple_id = p.couple_id
    where p.practice_id = outbox.practice_id and x.id = outbox.partner_id and x.seat = any (p.seats)))$r$, null,
  'practice_id, id, template, member_id, partner_id, invitation_id');
--> statement-breakpoint
select sec.settle();

-- Where a therapist shows single answers of one author, what is not shown yet stays theirs to take back,
-- also once something else was shown. Only towards keeping it: nobody agrees to anything here.
drop policy holdfast_app_update on public.reveals;
--> statement-breakpoint
-- An author may lock the row of what is shown field by field, to be in order with what the therapist shows.
select sec.protect('reveals', 'holdfast_app', 'update', $r$couple_id = any (sec.my_couples()::uuid[])
  and (state = 'closed' or (state = 'open' and seats = array[sec.seat()]))$r$,
  $r$couple_id = any (sec.treated_couples()::uuid[]) and state <> 'open'$r$, 'state, ended_at, may_open_by_itself');
--> statement-breakpoint
drop policy holdfast_app_update on public.reveal_choices;
--> statement-breakpoint
select sec.protect('reveal_choices', 'holdfast_app', 'update', $r$partner_id = sec.partner_id()
  and exists (select from public.reveals r where r.practice_id = reveal_choices.practice_id
    and r.assignment_id = reveal_choices.assignment_id
    and (r.state = 'closed' or (r.state = 'open' and cardinality(r.seats) = 1)))$r$,
  $r$partner_id = sec.partner_id() and (choice = 'private' or (sec.assurance()
    and exists (select from public.reveals r where r.practice_id = reveal_choices.practice_id
      and r.assignment_id = reveal_choices.assignment_id and r.state = 'closed')))$r$, 'choice, chosen_at');
--> statement-breakpoint
drop policy holdfast_app_delete on public.revealed_responses;
--> statement-breakpoint
select sec.protect('revealed_responses', 'holdfast_app', 'delete', $r$partner_id = sec.partner_id() and released_at is null
  and exists (select from public.reveals r where r.practice_id = revealed_responses.practice_id
    and r.assignment_id = revealed_responses.assignment_id
    and (r.state = 'closed' or (r.state = 'open' and cardinality(r.seats) = 1)))$r$);
--> statement-breakpoint
select sec.settle();

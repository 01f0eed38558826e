-- Words that make one afraid for somebody hold all of a couple's reveals, also those of what the other was
-- given alone. So the writer's session finds them; the row says no more than that it was given.
drop policy holdfast_app_select on public.reveals;
--> statement-breakpoint
select sec.protect('reveals', 'holdfast_app', 'select', 'couple_id = any (sec.my_couples()::uuid[])');

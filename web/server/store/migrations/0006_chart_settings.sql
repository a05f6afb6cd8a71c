-- How a chart is read, as people chose it: of one practice's measure, or of all practices of a collaborative together.
-- Rows are only ever added. `number` counts the settings of one chart; its unique key is the lock against two people who
-- choose at once, because the second has seen one setting too few.
create table chart_setting (
  id uuid primary key,
  practice text references practice,
  collaborative slug references collaborative,
  measure slug not null references measure,
  number integer not null check (number > 0),
  choice jsonb not null,
  reason text not null check (length(reason) between 1 and 2000),
  by_person uuid not null references person,
  at timestamptz not null default now(),
  check ((practice is null) <> (collaborative is null)),
  unique nulls not distinct (practice, collaborative, measure, number)
);
create index on chart_setting (practice, measure);

create trigger append_only before update or delete or truncate on chart_setting for each statement execute function refuse_change();

alter table chart_setting enable row level security;
alter table chart_setting force row level security;
create policy owner_reads on chart_setting for select to current_user using (true);
create policy reads on chart_setting for select to tandem_app using (
  practice = any ((select access.practices_with('see_values'))::text[])
  or collaborative = any ((select access.collaboratives_with('see_collaborative'))::text[]));
create policy adds on chart_setting for insert to tandem_app with check (
  by_person = (select access.person())
  and (practice = any ((select access.practices_with('set_charts'))::text[])
    or collaborative = any ((select access.collaboratives_with('set_pooled_charts'))::text[])));
grant select, insert on chart_setting to tandem_app;

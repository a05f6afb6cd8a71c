-- How many people of a practice wait for a next step, by priority group: protected counts that came with a release. Who they
-- are is known on the analyst's machine alone: there is no column for it.
create table waiting_count (
  import uuid not null references import,
  practice text not null references practice,
  series text not null check (series ~ '^[a-z][a-z0-9._-]{0,79}$'),
  mode text not null check (mode in ('rolling12', 'qof-year')),
  month month not null,
  priority text not null check (length(priority) between 1 and 40),
  -- Which extract it was counted in, and whether counts are as they were or rounded.
  extract_date date not null,
  exact boolean not null,
  -- Null: suppressed, which is never 0.
  denominator integer check (denominator >= 0),
  numerator integer check (numerator >= 0),
  at timestamptz not null default now(),
  check (numerator <= denominator),
  primary key (import, practice, series, mode, month, priority)
);
create index on waiting_count (practice, series);
create trigger append_only before update or delete or truncate on waiting_count for each statement execute function refuse_change();

alter table waiting_count enable row level security;
alter table waiting_count force row level security;
create policy owner_reads on waiting_count for select to current_user using (true);
create policy reads on waiting_count for select to tandem_app using (practice = any ((select access.practices_with('see_values'))::text[]));
create policy adds on waiting_count for insert to tandem_app
  with check (exists (select 1 from import i where i.id = import and i.by_person = (select access.person()))
    and practice = any ((select access.practices_with('name_source'))::text[]));
grant select, insert on waiting_count to tandem_app;

-- What an import brought is asked for when the next one comes in.
create index on submission (import) where import is not null;

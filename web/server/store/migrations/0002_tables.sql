-- The things of the product. Months are ISO text (2026-10), days are dates, identities are readable keys where the field has one.

create domain month as text check (value ~ '^\d{4}-(0[1-9]|1[0-2])$');
create domain slug as text check (value ~ '^[a-z0-9][a-z0-9-]*$' and length(value) <= 140);

-- Organisations and their dated memberships -------------------------------------------------------------------------

create table area (code text primary key check (code ~ '^[A-Z0-9]{3,6}$'), name text not null);

create table practice (
  ods text primary key check (ods ~ '^[A-Z][A-Z0-9]{5}$'),
  name text not null,
  opened date,
  closed date,
  succeeded_by text references practice check (succeeded_by <> ods)
);

create table practice_area (
  practice text not null references practice,
  area text not null references area,
  from_day date not null,
  until_day date check (until_day > from_day),
  primary key (practice, area, from_day)
);
create index on practice_area (area);

create table list_size (
  practice text not null references practice,
  day date not null,
  patients integer not null check (patients >= 0),
  primary key (practice, day)
);

-- People and what they may do ---------------------------------------------------------------------------------------

create table person (
  id uuid primary key default gen_random_uuid(),
  name text not null check (length(name) between 1 and 120),
  email text not null check (email = lower(email) and email like '%_@_%'),
  added_at timestamptz not null default now(),
  left_on date
);
create unique index on person (email);

create table holding (
  id uuid primary key default gen_random_uuid(),
  person uuid not null references person,
  role text not null,
  scope text not null check (scope in ('install', 'programme', 'area', 'collaborative', 'practice')),
  scope_id text not null,
  from_day date not null,
  until_day date,
  unique (person, role, scope, scope_id, from_day)
);

create table invitation (
  token_hash bytea primary key,
  person uuid not null references person,
  purpose text not null check (purpose in ('invitation', 'reset')),
  made_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);
create index on invitation (person);

-- The programme -----------------------------------------------------------------------------------------------------

create table programme (
  id slug primary key,
  name text not null,
  starts month not null,
  months integer not null check (months between 1 and 60)
);

create table collaborative (
  id slug primary key,
  programme slug not null references programme,
  name text not null,
  topic text not null,
  area text not null references area,
  starts month not null,
  months integer not null check (months between 1 and 60),
  due_day integer not null check (due_day between 1 and 31)
);
create index on collaborative (programme);

create table network (id slug primary key, collaborative slug not null references collaborative, name text not null);

create table team (
  id slug primary key,
  collaborative slug not null references collaborative,
  practice text not null references practice,
  network slug references network,
  joined date not null,
  left_on date check (left_on > joined),
  unique (collaborative, practice, joined)
);
create index on team (practice);

create table learning_set (
  id slug primary key,
  collaborative slug not null references collaborative,
  number integer not null check (number between 1 and 99),
  day date not null,
  starts text not null,
  ends text not null,
  place text not null,
  unique (collaborative, number)
);

create table measure (
  id slug primary key,
  name text not null,
  kind text not null check (kind in ('outcome', 'process', 'balancing'))
);

create table definition (
  measure slug not null references measure,
  version integer not null check (version >= 1),
  from_month month not null,
  population text not null,
  numerator text not null,
  denominator text not null,
  exclusions text not null,
  source text not null,
  direction text not null check (direction in ('increase', 'decrease', 'neutral')),
  target double precision,
  form text not null check (form in ('counts', 'rate')),
  unit text not null check (unit in ('percent', 'number')),
  unit_name text not null,
  month_window text not null check (month_window in ('month', 'rolling_12', 'year_to_date')),
  numerator_label text not null,
  denominator_label text not null,
  primary key (measure, version)
);

create table collaborative_measure (
  collaborative slug not null references collaborative,
  measure slug not null references measure,
  position integer not null check (position >= 1),
  primary key (collaborative, measure),
  unique (collaborative, position)
);

-- Monthly values: append-only ---------------------------------------------------------------------------------------

create table import (
  id uuid primary key default gen_random_uuid(),
  at timestamptz not null default now(),
  by_person uuid not null references person,
  file_name text not null,
  sha256 text not null,
  source text not null,
  counts jsonb not null
);

-- The unique keys are the lock against lost updates: a value has one first submission and each submission one revision,
-- so of two people who correct the same value at once the second is told.
create table submission (
  id bigint generated always as identity primary key,
  practice text not null references practice,
  measure slug not null,
  definition_version integer not null,
  month month not null,
  kind text not null check (kind in ('counts', 'rate', 'nobody_eligible', 'suppressed', 'not_available')),
  numerator integer,
  denominator integer,
  rate double precision,
  source text not null check (length(source) between 1 and 60),
  by_person uuid not null references person,
  at timestamptz not null default now(),
  reason text check (length(reason) <= 1000),
  revises bigint unique references submission,
  import uuid references import,
  foreign key (measure, definition_version) references definition,
  check ((kind = 'counts') = (numerator is not null and denominator is not null)),
  check (kind <> 'counts' or (numerator between 0 and denominator and denominator > 0)),
  check ((kind = 'rate') = (rate is not null)),
  check (revises is null or reason is not null)
);
create unique index submission_first on submission (practice, measure, month, source) where revises is null;
create index submission_series on submission (practice, measure, month);

create table record_source (
  practice text not null references practice,
  measure slug not null references measure,
  source text not null,
  set_by uuid not null references person,
  set_at timestamptz not null default now(),
  primary key (practice, measure)
);

-- Projects and tests of change --------------------------------------------------------------------------------------

create table project (
  id slug primary key,
  team slug not null references team,
  practice text not null references practice,
  name text not null check (length(name) between 1 and 160),
  rationale text not null check (length(rationale) <= 4000),
  aim jsonb not null,
  state text not null check (state in ('active', 'stopped', 'completed')),
  started_on date not null,
  ended_on date,
  stopped_because text,
  check ((state = 'active') = (ended_on is null)),
  version integer not null default 1
);
create index on project (practice);
create index on project (team);

create table cycle (
  id slug primary key,
  project slug not null references project,
  practice text not null references practice,
  letter text not null,
  follows slug references cycle,
  state text not null,
  plan jsonb not null,
  planned_on date not null,
  did jsonb,
  study jsonb,
  act jsonb,
  withdrawn_because text,
  version integer not null default 1,
  unique (project, letter)
);
create index on cycle (practice);

-- Who did what ------------------------------------------------------------------------------------------------------

create table audit (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  person uuid not null,
  action text not null,
  noun text not null,
  noun_id text not null,
  practice text,
  detail jsonb not null default '{}'
);
create index on audit (noun, noun_id);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: % refused', tg_table_name, tg_op;
end $$;

create trigger append_only before update or delete or truncate on submission for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on audit for each statement execute function refuse_change();

-- A value's latest word from one source: the submission nothing revises.
create view current_submission with (security_invoker) as
  select s.* from submission s where not exists (select 1 from submission later where later.revises = s.id);

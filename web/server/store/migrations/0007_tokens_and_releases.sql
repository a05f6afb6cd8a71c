-- Protected counts of clinical indicators, handed in by an analyst's program.

-- Which series of the indicators feeds a definition, and in which mode: `hyp.bp.le79 month`.
alter table definition add column indicator text check (indicator ~ '^\S+ (rolling12|qof-year|month|flow)$');

-- What a program shows in place of a person. The secret itself is never stored; who reads the database cannot use it.
create table token (
  id uuid primary key default gen_random_uuid(),
  person uuid not null references person,
  name text not null check (length(name) between 1 and 80),
  token_hash bytea not null unique,
  made_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  last_used_at timestamptz
);
create index on token (person);

-- What stands behind an import of counts: under which policy they were released, and from which extract.
create table release (
  import uuid primary key references import,
  policy text not null check (policy in ('published', 'open')),
  extract_date date not null,
  manifest jsonb not null
);

-- Which definition counted a measure from which month on, as an import has it, and by which code lists.
create table release_definition (
  import uuid not null references import,
  measure slug not null references measure,
  definition text not null,
  from_month month not null,
  extract_date date not null,
  codelists_sha256 text not null,
  primary key (import, measure, definition)
);
create index on release_definition (measure);

do $$
declare t text;
begin
  foreach t in array array['token', 'release', 'release_definition'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_reads on %I for select to current_user using (true)', t);
  end loop;
end $$;
-- The server looks a token up before it knows whose it is, and writes down that it was used.
create policy owner_writes on token for update to current_user using (true) with check (true);

create policy reads on token for select to tandem_app using (person = (select access.person()));
create policy adds on token for insert to tandem_app with check (person = (select access.person()) and (select access.has('make_tokens')));
create policy changes on token for update to tandem_app using (person = (select access.person())) with check (person = (select access.person()));

create policy reads on release for select to tandem_app
  using (exists (select 1 from import i where i.id = import and i.by_person = (select access.person())));
create policy adds on release for insert to tandem_app
  with check (exists (select 1 from import i where i.id = import and i.by_person = (select access.person())) and (select access.has('name_source')));

-- Definitions of measures are for everybody to see, and so is which of them counted.
create policy everyone_reads on release_definition for select to tandem_app using ((select access.person()) is not null);
create policy adds on release_definition for insert to tandem_app
  with check (exists (select 1 from import i where i.id = import and i.by_person = (select access.person())) and (select access.has('name_source')));

grant select (id, person, name, made_at, expires_at, revoked_at, last_used_at), insert (person, name, token_hash, expires_at), update (revoked_at)
  on token to tandem_app;
grant select, insert on release, release_definition to tandem_app;

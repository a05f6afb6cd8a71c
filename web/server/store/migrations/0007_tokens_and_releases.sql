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
  policy text not null check (policy in ('published', 'agreement', 'open')),
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

-- A signed data-sharing agreement: who may see exact counts, of which indicators, and until when.
create table agreement (
  id text primary key check (length(id) between 1 and 80),
  parties text[] not null,
  measures text[] not null,
  expires date not null
);

-- Exact counts under an agreement, beside the submission that holds their published form. Whoever is no party has no row
-- here and is served what stands in the submission.
create table agreed_count (
  submission bigint primary key references submission,
  agreement text not null references agreement,
  practice text not null references practice,
  kind text not null check (kind in ('counts', 'nobody_eligible')),
  numerator integer,
  denominator integer,
  check ((kind = 'counts') = (numerator is not null and denominator is not null)),
  check (kind <> 'counts' or (numerator between 0 and denominator and denominator > 0))
);
create trigger append_only before update or delete or truncate on agreed_count for each statement execute function refuse_change();

-- Whether the person is one of these parties: by a role over a party, or over what is part of one.
create function access.is_party(parties text[]) returns boolean language sql stable security definer set search_path = public as $$
  with held as materialized (select * from access.held('see_values')),
  around as (
    select h.scope || ':' || h.scope_id as party from held h
    union
    select unnest(array['collaborative:' || c.id, 'programme:' || c.programme]) from held h
      join collaborative c on (h.scope = 'collaborative' and c.id = h.scope_id)
        or (h.scope = 'practice' and exists (
          select 1 from membership m where m.collaborative = c.id and m.practice = h.scope_id and (m.left_on is null or current_date < m.left_on)))
  )
  select exists (select 1 from around where party = any (parties))
$$;

-- The agreements that hold today and that the person is a party of.
create function access.agreements() returns text[] language sql stable security definer set search_path = public as $$
  select coalesce(array_agg(a.id), '{}') from agreement a where current_date < a.expires and access.is_party(a.parties)
$$;

-- What a person is shown of each submission: the one place where it is decided between exact and published counts.
create view shown_submission with (security_invoker) as
  select s.id, s.practice, s.measure, s.definition_version, s.month, coalesce(a.kind, s.kind) as kind,
    case when a.kind is null then s.numerator else a.numerator end as numerator,
    case when a.kind is null then s.denominator else a.denominator end as denominator,
    s.rate, s.source, s.by_person, s.at, s.reason, s.revises, s.import, a.agreement
  from submission s left join agreed_count a on a.submission = s.id;

drop view current_submission;
create view current_submission with (security_invoker) as
  select s.* from shown_submission s where not exists (select 1 from submission later where later.revises = s.id);

do $$
declare t text;
begin
  foreach t in array array['token', 'release', 'release_definition', 'agreement', 'agreed_count'] loop
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

create policy everyone_reads on agreement for select to tandem_app using ((select access.person()) is not null);
create policy adds on agreement for insert to tandem_app with check ((select access.has('make_tokens')));

create policy reads on agreed_count for select to tandem_app
  using (agreement = any ((select access.agreements())::text[]) and practice = any ((select access.practices_with('see_values'))::text[]));
create policy adds on agreed_count for insert to tandem_app
  with check (agreement = any ((select access.agreements())::text[])
    and exists (select 1 from submission s where s.id = submission and s.practice = agreed_count.practice and s.by_person = (select access.person())));

grant select, insert on agreement, agreed_count to tandem_app;
grant select on shown_submission, current_submission to tandem_app;
grant select (id, person, name, made_at, expires_at, revoked_at, last_used_at), insert (person, name, token_hash, expires_at), update (revoked_at)
  on token to tandem_app;
grant select, insert on release, release_definition to tandem_app;

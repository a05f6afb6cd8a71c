-- Whose counts a release brought, whether or not they changed anything: charts of others have nothing to say of it.
alter table release_definition add column practices text[];
-- The owner has no policy to change rows, and needs none but here.
alter table release_definition no force row level security;
-- What stood for code lists was of all lists of a run together, which says nothing of those that one definition asks for.
update release_definition r set codelists_sha256 = '', practices = array(
  select distinct s.practice from submission s where s.import = r.import and s.measure = r.measure order by 1);
alter table release_definition force row level security;
alter table release_definition alter column practices set not null;

-- Whose figures of a measure come from a source: of practices whose values somebody sees, or whose collaborative. A chart of a
-- whole collaborative says how it is counted to those as well who see no practice of it.
create function access.practices_counted_by(wanted_source text, of_measure text) returns text[]
language sql stable security definer set search_path = public as $$
  select coalesce(array_agg(r.practice::text), '{}') from record_source r
  where r.source = wanted_source and r.measure = of_measure
    and (r.practice = any ((select access.practices_with('see_values'))::text[])
      or exists (select 1 from membership m
        where m.practice = r.practice and m.collaborative = any ((select access.collaboratives_with('see_collaborative'))::text[])))
$$;

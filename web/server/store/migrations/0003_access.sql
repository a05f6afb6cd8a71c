-- The second lock. The rows of access_rule are the policy table of improvement/access, written by the server at start-up;
-- every policy below asks them for the person of the transaction. No person set: no rows.

create schema access;

create table access.rule (
  capability text not null,
  role text not null,
  reach text not null check (reach in ('scope', 'collaborative')),
  primary key (capability, role)
);

create function access.person() returns uuid language sql stable as
  $$ select nullif(current_setting('app.person_id', true), '')::uuid $$;

create function access.held(wanted text) returns table (scope text, scope_id text, reach text)
language sql stable security definer set search_path = public as $$
  select h.scope, h.scope_id, r.reach
  from holding h
  join access.rule r on r.role = h.role and r.capability = wanted
  join person p on p.id = h.person and (p.left_on is null or current_date < p.left_on)
  where h.person = access.person() and h.from_day <= current_date and (h.until_day is null or current_date < h.until_day)
$$;

-- Who belongs to a collaborative: the practice of each team, and the practices that took it over in a merger. `left_on` is the team's.
create view membership as
  with recursive carried (collaborative, practice, left_on) as (
    select collaborative::text, practice, left_on from team where access.person() is not null
    union
    select c.collaborative, p.succeeded_by, c.left_on from carried c join practice p on p.ods = c.practice where p.succeeded_by is not null and p.closed <= current_date
  )
  select * from carried;

create function access.has(wanted text) returns boolean language sql stable as
  $$ select exists (select 1 from access.held(wanted)) $$;

create function access.collaboratives_with(wanted text) returns text[]
language sql stable security definer set search_path = public as $$
  select coalesce(array_agg(distinct c.id::text), '{}')
  from access.held(wanted) h
  join collaborative c on
    (h.scope = 'programme' and c.programme = h.scope_id)
    or (h.scope = 'area' and c.area = h.scope_id)
    or (h.scope = 'collaborative' and c.id = h.scope_id)
    or (h.scope = 'practice' and exists (
      select 1 from membership m where m.collaborative = c.id and m.practice = h.scope_id and (m.left_on is null or current_date < m.left_on)))
$$;

create function access.practices_with(wanted text) returns text[]
language sql stable security definer set search_path = public as $$
  with held as materialized (select * from access.held(wanted)),
  direct as (
    select m.practice from held h
      join collaborative c on (h.scope = 'programme' and c.programme = h.scope_id) or (h.scope = 'collaborative' and c.id = h.scope_id)
      join membership m on m.collaborative = c.id
    union select pa.practice from held h join practice_area pa on h.scope = 'area' and pa.area = h.scope_id
    union select h.scope_id from held h where h.scope = 'practice'
  ),
  neighbours as (
    select other.practice from held h
      join membership mine on h.scope = 'practice' and h.reach = 'collaborative' and mine.practice = h.scope_id
        and (mine.left_on is null or current_date < mine.left_on)
      join membership other on other.collaborative = mine.collaborative
  )
  select coalesce(array_agg(practice), '{}') from (select practice from direct union select practice from neighbours) reached
$$;

-- What anybody who may see a collaborative may see: sums over its practices, never one practice.
-- A month counts practices until they leave, each once and from its source of record alone; months before joining are the baseline.
create function access.pooled(wanted text) returns table (measure text, month text, numerator bigint, denominator bigint, reporting integer)
language sql stable security definer set search_path = public as $$
  with member as materialized (
    select m.practice, max(coalesce(m.left_on, 'infinity')) as left_on from membership m
    where m.collaborative = wanted and wanted = any (access.collaboratives_with('see_collaborative'))
    group by m.practice
  ),
  counted as materialized (
    select r.practice, r.measure, r.source, m.left_on from member m
    join record_source r on r.practice = m.practice
    join collaborative_measure cm on cm.collaborative = wanted and cm.measure = r.measure
  )
  select s.measure::text, s.month::text, sum(s.numerator), sum(s.denominator), count(*)::integer
  from counted c
  join submission s on s.practice = c.practice and s.measure = c.measure and s.source = c.source
  where s.kind = 'counts' and (s.month || '-01')::date < c.left_on
    and not exists (select 1 from submission later where later.revises = s.id)
  group by s.measure, s.month
$$;

-- Names for histories, without addresses.
create view person_card as select id, name from person where access.person() is not null;

-- The owner's functions above read through row level security too; the owner writes people for the very first administrator.
do $$
declare t text;
begin
  foreach t in array array['area','practice','practice_area','list_size','person','holding','invitation','programme','collaborative','network',
    'team','learning_set','measure','definition','collaborative_measure','import','submission','record_source','project','cycle','audit'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_reads on %I for select to current_user using (true)', t);
  end loop;
  foreach t in array array['person','holding','invitation'] loop
    execute format('create policy owner_writes on %I to current_user using (true) with check (true)', t);
  end loop;
  -- What the programme is made of: everybody signed in may read it, those who manage settings may change it.
  foreach t in array array['area','practice','practice_area','list_size','programme','collaborative','network','team','learning_set',
    'measure','definition','collaborative_measure'] loop
    execute format('create policy everyone_reads on %I for select to tandem_app using ((select access.person()) is not null)', t);
    execute format('create policy settings_insert on %I for insert to tandem_app with check ((select access.has(''manage_settings'')))', t);
    execute format('create policy settings_update on %I for update to tandem_app using ((select access.has(''manage_settings'')))', t);
    execute format('grant select, insert, update on %I to tandem_app', t);
  end loop;
end $$;

create policy reads on person for select to tandem_app using (id = (select access.person()) or (select access.has('manage_people')));
create policy adds on person for insert to tandem_app with check ((select access.has('manage_people')));
create policy changes on person for update to tandem_app using ((select access.has('manage_people')));

create policy reads on holding for select to tandem_app using (person = (select access.person()) or (select access.has('manage_people')));
create policy adds on holding for insert to tandem_app with check ((select access.has('manage_people')));
create policy changes on holding for update to tandem_app using ((select access.has('manage_people')));

create policy adds on invitation for insert to tandem_app with check ((select access.has('manage_people')));
create policy reads on invitation for select to tandem_app using ((select access.has('manage_people')));

create policy reads on submission for select to tandem_app using (practice = any ((select access.practices_with('see_values'))::text[]));
create policy adds on submission for insert to tandem_app
  with check (by_person = (select access.person()) and practice = any ((select access.practices_with('enter_values'))::text[]));

create policy reads on record_source for select to tandem_app using (practice = any ((select access.practices_with('see_values'))::text[]));
create policy adds on record_source for insert to tandem_app
  with check (set_by = (select access.person()) and practice = any ((select access.practices_with('enter_values'))::text[]));
create policy changes on record_source for update to tandem_app using (practice = any ((select access.practices_with('enter_values'))::text[]))
  with check (set_by = (select access.person()));

create policy reads on import for select to tandem_app using (by_person = (select access.person()));
create policy adds on import for insert to tandem_app with check (by_person = (select access.person()));

create policy reads on project for select to tandem_app using (practice = any ((select access.practices_with('see_projects'))::text[]));
create policy adds on project for insert to tandem_app with check (practice = any ((select access.practices_with('edit_projects'))::text[]));
create policy changes on project for update to tandem_app using (practice = any ((select access.practices_with('edit_projects'))::text[]));

create policy reads on cycle for select to tandem_app using (practice = any ((select access.practices_with('see_projects'))::text[]));
create policy adds on cycle for insert to tandem_app with check (practice = any ((select access.practices_with('edit_projects'))::text[]));
create policy changes on cycle for update to tandem_app using (practice = any ((select access.practices_with('edit_projects'))::text[]));

create policy adds on audit for insert to tandem_app with check (person = (select access.person()));
create policy reads on audit for select to tandem_app using (
  case when practice is null then (select access.has('manage_settings')) else practice = any ((select access.practices_with('see_history'))::text[]) end);

grant usage on schema public, access to tandem_app;
grant select, insert, update on person, holding, project, cycle, record_source to tandem_app;
grant select, insert on invitation, submission, import, audit to tandem_app;
grant select on current_submission, person_card, membership to tandem_app;

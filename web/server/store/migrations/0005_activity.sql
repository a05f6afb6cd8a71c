-- How busy a collaborative is, in counts alone: for everybody who may see it, whether or not they may see its practices.
create function access.activity(wanted text, asked text, since date)
returns table (complete integer, partly integer, projects integer, tests integer)
language sql stable security definer set search_path = public as $$
  with allowed as (select 1 where wanted = any (access.collaboratives_with('see_collaborative'))),
  enrolled as (
    select distinct t.practice from team t, allowed
    where t.collaborative = wanted and t.joined <= ((asked || '-01')::date + interval '1 month - 1 day')
      and (t.left_on is null or t.left_on > ((asked || '-01')::date + interval '1 month - 1 day'))
  ),
  asked_for as (select count(*) as measures from collaborative_measure where collaborative = wanted),
  sent as (
    select e.practice, count(distinct s.measure) as measures
    from enrolled e
    join collaborative_measure cm on cm.collaborative = wanted
    join submission s on s.practice = e.practice and s.measure = cm.measure and s.month = asked
    join record_source r on r.practice = s.practice and r.measure = s.measure and r.source = s.source
    group by e.practice
  )
  select
    (select count(*) from sent, asked_for where sent.measures = asked_for.measures)::integer,
    (select count(*) from sent, asked_for where sent.measures < asked_for.measures)::integer,
    (select count(*) from project p join team t on t.id = p.team, allowed where t.collaborative = wanted and p.state = 'active')::integer,
    (select count(*) from cycle c join project p on p.id = c.project join team t on t.id = p.team, allowed
      where t.collaborative = wanted and (c.plan->>'starts')::date between since and current_date and c.state <> 'withdrawn')::integer
$$;

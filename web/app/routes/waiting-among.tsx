import { visit } from '../../server/door/guard.ts';
import { viewWaitingAmong, type WaitingAmong, type WaitingList } from '../../server/views/waiting.ts';
import { ScrollBox } from '../components/scroll-box.tsx';
import { AboutLists, AllHidden, NobodyCounted, People } from '../components/waiting.tsx';
import { isAllHidden } from '../whom-first.ts';
import type { Route } from './+types/waiting-among.ts';

export async function loader(args: Route.LoaderArgs) {
  return visit(args, (visitor) => viewWaitingAmong(visitor, args.params.collaborative));
}

export default function WaitingAmongPage({ loaderData: { collaborative, lists } }: Route.ComponentProps) {
  const practices = new Set(lists.flatMap(({ rows }) => rows.map(({ practice }) => practice.ods)));
  return (
    <>
      <nav className="crumbs" aria-label="Breadcrumb">
        <a href={`/collaboratives/${collaborative.id}`}>{collaborative.name}</a>
      </nav>
      <main id="main">
        <title>{`Whom to see first, ${collaborative.name} – Tandem`}</title>
        {lists.length === 0 ? (
          <NobodyCounted who={collaborative.name} />
        ) : (
          <>
            <h1 className="say">Whom to see first, practice by practice</h1>
            <p className="lead">
              {collaborative.name}. How many people wait for a next step in{' '}
              {practices.size === 1 ? 'one practice' : `${practices.size} practices`}, the most urgent group first.
            </p>
            <AboutLists exact={lists.every(({ rows }) => rows.every(({ list }) => list.exact))} />
            {lists.map((list) => (
              <OneList key={list.series} list={list} />
            ))}
          </>
        )}
      </main>
    </>
  );
}

type List = WaitingAmong['lists'][number];

function OneList({ list }: { list: List }) {
  const id = `list-${list.series.replaceAll('.', '-')}`;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{list.title}</h2>
      {list.rows.every((row) => isAllHidden(row.list.groups)) ? <AllHidden /> : <ByPractice list={list} />}
    </section>
  );
}

function ByPractice({ list: { title, groups, rows } }: { list: List }) {
  const shown = groups.filter((group) => rows.some(({ list }) => list.groups.some((one) => one.id === group.id)));
  return (
    <>
      <dl className="definition">
        {shown.map((group) => (
          <div key={group.id}>
            <dt>{nameOf(group.id)}</dt>
            <dd>{group.says}</dd>
          </div>
        ))}
      </dl>
      <ScrollBox name={`Practices by groups of ${title}`}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Practice</th>
              {shown.map((group) => (
                <th scope="col" className="num" key={group.id}>
                  {nameOf(group.id)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ practice, list }) => (
              <tr key={practice.ods}>
                <th scope="row">
                  <a href={`/practices/${practice.ods}/waiting`}>{practice.name}</a>
                </th>
                {shown.map((group) => (
                  <td className="num" key={group.id}>
                    <People people={peopleIn(list, group.id)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </>
  );
}

/** A group that is not in the list of a practice is one that nobody is in. */
function peopleIn({ groups, exact }: WaitingList, group: string): number | null {
  return groups.find(({ id }) => id === group)?.people ?? (exact ? 0 : null);
}

function nameOf(group: string): string {
  return group === 'unknown' ? 'None' : group;
}

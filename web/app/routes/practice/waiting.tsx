import { lastDay, longDay } from '@tandem/improvement/time';
import { visit } from '../../../server/door/guard.ts';
import { viewPractice } from '../../../server/views/practice.ts';
import { type WaitingList, waitingLists } from '../../../server/views/waiting.ts';
import { ScrollBox } from '../../components/scroll-box.tsx';
import { AboutLists, AllHidden, NobodyCounted, People } from '../../components/waiting.tsx';
import { firstToSee, isAllHidden } from '../../whom-first.ts';
import type { Route } from './+types/waiting.ts';

export async function loader(args: Route.LoaderArgs) {
  return visit(args, async (visitor) => {
    const { practice } = await viewPractice(visitor, args.params.ods, 'see_values');
    return { practice, lists: await waitingLists(visitor.db, practice.ods) };
  });
}

export default function Waiting({ loaderData: { practice, lists } }: Route.ComponentProps) {
  const first = lists.map(({ groups }) => firstToSee(groups)).find((one) => one !== null);
  return (
    <>
      <nav className="crumbs" aria-label="Breadcrumb">
        <a href={`/practices/${practice.ods}`}>{practice.name}</a>
      </nav>
      <main id="main">
        <title>{`Whom to see first, ${practice.name} – Tandem`}</title>
        {lists.length === 0 ? (
          <NobodyCounted who={practice.name} />
        ) : (
          <>
            <h1 className="say">{first?.says ?? 'Whom to see first, by group'}</h1>
            <p className="lead">
              {practice.name}. How many people wait for a next step, the most urgent group first. Somebody on two lists
              is counted on both.
            </p>
            {first?.before && (
              <p>
                Group {first.before.id} comes before them: {first.before.says}. How many are in it is hidden, and may be
                0.
              </p>
            )}
            <AboutLists exact={lists.every(({ exact }) => exact)} />
            {lists.map((list) => (
              <OneList key={list.series} list={list} />
            ))}
          </>
        )}
      </main>
    </>
  );
}

function OneList({ list: { series, title, month, extract, groups } }: { list: WaitingList }) {
  const id = `list-${series.replaceAll('.', '-')}`;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p className="small">
        As at {longDay(lastDay(month))}, counted in the extract of {longDay(extract)}.
      </p>
      {isAllHidden(groups) ? <AllHidden /> : <Groups of={title} groups={groups} />}
    </section>
  );
}

function Groups({ of: title, groups }: { of: string; groups: WaitingList['groups'] }) {
  return (
    <ScrollBox name={`Groups of ${title}`}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Group</th>
            <th scope="col">Who is in it</th>
            <th scope="col" className="num">
              People
            </th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr key={group.id}>
              <th scope="row">{group.id === 'unknown' ? '–' : group.id}</th>
              <td>{group.says}</td>
              <td className="num">
                <People people={group.people} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

import { type LearningSet, nextLearningSet, titleOf } from '@tandem/improvement/convening';
import { awayFrom, type Day, longDay } from '@tandem/improvement/time';
import { visit } from '../../../server/door/guard.ts';
import { testsOf, viewPractice } from '../../../server/views/practice.ts';
import { placeAndTime } from '../../components/to-do.tsx';
import { Year } from '../../components/year.tsx';
import type { Route } from './+types/learning-sets.ts';

export async function loader(args: Route.LoaderArgs) {
  return visit(args, async (visitor) => {
    const view = await viewPractice(visitor, args.params.ods, 'see_collaborative');
    const { cycles } = await testsOf(visitor.db, view.practice.ods, view.collaborative);
    return { view, cycles, today: visitor.today, next: nextLearningSet(view.sets, visitor.today) };
  });
}

export default function LearningSets({ loaderData: { view, cycles, today, next } }: Route.ComponentProps) {
  const { practice, collaborative, sets } = view;
  return (
    <>
      <nav className="crumbs" aria-label="Breadcrumb">
        <a href={`/practices/${practice.ods}`}>{practice.name}</a>
      </nav>
      <main id="main">
        <title>{`Learning sets of ${practice.name} – Tandem`}</title>
        <h1 className="say">{heading(sets, next, today)}</h1>
        <p className="lead">
          {next ? placeAndTime(next) : ''}{' '}
          {collaborative &&
            `The ${titleOf(collaborative)} meets at learning sets and tests changes in the action periods between them.`}
        </p>
        {collaborative && sets.length > 0 && (
          <section aria-labelledby="year">
            <h2 id="year">The year in order</h2>
            <Year year={collaborative} sets={sets} cycles={cycles} today={today} next={next} />
          </section>
        )}
      </main>
    </>
  );
}

function heading(sets: readonly LearningSet[], next: LearningSet | null, today: Day): string {
  if (next) return `Learning set ${next.number} is on ${longDay(next.day)}, ${awayFrom(today, next.day)}`;
  return sets.length === 0 ? 'No learning sets are planned yet' : 'All learning sets of this year are over';
}

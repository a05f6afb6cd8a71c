import { belongs, nextLearningSet } from '@tandem/improvement/convening';
import { testTasks } from '@tandem/improvement/doing';
import { entryTask, standingSentence } from '@tandem/improvement/measuring';
import { type Month, parseMonth } from '@tandem/improvement/time';
import { visit } from '../../../server/door/guard.ts';
import { type PracticeValues, testsOf, valuesOf, viewPractice } from '../../../server/views/practice.ts';
import { JustSent } from '../../components/just-sent.tsx';
import { CardKey, MeasureCards } from '../../components/measure-cards.tsx';
import { PracticeLead, PracticeWays } from '../../components/practice-lead.tsx';
import { PracticePanels } from '../../components/practice-panels.tsx';
import { ToDo } from '../../components/to-do.tsx';
import type { Route } from './+types/home.ts';

export async function loader(args: Route.LoaderArgs) {
  const asked = new URL(args.request.url).searchParams;
  return visit(args, async (visitor) => {
    const view = await viewPractice(visitor, args.params.ods, 'see_values', asked.get('collaborative'));
    const values = await valuesOf(visitor, view);
    const { projects, cycles } = await testsOf(visitor.db, view.practice.ods, view.collaborative);
    return {
      view,
      values,
      today: visitor.today,
      set: belongs(view.part) ? nextLearningSet(view.sets, visitor.today) : null,
      tests: testTasks(cycles, visitor.today),
      project: projects.find(({ state }) => state === 'active'),
      sent: parseMonth(asked.get('sent') ?? ''),
      mayEnter: visitor.may('enter_values', view.place),
      mayEdit: visitor.may('edit_projects', view.place),
      dataTo: values.dataTo,
    };
  });
}

export default function PracticeHome({ loaderData }: Route.ComponentProps) {
  const { view, values, today, set, tests, project, sent, mayEnter, mayEdit } = loaderData;
  const { practice, part, month } = view;
  const acts = (mayEnter || mayEdit) && practice.closed === null;
  const { standing, charts } = values;
  const task = standing && entryTask(standing);
  const entry = mayEnter && task && { task, on: standing.dueOn, href: `/practices/${practice.ods}/values/${month}` };
  return (
    <main id="main">
      <title>{`${practice.name} – Tandem`}</title>
      {sent && sent === standing?.month && <JustSent standing={standing} charts={charts} />}
      <h1 className="say">
        {standing ? standingSentence(standing) : part.kind === 'not_asked' && `${part.sentence}.`}
      </h1>
      <PracticeLead view={view} charts={charts} />
      {acts && (
        <ToDo
          ods={practice.ods}
          today={today}
          entry={entry || null}
          set={set}
          tests={mayEdit ? tests : []}
          questions={mayEnter ? values.questions.length : 0}
        />
      )}
      <Better ods={practice.ods} values={values} month={month} isOwn={acts} />
      {(belongs(part) || project) && (
        <PracticePanels
          ods={practice.ods}
          today={today}
          task={tests[0]}
          set={set}
          project={project}
          charts={charts}
          mayEdit={mayEdit}
          mayStart={mayEdit && belongs(part)}
        />
      )}
      <PracticeWays view={view} />
    </main>
  );
}

function Better({
  ods,
  values: { charts, standing },
  month,
  isOwn,
}: {
  ods: string;
  values: PracticeValues;
  month: Month;
  isOwn: boolean;
}) {
  const missing = standing && { month, measures: new Set(standing.missing.map(({ id }) => id)) };
  return (
    <section aria-labelledby="better">
      <h2 id="better">{isOwn ? 'Are we getting better?' : 'Is it getting better?'}</h2>
      {charts.length === 0 ? (
        <p>
          The measures of a collaborative will be here, each with its chart. The programme team chooses them when it
          enrols the practice.
        </p>
      ) : (
        <>
          <MeasureCards ods={ods} charts={charts} missing={missing} />
          <CardKey charts={charts} />
        </>
      )}
    </section>
  );
}

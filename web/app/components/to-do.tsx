import { type LearningSet, timeInWords } from '@tandem/improvement/convening';
import { type TestTask, testInBrief } from '@tandem/improvement/doing';
import { countWord, type EntryTask } from '@tandem/improvement/measuring';
import { awayFrom, type Day, shortDay } from '@tandem/improvement/time';

/** One thing to do. `on`: the day by which, or on which; `null`: whenever there is time. `button`: the page's one main button. */
type Task = { key: string; on: Day | null; title: string; hint: string; href: string; button: string | null };

/** Everything that waits for a practice, from what there is: nothing is made up to fill the list. */
export type Waiting = {
  ods: string;
  today: Day;
  entry: { task: EntryTask; on: Day; href: string } | null;
  set: LearningSet | null;
  tests: readonly TestTask[];
  questions: number;
};

/** What a practice has to do, in order of date. */
export function ToDo(waiting: Waiting) {
  const tasks = tasksOf(waiting);
  return (
    <section aria-labelledby="todo">
      <h2 id="todo">To do</h2>
      {tasks.length === 0 && <p>Nothing waits for you today.</p>}
      {tasks.length > 0 && (
        <ul className="plain todo">
          {tasks.map((task) => (
            <TaskLine key={task.key} task={task} today={waiting.today} />
          ))}
        </ul>
      )}
    </section>
  );
}

function TaskLine({ task: { on, title, hint, href, button }, today }: { task: Task; today: Day }) {
  return (
    <li>
      <span className="when">
        <strong>{on ? shortDay(on) : 'When you can'}</strong>
        {on && <span className="small">{awayFrom(today, on)}</span>}
      </span>
      <span className="what">
        <a href={href}>{button === null ? title : <strong>{title}</strong>}</a>
        <span className="small">{hint}</span>
      </span>
      {button !== null && (
        <a className="nhsuk-button nhsuk-button--brand nhsuk-button--small" href={href}>
          {button}
        </a>
      )}
    </li>
  );
}

function tasksOf({ ods, today, entry, set, tests, questions }: Waiting): Task[] {
  const found: Task[] = tests.map(({ cycle, next, on }) => ({
    key: cycle.id,
    on,
    title: `${next.label}: ${cycle.plan.title}`,
    hint: `Test ${cycle.letter}. ${testInBrief(cycle, today)}.`,
    href: `/cycles/${cycle.id}`,
    button: null,
  }));
  if (entry) found.push({ key: 'entry', on: entry.on, ...entry.task, href: entry.href });
  if (set) {
    found.push({
      key: 'set',
      on: set.day,
      title: `Come to learning set ${set.number}`,
      hint: placeAndTime(set),
      href: `/practices/${ods}/learning-sets`,
      button: null,
    });
  }
  if (questions > 0) {
    found.push({
      key: 'questions',
      on: null,
      title: `Look at ${countWord(questions)} ${questions === 1 ? 'value' : 'values'} from another source`,
      hint: 'They are kept beside your own numbers and not used until somebody decides.',
      href: `/practices/${ods}/questions`,
      button: null,
    });
  }
  return found.sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0));
}

/** What has no day comes last. */
function order({ on }: Task): string {
  return on ?? '9999';
}

/** `1 pm to 5 pm, Fernhollow Hall.` */
export function placeAndTime({ starts, ends, place }: LearningSet): string {
  return `${timeInWords(starts)} to ${timeInWords(ends)}, ${place}.`;
}

import {
  formOf,
  type MeasureChart,
  profileTitle,
  rulesAdvice,
  rulesFor,
  rulesInWords,
} from '@tandem/improvement/measuring';
import { longMonth, type Month } from '@tandem/improvement/time';
import { describe, profileOf } from '@tandem/spc';
import type { ChartView } from '../../server/views/chart.ts';
import type { Groups, Look, Sent } from '../form.ts';
import { Boxes } from './boxes.tsx';
import { Fold } from './fold.tsx';
import { Send } from './send.tsx';

type Part = { choice: 'rules' | 'baseline' | 'phase' | 'exclude'; name: string; box: Look };
type Given = { view: ChartView; address: string; sent?: Sent };

/** The ways to change how a chart is read, each a form that shows first what it would change. */
export function ChangeForms({ view: { drawn }, address, sent }: Given) {
  if (drawn.plan.kindReason === 'overlapping')
    return <p>Nothing is judged on this chart, because its months share their data: there is nothing to choose.</p>;
  return (
    <div className="settings">
      {groupsOf(drawn).map(({ heading, says, parts }) => (
        <section key={heading} aria-label={heading}>
          <h3>{heading}</h3>
          <p>{says}</p>
          {parts.map((part) => (
            <form key={part.name} method="get" action={`${address}/change`}>
              <input type="hidden" name="choice" value={part.choice} />
              <Boxes form={{ [part.name]: part.box }} {...sent} />
              <Send kind="other">Show what would change</Send>
            </form>
          ))}
          {heading === rulesHeading && <Advice drawn={drawn} />}
          {heading === rulesHeading && <RulesInFull drawn={drawn} />}
        </section>
      ))}
    </div>
  );
}

const rulesHeading = 'Rules';

type Group = { heading: string; says: string; parts: readonly Part[] };

function groupsOf(drawn: MeasureChart): Group[] {
  const { months, gaps } = drawn.series;
  const known = months.filter((_, at) => gaps[at] === null);
  const kept = known.filter((month) => !drawn.plan.excluded.some((left) => left.month === month));
  const line = drawn.chart.kind === 'run' ? 'Middle value' : 'Average and limits';
  const all = [{ heading: '', choices: { all: 'Not fixed: all months count' } }];
  return [
    {
      heading: rulesHeading,
      says: 'Rules decide which patterns count as a sign of change, and which kind of chart they are read from.',
      parts: [
        {
          choice: 'rules',
          name: 'profile',
          box: selectBox('Read it by', [{ heading: '', choices: ruleChoices(drawn) }]),
        },
      ],
    },
    {
      heading: line,
      says: 'Fixed on the months before a change, the line shows whether the months since then have left it.',
      parts: [
        { choice: 'baseline', name: 'to', box: selectBox('Fix it on the months up to', [...all, ...byYear(months)]) },
        {
          choice: 'baseline',
          name: 'first',
          box: { label: 'Or on the first months of each phase: how many?', control: 'short' },
        },
      ],
    },
    {
      heading: 'New phase',
      says: 'A new phase has a line and limits of its own. Start one where you know what changed and expect it to last.',
      parts: [
        { choice: 'phase', name: 'from', box: selectBox('First month of the new phase', byYear(months.slice(1))) },
      ],
    },
    {
      heading: 'Leave a month out',
      says: 'It stays in the picture, hollow, and counts for no line and no rule. To include it again, undo it in the history.',
      parts: [{ choice: 'exclude', name: 'month', box: selectBox('Month to leave out', byYear(kept)) }],
    },
  ];
}

function selectBox(label: string, groups: Groups): Look {
  return { label, control: 'select', groups };
}

function ruleChoices({ series }: MeasureChart): Record<string, string> {
  return Object.fromEntries(rulesFor(formOf(series)).map((rules) => [rules.profile, rulesInWords(rules)]));
}

/** Latest first, under their years. */
function byYear(months: readonly Month[]): Groups {
  const years = Map.groupBy(months.toReversed(), (month) => month.slice(0, 4));
  return [...years].map(([heading, own]) => ({
    heading,
    choices: Object.fromEntries(own.map((month) => [month, longMonth(month)])),
  }));
}

/** What the numbers themselves speak for. */
function Advice({ drawn }: { drawn: MeasureChart }) {
  const { rules, why, cautions } = rulesAdvice(drawn);
  return (
    <div className="advice">
      <p>
        <strong>For these numbers: {rules}.</strong> {why}
      </p>
      {cautions.map((caution) => (
        <p className="small" key={caution}>
          {caution}
        </p>
      ))}
    </div>
  );
}

/** What each of the rules says, printed from the rules themselves. */
function RulesInFull({ drawn }: { drawn: MeasureChart }) {
  return (
    <Fold summary="What each of these rules says">
      {rulesFor(formOf(drawn.series)).map((rules) => {
        const profile = profileOf({ kind: rules.kind, profile: rules.profile, profileVersion: rules.version });
        return (
          <section key={rules.profile}>
            <h4>{profileTitle(rules)}</h4>
            <ul>
              {describe(profile).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            <p className="small">{profile.source}</p>
          </section>
        );
      })}
    </Fold>
  );
}

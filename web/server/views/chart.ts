import { type Collaborative, enrolledIn, type Practice } from '@tandem/improvement/convening';
import { indicatorSource, type Measure, type MeasureChart, practiceSource } from '@tandem/improvement/measuring';
import { longDay, type Month } from '@tandem/improvement/time';
import { inLondon } from '../acts/london.ts';
import type { Visit } from '../door/guard.ts';
import { agreementShown } from '../store/agreements.ts';
import type { SetScope, StoredSetting } from '../store/chart-settings.ts';
import { measures as measuresOf } from '../store/measures.ts';
import { practices } from '../store/organisations.ts';
import { placeOfCollaborative } from '../store/places.ts';
import { collaborative as collaborativeOf, learningSets, teams as teamsOf } from '../store/programmes.ts';
import { countedChanges } from '../store/releases.ts';
import { recordSources } from '../store/submissions.ts';
import { type Happenings, happenings, withCounting } from './annotations.ts';
import { chartsOf, pooledCharts } from './charting.ts';
import { testsOf, viewPractice } from './practice.ts';

/** Whose chart it is, with the way back to their page. */
export type Owner = { name: string; href: string };

/** One chart with all that stands round it; the page, the picture and the file show this same value. */
export type ChartView = {
  owner: Owner;
  practice: Practice | null;
  collaborative: Collaborative | null;
  drawn: MeasureChart;
  around: Happenings;
  /** Where the drawn values came from, in words. */
  source: string;
  /** How people chose that the chart is read, and whether this person may choose. */
  setting: SetChart;
  /** Where the practices of its collaborative are compared; `null` for those who may not see them by name. */
  amongHref: string | null;
  /** Practices reporting under each month, for all practices together. */
  counts: readonly { month: Month; reporting: number; enrolled: number }[] | null;
};

/** Whose chart is set, with all its settings, oldest first. */
export type SetChart = { scope: SetScope; settings: readonly DatedSetting[]; mayChoose: boolean };

/** A setting with the moment it was made as clocks in London showed it. */
type DatedSetting = StoredSetting & { made: ReturnType<typeof inLondon> };

function dated(settings: readonly StoredSetting[]): DatedSetting[] {
  return settings.map((setting) => ({ ...setting, made: inLondon(setting.at) }));
}

/** A chart, or why there is none: a whole sentence. */
export type FoundChart = { kind: 'chart'; view: ChartView } | { kind: 'none'; owner: Owner; name: string; why: string };

/** What a chart's address names. */
export type Named = { scope: { kind: 'practice' | 'collaborative'; id: string }; measure: string };

/** The chart that an address names; throws a 404 where it names none or this person may not see it. */
export async function viewChart(visit: Visit, named: Named | null): Promise<FoundChart> {
  if (!named) throw gone();
  const { scope, measure } = named;
  switch (scope.kind) {
    case 'practice':
      return viewPracticeChart(visit, scope.id, measure);
    case 'collaborative':
      return viewPooledChart(visit, scope.id, measure);
  }
}

const gone = () => new Response(null, { status: 404, statusText: 'Not found' });

async function measureNamed(db: Visit['db'], id: string): Promise<Measure> {
  const [measure] = await measuresOf(db, [id]);
  if (!measure) throw gone();
  return measure;
}

/** The chart of one practice's measure. */
async function viewPracticeChart(visit: Visit, ods: string, measureId: string): Promise<FoundChart> {
  const { db, today } = visit;
  const { practice, place, collaborative, others } = await viewPractice(visit, ods, 'see_values');
  const measure = await measureNamed(db, measureId);
  const all = collaborative ? [collaborative, ...others] : others;
  const year = all.find(({ measures }) => measures.includes(measure.id)) ?? null;
  const charts = await chartsOf(db, { practices: [ods], measures: [measure], year, today });
  const { cycles } = await testsOf(db, ods, year);
  const sets = year ? await learningSets(db, [year.id]) : [];
  const drawn = charts.of(ods, measure);
  const source = (await recordSources(db, [ods])).find((chosen) => chosen.measure === measure.id)?.source;
  return {
    kind: 'chart',
    view: {
      owner: { name: practice.name, href: `/practices/${ods}` },
      practice,
      collaborative: year,
      drawn,
      around: withCounting(
        happenings(drawn, sets, cycles, today, `/practices/${ods}/learning-sets`),
        await countedChanges(db, [ods], measure.id),
      ),
      source: sourceWords(source, await agreementShown(db, ods, measure.id)),
      setting: {
        scope: { practice: ods, collaborative: null },
        settings: dated(charts.settings(ods, measure.id)),
        mayChoose: visit.may('set_charts', place),
      },
      amongHref: year && `/collaboratives/${year.id}/measures/${measure.id}?practice=${ods}`,
      counts: null,
    },
  };
}

/** Sources that have a name for people other than their own. */
const sources: Readonly<Record<string, string>> = {
  [practiceSource]: 'What the practice itself entered.',
  [indicatorSource]: 'Clinical indicators, counted from the records of the practice.',
};

function sourceWords(source: string | undefined, agreement: Awaited<ReturnType<typeof agreementShown>>): string {
  if (source === undefined) return 'Nothing has been sent yet.';
  const words = sources[source] ?? `${source}.`;
  return agreement
    ? `${words} Exact counts, shown to the parties of agreement ${agreement.id} until ${longDay(agreement.expires)}.`
    : words;
}

/** All practices of a collaborative together on one measure. */
async function viewPooledChart(visit: Visit, id: string, measureId: string): Promise<FoundChart> {
  const { db, today, need } = visit;
  const place = need('see_collaborative', await placeOfCollaborative(db, id));
  const collaborative = await collaborativeOf(db, id);
  if (!collaborative?.measures.includes(measureId)) throw gone();
  const measure = await measureNamed(db, measureId);
  const owner: Owner = { name: collaborative.name, href: `/collaboratives/${id}` };
  const pooled = (await pooledCharts(db, collaborative, [measure], today)).get(measure.id);
  if (pooled?.kind !== 'chart') {
    return { kind: 'none', owner, name: measure.name, why: pooled?.why ?? 'There is nothing to draw yet.' };
  }
  const teams = await teamsOf(db, [id]);
  const named = await practices(
    db,
    teams.map((team) => team.practice),
  );
  const known = new Map(named.map((practice) => [practice.ods, practice]));
  return {
    kind: 'chart',
    view: {
      owner,
      practice: null,
      collaborative,
      drawn: pooled.chart,
      around: withCounting(
        happenings(pooled.chart, await learningSets(db, [id]), [], today, null),
        await countedChanges(db, [...known.keys()], measure.id),
      ),
      source: 'The sum over all practices that reported, each from its own source of record.',
      setting: {
        scope: { practice: null, collaborative: id },
        settings: dated(pooled.settings),
        mayChoose: visit.may('set_pooled_charts', place),
      },
      amongHref: visit.may('see_values', place) ? `/collaboratives/${id}/measures/${measure.id}` : null,
      counts: pooled.chart.series.months.map((month) => ({
        month,
        reporting: pooled.reporting.get(month) ?? 0,
        enrolled: enrolledIn(teams, month, known).length,
      })),
    },
  };
}

import type { Collaborative } from '@tandem/improvement/convening';
import {
  bySource,
  type ChartWishes,
  chosenBy,
  type Measure,
  type MeasureChart,
  measureChart,
  monthAskedFor,
  nothingChosen,
  type PooledSeries,
  pooledSeries,
  type Question,
  type Standing,
  type Submission,
  seriesChart,
  standingOf,
} from '@tandem/improvement/measuring';
import { addMonths, type Day, type Month, monthsBetween } from '@tandem/improvement/time';
import { type StoredSetting, settingsOfCollaborative, settingsOfPractices } from '../store/chart-settings.ts';
import type { Db } from '../store/rows.ts';
import { current, pooled, recordSources } from '../store/submissions.ts';

/** A series longer than this is drawn from its last months. */
const monthsMax = 120;
/** A series that ended longer ago is drawn to its own end: it is history, not lateness. */
const quietMonths = 12;

/** What some practices sent, read as charts. */
export type Charts = {
  /** The chart of one practice and measure; a measure nobody sent yet has a chart without points. */
  of(practice: string, measure: Measure): MeasureChart;
  /** What the practice's source of record says now. */
  sent(practice: string): readonly Submission[];
  /** How people chose that a chart is read, oldest first; every chart here follows it. */
  settings(practice: string, measure: string): readonly StoredSetting[];
  /** Values from other sources, never drawn. */
  questions(practice: string): readonly Question[];
  /** The last month that is drawn. */
  to: Month;
};

/**
 * Loads the values of these practices and measures once and gives a chart for each pair.
 * All charts run over the same months, so that small multiples share their axis.
 * @param year the collaborative whose start fixes the baseline; `null`: all months make average and limits
 */
export async function chartsOf(
  db: Db,
  ask: {
    practices: readonly string[];
    measures: readonly Measure[];
    year: Pick<Collaborative, 'starts'> | null;
    today: Day;
  },
): Promise<Charts> {
  const ids = ask.measures.map((measure) => measure.id);
  const stored = await current(db, ask.practices, ids);
  const sources = new Map(
    (await recordSources(db, ask.practices)).map((chosen) => [`${chosen.practice} ${chosen.measure}`, chosen.source]),
  );
  const { ofRecord, questions } = bySource(stored, (practice, measure) => sources.get(`${practice} ${measure}`));
  const wishes = wishesFor(
    ofRecord.map((submission) => submission.month),
    ask.today,
    ask.year,
  );
  const byPair = Map.groupBy(ofRecord, (submission) => `${submission.practice} ${submission.measure}`);
  const set = Map.groupBy(await settingsOfPractices(db, ask.practices, ids), (one) => `${one.practice} ${one.measure}`);
  const settings = (practice: string, measure: string) => set.get(`${practice} ${measure}`) ?? [];
  return {
    settings,
    of: (practice, measure) =>
      measureChart(
        measure,
        (byPair.get(`${practice} ${measure.id}`) ?? []).filter((submission) => submission.month >= wishes.from),
        { ...wishes, ...chosenBy(settings(practice, measure.id)) },
      ),
    sent: (practice) => ofRecord.filter((submission) => submission.practice === practice),
    questions: (practice) => questions.filter((question) => question.other.practice === practice),
    to: wishes.to,
  };
}

/** All practices of a collaborative together: a chart, or the sentence that says why there is none. */
export type PooledChart =
  | {
      kind: 'chart';
      chart: MeasureChart;
      reporting: ReadonlyMap<Month, number>;
      /** How people chose that it is read, oldest first. */
      settings: readonly StoredSetting[];
      /** What the same chart said when its last month had not come in yet. */
      standingBefore: Standing;
    }
  | Extract<PooledSeries, { kind: 'not_pooled' }>;

/** The pooled chart of each measure of a collaborative, by measure id. */
export async function pooledCharts(
  db: Db,
  collaborative: Collaborative,
  measures: readonly Measure[],
  today: Day,
): Promise<ReadonlyMap<string, PooledChart>> {
  const sums = await pooled(db, collaborative.id);
  const months = sums.map((sum) => sum.month);
  const span = wishesFor(months, today, collaborative);
  const set = Map.groupBy(await settingsOfCollaborative(db, collaborative.id), ({ measure }) => measure);
  const chartOf = (measure: Measure): PooledChart => {
    const settings = set.get(measure.id) ?? [];
    const wishes = { ...span, ...chosenBy(settings) };
    const own = sums.filter((sum) => sum.measure === measure.id && sum.month >= wishes.from);
    const found = pooledSeries(measure, own, wishes.from, wishes.to);
    if (found.kind === 'not_pooled') return found;
    const before = (): Standing => {
      const to = addMonths(wishes.to, -1);
      const series = pooledSeries(measure, own, wishes.from, to);
      return series.kind === 'pooled'
        ? standingOf(seriesChart(measure, series.series, { ...wishes, to }).chart)
        : 'not_judged';
    };
    return {
      kind: 'chart',
      chart: seriesChart(measure, found.series, wishes),
      reporting: found.reporting,
      settings,
      standingBefore: before(),
    };
  };
  return new Map(measures.map((measure) => [measure.id, chartOf(measure)]));
}

function wishesFor(months: readonly Month[], today: Day, year: Pick<Collaborative, 'starts'> | null): ChartWishes {
  const asked = monthAskedFor(today);
  const latest = months.reduce((a, b) => (a > b ? a : b), months[0] ?? asked);
  const to = monthsBetween(latest, asked) >= quietMonths ? latest : asked;
  const earliest = months.reduce((a, b) => (a < b ? a : b), months[0] ?? addMonths(to, -11));
  const from = monthsBetween(earliest, to) >= monthsMax ? addMonths(to, 1 - monthsMax) : earliest;
  return { ...nothingChosen, from, to, baselineTo: year ? addMonths(year.starts, -1) : null };
}

import type { Words } from '../explain/index.ts';
import type { FunnelKind } from '../funnel/index.ts';
import type { Chart } from '../model.ts';
import { RequestError } from '../request-error.ts';
import { type FunnelAnswer, funnelAnswer, readFunnelRequest } from './funnel-request.ts';
import { wordsFor } from './periods.ts';
import { chartKinds, funnelKinds, type OuterRequest, outerRequest } from './request.ts';
import { type SeriesAnswer, seriesAnswer } from './series-answer.ts';
import { readSeriesRequest } from './series-request.ts';

export type { FunnelAnswer } from './funnel-request.ts';
export { schemas } from './schemas.ts';
export type { SeriesAnswer } from './series-answer.ts';

/** What is wrong with a request, and where. */
export type ErrorAnswer = { error: { code: string; message: string; path: string } };

export type Answer = SeriesAnswer | FunnelAnswer | ErrorAnswer;

const whole = () => '';

/**
 * The JSON door: a request as it came from outside, and its answer. A request that makes no sense has an answer too, with
 * a code, a sentence and the path of what is wrong. No answer holds a number that is not finite.
 */
export function analyse(request: unknown): Answer {
  try {
    return answerOf(outerRequest.read(request, whole));
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    return { error: { code: error.code, message: error.message, path: error.path } };
  }
}

/** The answer to what is no JSON at all. */
export function badJson(why: string): ErrorAnswer {
  return { error: { code: 'bad_json', message: `This is no JSON object: ${why}.`, path: '' } };
}

/**
 * The chart of a request about a series, with words for it, for whoever draws it.
 *
 * @throws RequestError
 */
export function readSeries(request: unknown): { chart: Chart; words: Words } {
  const read = outerRequest.read(request, whole);
  const { chart, x } = seriesOf(read);
  return { chart, words: wordsFor(x.map(String), read.words ?? {}) };
}

function answerOf(read: OuterRequest): Answer {
  const words = read.words ?? {};
  if (isFunnel(read.chart)) return funnelAnswer(funnelOf(read.chart, read), words);
  const reading = seriesOf(read);
  return seriesAnswer(reading, wordsFor(reading.x.map(String), words));
}

function isFunnel(chart: OuterRequest['chart']): chart is FunnelKind {
  return funnelKinds.some((kind) => kind === chart);
}

function funnelOf(kind: FunnelKind, { profile, options = {}, input }: OuterRequest) {
  if (profile === undefined) return readFunnelRequest(kind, options, input);
  throw new RequestError('profile_does_not_fit', 'A funnel is read without a profile; leave it out.', 'profile');
}

function seriesOf({ chart, profile, options = {}, input }: OuterRequest) {
  const kind = chartKinds.find((known) => known === chart);
  if (kind !== undefined) return readSeriesRequest(kind, profile, options, input);
  throw new RequestError('unknown_chart', `${chart} is no chart over time.`, 'chart');
}

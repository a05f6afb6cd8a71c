import type { Words } from '../explain/index.ts';
import type { Chart } from '../model.ts';
import { RequestError } from '../request-error.ts';
import { wordsFor } from './periods.ts';
import { type OuterRequest, outerRequest } from './request.ts';
import { type SeriesAnswer, seriesAnswer } from './series-answer.ts';
import { readSeriesRequest } from './series-request.ts';

export { schemas } from './schemas.ts';
export type { SeriesAnswer } from './series-answer.ts';

/** What is wrong with a request, and where. */
export type ErrorAnswer = { error: { code: string; message: string; path: string } };

export type Answer = SeriesAnswer | ErrorAnswer;

/**
 * The JSON door: a request as it came from outside, and its answer. A request that makes no sense has an answer too, with
 * a code, a sentence and the path of what is wrong. No answer holds a number that is not finite.
 */
export function analyse(request: unknown): Answer {
  try {
    return answerOf(outerRequest.read(request, ''));
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
  const read = outerRequest.read(request, '');
  const { chart, x } = seriesOf(read);
  return { chart, words: wordsFor(x.map(String), read.words ?? {}) };
}

function answerOf(read: OuterRequest): Answer {
  const reading = seriesOf(read);
  return seriesAnswer(reading, wordsFor(reading.x.map(String), read.words ?? {}));
}

function seriesOf({ chart, profile, options = {}, input }: OuterRequest) {
  switch (chart) {
    case undefined:
    case 'funnel-pr':
    case 'funnel-rc':
    case 'funnel-sr':
      throw new RequestError('unknown_chart', `${chart} is no chart over time.`, 'chart');
    default:
      return readSeriesRequest(chart, profile, options, input);
  }
}

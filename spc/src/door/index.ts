import { RequestError } from '../request-error.ts';
import { wordsFor } from './periods.ts';
import { outerRequest } from './request.ts';
import { type SeriesAnswer, seriesAnswer } from './series-answer.ts';
import { readSeriesRequest } from './series-request.ts';

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
    const { chart, profile, options = {}, words = {}, input } = outerRequest.read(request, '');
    switch (chart) {
      case undefined:
        throw new RequestError('missing', 'chart is missing.', 'chart');
      case 'funnel-pr':
      case 'funnel-rc':
      case 'funnel-sr':
        throw new RequestError('unknown_chart', 'not yet', 'chart');
      default: {
        const reading = readSeriesRequest(chart, profile, options, input);
        return seriesAnswer(reading, wordsFor(reading.x.map(String), words));
      }
    }
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    return { error: { code: error.code, message: error.message, path: error.path } };
  }
}

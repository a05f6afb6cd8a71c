import { proposeRebase, type RebaseProposal, rebaseWords } from '@tandem/spc/advice';
import { longMonth, month } from '../time/index.ts';
import { type MeasureChart, wordsOf } from './chart.ts';
import { type ChartSetting, standingSettings } from './chart-setting.ts';
import { figureWithUnit } from './words.ts';

/**
 * The new phase that the numbers speak for, until a person starts it or decides to wait. Whoever waited is not asked again
 * for the same first month. Nothing is ever started by itself.
 */
export function rebaseOffer(chart: { drawn: MeasureChart; settings: readonly ChartSetting[] }): RebaseProposal | null {
  const proposal = proposeRebase(chart.drawn.chart);
  const waited = standingSettings(chart.settings).some(
    ({ choice }) => choice.kind === 'not_now' && choice.from === proposal?.x,
  );
  return waited ? null : proposal;
}

/** What is proposed and why, what speaks against it, and what a person has to answer first. */
export function offerInWords({ measure }: MeasureChart, proposal: RebaseProposal): string {
  return rebaseWords(proposal, wordsOf(measure));
}

/** The reason that stands in the box to begin with: the facts. What changed, and why it should last, a person adds. */
export function offeredReason({ chart, definition }: MeasureChart, proposal: RebaseProposal): string {
  const line = chart.kind === 'run' ? 'Middle value' : 'Average';
  const [after, before] = [figureWithUnit(proposal.after, definition), figureWithUnit(proposal.before, definition)];
  return `${line} ${after} since ${longMonth(month(proposal.x))}, ${before} before.`;
}

import { explain, missingLists, type Series, unconfirmedOf } from '@tandem/indicators';
import { catalogue, decks, starter } from '@tandem/indicators/catalogue';
import { type Page, table } from './markdown.ts';

/** The catalogue of indicators: every definition in plain English, how well it is known, and what it still needs. */
export function indicatorPage(): Page {
  const families = [...new Set(catalogue.map(({ family }) => family))];
  const drafts = catalogue.filter((series) => patientsOf(series) === 0);
  return {
    name: 'indicators.md',
    title: 'Every indicator',
    from: 'indicators/src/catalogue/index.ts',
    parts: [
      `${catalogue.length} indicators with ${catalogue.flatMap(({ versions }) => versions).length} definitions and ${catalogue.reduce((sum, series) => sum + patientsOf(series), 0)} worked patients. Evidence: A read in a primary source, B in a secondary one, M recalled, to be confirmed. An indicator without worked patients is a draft${drafts.length === 0 ? '; there is none.' : ` and left out of runs that do not name it: ${drafts.map(({ id }) => id).join(', ')}.`}`,
      ...families.flatMap(familyParts),
    ],
  };
}

function familyParts(family: string): readonly string[] {
  const own = catalogue.filter((series) => series.family === family);
  const rows = own.map((series) => [
    `[${series.id}](#${anchor(series)})`,
    series.versions.map(({ id }) => id).join(', '),
    evidenceOf(series),
    String(patientsOf(series)),
    String(doubtsOf(series).length || '–'),
  ]);
  return [
    `## ${family.slice(0, 1).toUpperCase()}${family.slice(1)}`,
    table(['Indicator', 'Definitions', 'Evidence', 'Worked patients', 'Unconfirmed'], rows),
    ...own.flatMap(seriesParts),
  ];
}

function seriesParts(series: Series): readonly string[] {
  const [, ...lines] = explain(series);
  const missing = [...new Set(series.versions.flatMap((version) => missingLists(version, starter)))];
  return [
    `### ${series.id}`,
    `**${series.title}**`,
    `Evidence ${evidenceOf(series)}; ${patientsOf(series) === 0 ? 'a draft: no worked patients' : `${patientsOf(series)} worked patients`}. ${missing.length === 0 ? 'The starter lists are enough to try it.' : `Needs lists that no starter list is there for: ${missing.join(', ')}.`}`,
    lines
      .map(markdown)
      .join('\n')
      .replaceAll(/\n{3,}/g, '\n\n')
      .trim(),
  ];
}

/** A line of an explanation: what stands under something is an item of a list. */
function markdown(line: string): string {
  const [, indent = '', text = ''] = /^( *)(.*)$/.exec(line) ?? [];
  if (indent.length === 4) return `   ${text}`;
  if (indent.length === 2) return `- ${text}`;
  return / from \d{4}-/.test(text) ? `\n**${text}**\n` : `${text}\n`;
}

/** Where GitHub puts the heading of a series: small letters, without dots. */
const anchor = ({ id }: Series): string => id.replaceAll('.', '');
const evidenceOf = ({ versions }: Series): string =>
  [...new Set(versions.map(({ evidence }) => evidence))].toSorted().join(', ');
const patientsOf = ({ id }: Series): number =>
  decks.filter(({ series }) => series === id).reduce((sum, { cases }) => sum + cases.length, 0);
const doubtsOf = ({ versions }: Series): readonly string[] => versions.flatMap(unconfirmedOf);

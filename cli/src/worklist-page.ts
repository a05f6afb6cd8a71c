import { dayText, monthEnd, type WaitingGroup, type Worklist } from '@tandem/indicators';
import { warning } from './worklist-table.ts';

/** A worklist as one page to print: no scripts, nothing fetched, a table with headings for each group. */
export function worklistPage({ series, version, practice, month, groups, missing }: Worklist): string {
  const people = groups.reduce((sum, { entries }) => sum + entries.length, 0);
  const about = `${practice}, as at ${dayText(monthEnd(month))}, by ${version.id}`;
  const lacking =
    missing.length === 0
      ? ''
      : `<p><strong>Some people may belong in a more urgent group:</strong> these codelists are missing: ${safe(missing.join(', '))}.</p>\n`;
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Worklist: ${safe(series.short)}, ${safe(practice)}</title>
<style>${style}</style>
</head>
<body>
<header><p class="warning"><strong>${safe(warning)}</strong></p></header>
<main>
<h1>${safe(series.title)}</h1>
<p>${safe(about)}. ${people === 1 ? '1 person' : `${people} people`}.</p>
${lacking}${people === 0 ? '<p>Nobody is on this list.</p>\n' : summary(groups)}${groups.map(section).join('')}</main>
</body>
</html>
`;
}

const style = `
@page { size: A4; margin: 15mm; }
body { color: #212b32; font: 1rem/1.4 Arial, sans-serif; margin: 1rem auto; max-width: 60rem; padding: 0 1rem; }
.warning { border: 3px solid #b10e1e; padding: .5rem .75rem; }
table { border-collapse: collapse; margin: 0 0 1.5rem; width: 100%; }
caption { font-weight: bold; padding: .25rem 0; text-align: left; }
th, td { border: 1px solid #768692; overflow-wrap: break-word; padding: .35rem .5rem; text-align: left; vertical-align: top; }
.count { text-align: right; }
th[scope='row'] { min-width: 6.5rem; }
.done { width: 4rem; }
@media screen { section { overflow-x: auto; } }
.values { min-width: 8rem; }
h2 { font-size: 1.2rem; }
h2, caption, thead { break-after: avoid; }
tr { break-inside: avoid; }
@media print { body { font-size: 10pt; margin: 0; max-width: none; padding: 0 1px; } }
`;

function summary(groups: readonly WaitingGroup[]): string {
  const rows = groups.map(
    ({ id, says, entries }) =>
      `<tr><th scope="row">${safe(id)}</th><td>${safe(says)}</td><td class="count">${entries.length}</td></tr>`,
  );
  return `<table>
<caption>People by priority group, the most urgent first</caption>
<thead><tr><th scope="col">Group</th><th scope="col">What it means</th><th scope="col">People</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
`;
}

function section({ id, says, entries }: WaitingGroup): string {
  const [first] = entries;
  if (first === undefined) return '';
  // The readings of a target are the same for everybody; a target that rests on none has no such column.
  const hasValues = first.latest.length > 0;
  const rows = entries.map(
    ({ patient, action, why, latest }) =>
      `<tr><th scope="row">${safe(patient)}</th><td>${safe(action)}</td><td>${safe(why)}</td>${hasValues ? `<td class="values">${latest.map(safe).join('<br>')}</td>` : ''}<td></td></tr>`,
  );
  return `<section>
<h2>Group ${safe(id)}</h2>
<table>
<caption>${safe(says)}: ${entries.length}</caption>
<thead><tr><th scope="col">Patient</th><th scope="col">First action</th><th scope="col">Why</th>${hasValues ? '<th scope="col">Latest values</th>' : ''}<th scope="col" class="done">Done</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</section>
`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
function safe(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);
}

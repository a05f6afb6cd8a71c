import { monthText, type Worklist } from '@tandem/indicators';

/** Said at the top of every worklist. */
export const warning = 'Names patients. Must not leave this machine, be sent on or be put on a shared drive.';

/** A worklist as CSV: a line that says what it is, a heading, a line a patient. */
export function worklistTable({ series, version, practice, month, groups }: Worklist): string {
  const about = `${warning} ${practice}, ${series.title} (${version.id}), ${monthText(month)}.`;
  const rows = groups.flatMap((group) =>
    group.entries.map(({ patient, action, why, latest }) => [
      group.id,
      group.says,
      patient,
      action,
      why,
      latest.join('. '),
    ]),
  );
  const heading = ['priority', 'priority_says', 'patient_id', 'first_action', 'why', 'latest_values'];
  return [[about], heading, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** A cell that a spreadsheet shows as it stands: what looks like a formula is marked as text. */
function cell(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

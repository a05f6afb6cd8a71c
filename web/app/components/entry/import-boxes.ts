import { practiceSource } from '@tandem/improvement/measuring';
import { fine, problems } from '@tandem/improvement/outcome';
import { type Box, lines, optional } from '../../form.ts';

/** A block of cells or a file; which of the two there is, is asked when both have been read. */
export const importForm = {
  text: {
    ...optional(lines('Paste from your spreadsheet', '')),
    read: (fields, name) => fine(fields[name] ?? ''),
    hint: 'Copy the cells with the names of their columns.',
  } satisfies Box<string>,
  file: {
    label: 'Or choose a CSV file',
    hint: 'At most 10 MB. In Excel: Save as, CSV UTF-8 (comma delimited).',
    control: 'file',
    read: () => fine(''),
  } satisfies Box<string>,
} as const;

/** A name as people write names: `Clinical dashboard`. */
const name = /^[\p{L}\d][\p{L}\d .,&()-]{0,59}$/u;

/** For those who may send values of another source than the practice itself. */
export const sourceForm = {
  source: {
    label: 'Where the values come from',
    hint: `Leave it empty for the practice's own values; else the name of the source, such as Clinical dashboard.`,
    control: 'short',
    read: (fields, box) => {
      const text = (fields[box] ?? '').trim();
      if (text === '' || text.toLowerCase() === practiceSource) return fine<string>(practiceSource);
      if (name.test(text)) return fine(text);
      return problems({ field: box, says: 'Name the source in letters and figures, at most 60 of them.' });
    },
  } satisfies Box<string>,
} as const;

import { dataTo, type MeasureChart } from '@tandem/improvement/measuring';
import { longDay } from '@tandem/improvement/time';

/** What a file may be, by the end of its name. */
const types = { csv: 'text/csv; charset=utf-8', svg: 'image/svg+xml; charset=utf-8' } as const;

/**
 * An answer that the browser keeps as a file. The name is made of letters, figures and hyphens alone, so that nothing
 * somebody typed can end the header or leave the folder.
 * @param parts what the file is of, in order: measure, practice, date of the data
 */
export function download(body: string, parts: readonly string[], kind: keyof typeof types): Response {
  return new Response(body, {
    headers: {
      'Content-Type': types[kind],
      'Content-Disposition': `attachment; filename="${fileName(parts)}.${kind}"`,
    },
  });
}

/** `blood-pressure-at-target_lanternfield-surgery_31-october-2026` */
export function fileName(parts: readonly string[]): string {
  return parts
    .map((part) =>
      part
        .normalize('NFKD')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, '')
        .slice(0, 60),
    )
    .filter((part) => part !== '')
    .join('_');
}

/** How far a chart's data reach, as part of a file's name. */
export function endOf(drawn: MeasureChart): string {
  const end = dataTo([drawn]);
  return end ? longDay(end) : 'no data yet';
}

const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/London' });

/** `9 November 2026 at 09:42`, as clocks in London showed it. */
export function momentInWords(instant: string): string {
  return moment.format(new Date(instant));
}

/** The first that is named counts: most browsers also name those they want to be taken for. */
const browsers = {
  'Edg/': 'Edge',
  'OPR/': 'Opera',
  'Firefox/': 'Firefox',
  'Chrome/': 'Chrome',
  'Safari/': 'Safari',
} as const;
const devices = {
  Android: 'Android',
  iPhone: 'iPhone',
  iPad: 'iPad',
  Windows: 'Windows',
  'Mac OS': 'Mac',
  Linux: 'Linux',
} as const;

/** `Firefox on Windows`, from what a browser says of itself. */
export function browserInWords(userAgent: string | null): string {
  const browser = named(browsers, userAgent) ?? 'A browser';
  const device = named(devices, userAgent);
  return device ? `${browser} on ${device}` : browser;
}

function named(table: Readonly<Record<string, string>>, userAgent: string | null): string | undefined {
  return Object.entries(table).find(([mark]) => userAgent?.includes(mark))?.[1];
}

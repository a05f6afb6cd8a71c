import type { Words } from '../explain/index.ts';
import type { RequestWords } from './request.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A month, or the first day of one. */
const monthKey = /^(\d{4})-(\d{2})(-01)?$/;
const dayKey = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Words for the sentence: months and days by their names, everything else as it was given. */
export function wordsFor(x: readonly string[], { subject = 'The series', unit }: RequestWords): Words {
  const monthly = x.length > 0 && x.every((key) => monthKey.test(key));
  const period = (key: string) => (monthly ? monthName(key) : dayName(key));
  return { subject, period, periodShort: period, unit: unit ?? (monthly ? 'month' : 'point') };
}

function monthName(key: string): string {
  const [, year = '', month = ''] = monthKey.exec(key) ?? [];
  return `${months[Number(month) - 1] ?? month} ${year}`;
}

function dayName(key: string): string {
  const [, year, month, day] = dayKey.exec(key) ?? [];
  if (year === undefined) return /^\d+(\.\d+)?$/.test(key) ? `point ${key}` : key;
  return `${Number(day)} ${months[Number(month) - 1] ?? month} ${year}`;
}

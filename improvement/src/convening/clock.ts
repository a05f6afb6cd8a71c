/**
 * Reads a time of day: `13:00`, `9.30`, `1 pm`, `1:30pm`. Gives it as `13:00`, or `null` where it is none.
 */
export function readTime(text: string): string | null {
  const found = /^(\d{1,2})(?:[:.](\d{2}))?\s*([ap]m)?$/i.exec(text.trim());
  if (!found?.[1] || (found[2] === undefined && found[3] === undefined)) return null;
  const hour = Number(found[1]);
  const minute = Number(found[2] ?? 0);
  const half = found[3]?.toLowerCase();
  if (minute > 59 || (half ? hour < 1 || hour > 12 : hour > 23)) return null;
  const of24 = half ? (hour % 12) + (half === 'pm' ? 12 : 0) : hour;
  return `${String(of24).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** `1 pm`, `9.30 am`, from `13:00`, `09:30`. */
export function timeInWords(time: string): string {
  const hour = Number(time.slice(0, 2));
  const minute = time.slice(3, 5);
  return `${hour % 12 === 0 ? 12 : hour % 12}${minute === '00' ? '' : `.${minute}`} ${hour < 12 ? 'am' : 'pm'}`;
}

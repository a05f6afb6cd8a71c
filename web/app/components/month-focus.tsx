import type { MonthDetail } from '@tandem/improvement/measuring';
import { addMonths, longMonth, type Month } from '@tandem/improvement/time';

/** One month's numbers in words, with the ways to its neighbours: the picture's focus for those without scripts. */
export function MonthFocus({ detail, months }: { detail: MonthDetail; months: readonly Month[] }) {
  const beside = [addMonths(detail.month, -1), addMonths(detail.month, 1)].filter((month) => months.includes(month));
  return (
    <div className="panel month-focus" id="month">
      <p>
        <strong>{detail.title}</strong>
      </p>
      {detail.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p className="small">
        {beside.map((month) => (
          <a key={month} href={`?month=${month}#figure`}>
            {longMonth(month)}
          </a>
        ))}
        <a href="?#figure">No month in focus</a>
      </p>
    </div>
  );
}

import type { Decided, Value } from '@tandem/improvement/measuring';
import { type Day, longDay, parseDay } from '@tandem/improvement/time';
import { type Agreement, type Manifest, type ProtectedAggregate, publishedForm } from '@tandem/indicators/release';
import { type Agreed, addAgreed, addAgreement, agreementOf, isParty } from '../store/agreements.ts';
import type { Db } from '../store/rows.ts';

/** Why counts under an agreement may not be taken from this person today, as a sentence; `null`: they may. */
export async function whyNotAgreed(db: Db, { policy }: Manifest, today: Day): Promise<string | null> {
  if (policy.id !== 'agreement') return null;
  const { id, parties, expires } = policy.agreement;
  const until = parseDay(expires);
  if (!until) return `Agreement ${id} says that it ends on ${expires}, which is no day.`;
  if (until <= today) return `Agreement ${id} ended on ${longDay(until)}. Run again with the policy published.`;
  const known = await agreementOf(db, id);
  if (known && fingerprint(known) !== fingerprint(policy.agreement))
    return `Agreement ${id} is known here with other parties, indicators or another end. Give a changed one an id of its own.`;
  return (await isParty(db, parties))
    ? null
    : `You are no party of agreement ${id}, so you could not see what you hand in. Ask a party to do it.`;
}

function fingerprint({ parties, measures, expires }: Omit<Agreement, 'id'>): string {
  return JSON.stringify([[...parties].sort(), [...measures].sort(), expires]);
}

/** Keeps the exact counts of an import beside it, and the agreement where it comes for the first time. */
export async function keepAgreed(
  db: Db,
  importId: string,
  agreement: Agreement,
  exact: readonly Agreed[],
): Promise<void> {
  const { id, parties, measures } = agreement;
  const expires = parseDay(agreement.expires);
  if (!expires) throw new Error(`agreement ${id} was let in with the end ${agreement.expires}`);
  if (!(await agreementOf(db, id)))
    await addAgreement(db, { id, parties: [...parties], measures: [...measures], expires });
  await addAgreed(db, importId, id, exact);
}

/** Parts decided values into what everybody is served and the exact counts beside it, which only parties see. */
export function partAgreed(
  decided: readonly Decided[],
  rows: readonly ProtectedAggregate[],
  valueIn: (row: ProtectedAggregate) => Value,
  { measures }: Pick<Agreement, 'measures'>,
): { decided: Decided[]; exact: Agreed[] } {
  const exact: Agreed[] = [];
  const published = decided.map((one): Decided => {
    if (one.kind !== 'new' && one.kind !== 'changed') return one;
    const row = rows[one.offered.row - 2];
    if (!row) throw new Error(`row ${one.offered.row} was decided on and did not come in`);
    // Of indicators outside the agreement the published form came in already.
    const form = measures.includes(row.indicatorId) ? publishedOf(row) : null;
    if (form === null) return one;
    const { practice, measure, month, value } = one.offered;
    exact.push({ practice, measure, month, value });
    return { ...one, submission: { ...one.submission, value: valueIn(form) } };
  });
  return { decided: published, exact };
}

/** The row as anybody outside the agreement is shown it; `null` where it is suppressed or hidden already. */
function publishedOf(row: ProtectedAggregate): ProtectedAggregate | null {
  const { register, exclusions, pcas, denominator, numerator } = row;
  if (denominator.kind === 'suppressed' || numerator.kind === 'suppressed') return null;
  // Of the other counts nothing is kept here; a hidden one counts as 0 and changes neither numerator nor denominator.
  const n = (count: typeof register) => (count.kind === 'count' ? count.n : 0);
  return publishedForm({
    ...row,
    register: n(register),
    exclusions: n(exclusions),
    pcas: n(pcas),
    denominator: denominator.n,
    numerator: numerator.n,
  });
}

import type { Event, Issue } from '../oracle/patient.ts';
import type { Codelists } from './codelist.ts';

/** Whether an entry's code is in one of the lists. */
export function isCoded(lists: readonly string[], codelists: Codelists): (event: Event) => boolean {
  const codes = new Set(entriesOf(lists, codelists).map(({ system, code }) => `${system}|${code}`));
  return ({ system, code }) => codes.has(`${system}|${code}`);
}

/** Whether a medicine is in one of the lists: by its code, or by the beginning of its BNF code or its name. */
export function isIssued(lists: readonly string[], codelists: Codelists): (issue: Issue) => boolean {
  const entries = entriesOf(lists, codelists);
  return (issue) =>
    entries.some(({ system, code }) => {
      if (system === 'bnf') return issue.bnf?.startsWith(code) ?? false;
      if (system === 'name') return issue.name?.toLowerCase().startsWith(code) ?? false;
      return system === '' && issue.code === code;
    });
}

export function entriesOf(lists: readonly string[], codelists: Codelists) {
  return lists.flatMap((list) => codelists.get(list)?.entries ?? []);
}

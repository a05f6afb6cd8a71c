import { inner, type Join, query, type Relation, rows, type Step, table, union, written } from './relation.ts';
import { both, call, column, equal, integer, type Scalar, text } from './scalar.ts';

/** A way to know a medicine of a slot: by its code (`system` empty), or by the beginning of its BNF code or name. */
export type MedicineEntry = { slot: number; since: number; system: string; code: string };

/** What an extract says of a medicine. What is not there is empty text, so that rows of a medicine can be found by equality. */
const fields = ['code', 'bnf', 'name'] as const;
const fieldOf = (field: (typeof fields)[number]) => call('coalesce', column(`issue.${field}`), text(''));

/**
 * Steps that say which medicines belong to which slots. An extract has millions of issues of a few thousand medicines: each
 * medicine is compared once with all the beginnings, and an issue belongs to a slot once, however many of them fit.
 *
 * @param name of the step with columns `slot`, `since` and those of a medicine
 */
export function medicineSteps(name: string, entries: readonly MedicineEntry[]): readonly Step[] {
  const medicines = `${name}_list`;
  const kinds = [...new Set(entries.map(kindOf))];
  const found = kinds.map((kind) =>
    fitting(
      medicines,
      entries.filter((entry) => kindOf(entry) === kind),
    ),
  );
  const columns = ['slot', 'since', ...fields];
  return [
    {
      name: medicines,
      relation: query(table('issue'), Object.fromEntries(fields.map((field) => [field, fieldOf(field)])), {
        grouped: true,
      }),
    },
    {
      name,
      relation: query(
        rows(union(found), 'found'),
        Object.fromEntries(columns.map((one) => [one, column(`found.${one}`)])),
        { grouped: true },
      ),
    },
  ];
}

/** Joins issues with the step of `medicineSteps`, as `wanted`. */
export function ofMedicines(name: string): Join {
  return inner(table(name, 'wanted'), both(...fields.map((field) => equal(fieldOf(field), column(`wanted.${field}`)))));
}

/** Beginnings of one length in one field are one comparison. */
const kindOf = ({ system, code }: MedicineEntry) => (system === '' ? '' : `${system} ${code.length}`);

function fitting(medicines: string, entries: readonly MedicineEntry[]): Relation {
  const cells = entries.map(({ slot, since, code }) => [integer(slot), integer(since), text(code)]);
  return query(
    table(medicines, 'medicine'),
    {
      slot: column('wanted.slot'),
      since: column('wanted.since'),
      ...Object.fromEntries(fields.map((field) => [field, column(`medicine.${field}`)])),
    },
    {
      joins: [
        inner(written('wanted', ['slot', 'since', 'start'], cells), equal(startOf(entries), column('wanted.start'))),
      ],
    },
  );
}

function startOf([entry]: readonly MedicineEntry[]): Scalar {
  if (entry === undefined || entry.system === '') return column('medicine.code');
  const field = entry.system === 'bnf' ? column('medicine.bnf') : call('small-letters', column('medicine.name'));
  return call('beginning', field, integer(entry.code.length));
}

import { type Funnel, type FunnelOptions, funnel, RequestError, type Unit } from '@tandem/spc';
import { drawFunnel } from '@tandem/spc/svg';
import { readTable, type Table } from './spc-table.ts';
import { UserError } from './user-error.ts';

/** The kinds of funnel, and the words for what their denominators are. */
const denominators: Readonly<Record<FunnelOptions['kind'], string>> = {
  'funnel-pr': 'Denominator',
  'funnel-rc': 'Denominator',
  'funnel-sr': 'Expected',
};

/** The kind of funnel a word names, or `null`. */
export const funnelKind = (word: string): FunnelOptions['kind'] | null =>
  word === 'funnel-pr' || word === 'funnel-rc' || word === 'funnel-sr' ? word : null;

/** What a person asked for besides the kind, as they typed it. */
export type FunnelAsked = {
  target?: string | undefined;
  multiply?: string | undefined;
  limit?: string | undefined;
  method?: string | undefined;
  widened?: boolean | undefined;
};

/**
 * Reads a file with the columns group, numerator and denominator as a funnel.
 *
 * @throws UserError that says which line or option is wrong, and what to do
 */
export function readFunnel(file: string, kind: FunnelOptions['kind'], asked: FunnelAsked): Funnel {
  const table = readTable(file, ['group', 'numerator', 'denominator']);
  const options = optionsOf(kind, asked);
  try {
    return funnel(unitsOf(file, table), options);
  } catch (fault) {
    if (!(fault instanceof RequestError)) throw fault;
    const row = /\[(\d+)\]$/.exec(fault.path)?.[1];
    const where = row === undefined ? '' : `${file}, line ${table.lineOf(Number(row))}: `;
    throw new UserError(where + fault.message);
  }
}

function optionsOf(kind: FunnelOptions['kind'], { target, multiply, limit, method, widened }: FunnelAsked) {
  if (limit !== undefined && limit !== '95' && limit !== '99.8') {
    throw new UserError(`--limit is ${limit}; 95 or 99.8 is needed.`);
  }
  if (method !== undefined && method !== 'SHMI' && method !== 'CQC') {
    throw new UserError(`--method is ${method}; SHMI or CQC is needed.`);
  }
  if (method !== undefined && kind !== 'funnel-sr') throw new UserError('--method is for --kind funnel-sr alone.');
  const times = multiply === undefined ? undefined : numberOf('--multiply', multiply);
  if (times !== undefined && !(times > 0)) throw new UserError(`--multiply is ${multiply}; it must be above 0.`);
  return {
    kind,
    ...(target !== undefined && { target: numberOf('--target', target) }),
    ...(times !== undefined && { multiply: times }),
    ...(limit === '95' && { outlierLimit: 95 as const }),
    ...(method !== undefined && { standardisedRatioMethod: method }),
    overdispersionAdjusted: widened ?? false,
  } satisfies FunnelOptions;
}

function numberOf(name: string, text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) throw new UserError(`${name} is "${text}"; a number is needed.`);
  return value;
}

function unitsOf(file: string, table: Table): Unit[] {
  const [groups, numerators, counts] = ['group', 'numerator', 'denominator'].map((name) => table.column(name) ?? []);
  return (groups ?? []).map((group, row) => {
    const where = `${file}, line ${table.lineOf(row)}`;
    if (group === '') throw new UserError(`${where}: the group has no name.`);
    const count = (name: string, column: readonly string[] = []) => numberOf(`${where}: ${name}`, column[row] ?? '');
    return { group, numerator: count('numerator', numerators), denominator: count('denominator', counts) };
  });
}

/** What is round the picture of a funnel. */
export type FunnelLook = {
  title: string;
  description: string;
  percent: boolean;
  own?: string | undefined;
  denominators?: string | undefined;
  /** The name of the line all are compared with, where it is not what all come to together. */
  centre?: string | undefined;
};

/** The picture of a funnel, with room for many names. Throws UserError where `own` is no group of it. */
export function funnelPicture(placed: Funnel, { own, percent, ...look }: FunnelLook): string {
  if (own !== undefined && !placed.units.some(({ group }) => group === own)) {
    throw new UserError(`--own is "${own}", and no group of the file is called that.`);
  }
  return drawFunnel(placed, {
    size: 'full',
    title: look.title,
    description: look.description,
    idPrefix: 'funnel',
    values: percent ? 'percent' : 'number',
    denominators: look.denominators ?? denominators[placed.kind],
    centre: look.centre,
    own,
  });
}

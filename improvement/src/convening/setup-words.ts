/** A problem and where it stands in a programme file: `['collaboratives', 2, 'area']`. */
export type Located = { path: readonly (string | number)[]; says: string };

/** What one entry of each list of a programme file is called. */
const nouns: Readonly<Partial<Record<string, string>>> = {
  areas: 'area',
  practices: 'practice',
  measures: 'measure',
  definitions: 'definition',
  collaboratives: 'collaborative',
  networks: 'network',
  learningSets: 'learning set',
  people: 'person',
  roles: 'role',
};

/** A place in a programme file for people: `Collaborative 3 (Redbridge diabetes), learning set 1, day`. */
export function placeInWords(path: readonly (string | number)[], json: unknown): string {
  const parts: string[] = [];
  let here: unknown = json;
  for (const [at, step] of path.entries()) {
    here = within(here, step);
    if (typeof step === 'number') {
      const list = String(path[at - 1]);
      parts.push(`${nouns[list] ?? spaced(list)} ${step + 1}${nameOf(here)}`);
    } else if (typeof path[at + 1] !== 'number') {
      parts.push(spaced(step));
    }
  }
  const words = parts.join(', ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function within(value: unknown, step: string | number): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([key]) => key === String(step))?.[1];
}

/** How a person knows an entry again. */
function nameOf(entry: unknown): string {
  if (typeof entry === 'string') return ` (${entry})`;
  const name = ['name', 'ods', 'code', 'id']
    .map((key) => within(entry, key))
    .find((value) => typeof value === 'string');
  return name === undefined ? '' : ` (${name})`;
}

/** `due day` from `dueDay`. */
function spaced(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

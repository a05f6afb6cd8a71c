import { dirname, join, normalize } from 'node:path';

/** Sources by path from the root, with `/` between folders. */
export type Sources = ReadonlyMap<string, string>;

/** What a file asks for: another of our files, or a package (or part of Node) by name. */
export type Wish =
  | { readonly kind: 'file'; readonly path: string; readonly typesOnly: boolean }
  | { readonly kind: 'package'; readonly name: string };

/** The public faces of our own packages: `@tandem/spc/svg` to the file behind it. */
export type Faces = ReadonlyMap<string, string>;

/**
 * A room: where it lies, which other rooms it may import, and which packages. Files belong to the room with the longest
 * matching folder (or file) name. A package ending in `:` or `/` stands for all that begin so; `*` for every package.
 */
export type Room = {
  readonly at: string;
  readonly rooms: readonly string[];
  readonly packages: readonly string[];
  readonly except?: readonly string[];
  /** Rooms whose types it may name, and nothing that runs. */
  readonly types?: readonly string[];
  /** Rooms that its tests may import besides. */
  readonly tests?: readonly string[];
};

const statements = [
  /^\s*(?:import|export)\s(?<type>type\s)?[^'"`;]*?\sfrom\s+['"](?<name>[^'"]+)['"]/gm,
  /^\s*import\s+['"](?<name>[^'"]+)['"]/gm,
  /\bimport\(\s*['"](?<name>[^'"]+)['"]\s*\)/g,
];

/** Everything a file imports, also for its types alone and also when it is needed. */
export function wishesOf(path: string, text: string, faces: Faces): Wish[] {
  const found = statements.flatMap((statement) => [...text.matchAll(statement)].map(({ groups }) => groups ?? {}));
  return found
    .filter(({ name = '' }) => !isMade(name))
    .map(({ name = '', type }) => wish(path, name, type !== undefined, faces));
}

/** What the framework makes while it builds, and texts taken in as they are, lie in nobody's room. */
const isMade = (name: string) => name.includes('/+types/') || name.startsWith('virtual:') || name.endsWith('?raw');

function wish(path: string, name: string, typesOnly: boolean, faces: Faces): Wish {
  if (name.startsWith('.')) return { kind: 'file', path: normalize(join(dirname(path), name)), typesOnly };
  const face = faces.get(name) ?? faceByPattern(name, faces);
  if (face !== undefined) return { kind: 'file', path: face, typesOnly };
  const [scope = '', rest] = name.split('/');
  return { kind: 'package', name: name.startsWith('@') && rest !== undefined ? `${scope}/${rest}` : scope };
}

/** A face such as `@tandem/web/server/*` stands for all that begin so. */
function faceByPattern(name: string, faces: Faces): string | undefined {
  for (const [face, path] of faces) {
    const begins = face.slice(0, -1);
    if (face.endsWith('*') && name.startsWith(begins)) return path.replace('*', name.slice(begins.length));
  }
  return undefined;
}

/** Every import that no wall allows, in words. Tests may use any package, and obey the walls between rooms. */
export function breaches(sources: Sources, rooms: readonly Room[], faces: Faces): string[] {
  return [...sources].flatMap(([path, text]) => {
    const room = roomOf(path, rooms);
    if (!room) return [`${path} lies in no room`];
    return wishesOf(path, text, faces).flatMap((wanted) => {
      if (wanted.kind === 'package')
        return mayUse(room, wanted.name) || isTest(path) ? [] : [`${path} uses ${wanted.name}`];
      const open = [
        room.at,
        ...room.rooms,
        ...(wanted.typesOnly ? (room.types ?? []) : []),
        ...(isTest(path) ? (room.tests ?? []) : []),
      ];
      const other = roomOf(wanted.path, rooms);
      return other !== undefined && open.includes(other.at) ? [] : [`${path} imports ${wanted.path}`];
    });
  });
}

export const isTest = (path: string) => /\.(test|spec)\.tsx?$|\/testing\.ts$/.test(path);

function roomOf(path: string, rooms: readonly Room[]): Room | undefined {
  return rooms
    .filter(({ at }) => path === at || path.startsWith(`${at}/`))
    .reduce<Room | undefined>((best, room) => (best && best.at.length >= room.at.length ? best : room), undefined);
}

function mayUse(room: Room, name: string): boolean {
  const fits = (allowed: string) =>
    allowed === '*' || allowed === name || (/[:/]$/.test(allowed) && name.startsWith(allowed));
  return room.packages.some(fits) && !room.except?.some(fits);
}

/** Circles of imports, each as the files along it; empty when every file can be read before those that need it. */
export function circles(sources: Sources, faces: Faces): string[][] {
  const found: string[][] = [];
  const done = new Set<string>();
  const trail: string[] = [];
  const visit = (path: string): void => {
    const at = trail.indexOf(path);
    if (at >= 0) found.push(trail.slice(at));
    if (at >= 0 || done.has(path)) return;
    trail.push(path);
    for (const wanted of wishesOf(path, sources.get(path) ?? '', faces)) if (wanted.kind === 'file') visit(wanted.path);
    trail.pop();
    done.add(path);
  };
  for (const path of sources.keys()) visit(path);
  return found;
}

import { join } from 'node:path';
import { capabilities, matrix, roleScopes, roles } from '@tandem/improvement/access';
import { diagram, stepTable } from '@tandem/improvement/doing';
import { keysOf } from '@tandem/improvement/fields';
import { describe, type Profile, profiles } from '@tandem/spc';
import routes from '../web/app/routes.ts';
import { falseAlarms, kindFor, lengths, seriesOfEach } from './false-alarms.ts';
import { type Page, table } from './markdown.ts';
import { indicatorPage } from './print-indicators.ts';

/** Where the printed pages stand. */
export const folder = join(import.meta.dirname, '../docs/generated');

/** Every printed page by its file name. Each is made from the table that the product itself works by. */
export function pages(): ReadonlyMap<string, string> {
  return new Map(
    [rolePage(), rulePage(), testPage(), addressPage(), indicatorPage()].map(({ name, title, from, parts }) => [
      name,
      `${[`# ${title}`, `Printed by \`script/print\` from \`${from}\`. Change it there.`, ...parts].join('\n\n').trimEnd()}\n`,
    ]),
  );
}

function rolePage(): Page {
  const rows = matrix();
  const cell = (role: string, capability: string) =>
    rows.find((row) => row.role === role && row.capability === capability)?.reach ?? '–';
  const names = keysOf(roles);
  return {
    name: 'roles.md',
    title: 'Who may do what, and where',
    from: 'improvement/src/access/policy.ts',
    parts: [
      'A dash: not at all. Pages and database both go by this table.',
      table(
        ['May', ...names.map((role) => roles[role])],
        keysOf(capabilities).map((capability) => [
          capabilities[capability],
          ...names.map((role) => cell(role, capability)),
        ]),
      ),
      '## Where a role is held',
      table(
        ['Role', 'Held for'],
        names.map((role) => [roles[role], roleScopes[role].join(', ')]),
      ),
    ],
  };
}

function rulePage(): Page {
  return {
    name: 'rules.md',
    title: 'How charts are read',
    from: 'spc/src/profiles.ts',
    parts: [
      `How often each set of rules cries signal where nothing happens: the share of ${seriesOfEach.toLocaleString('en-GB')} chance series of each length with any signal, simulated by \`script/false-alarms.ts\` while this page is printed. Profiles that judge nothing under 13 points have none at 12.`,
      table(
        ['Profile', 'Chart', ...lengths.map((points) => `${points} points`)],
        Object.values(profiles).map((profile) => [
          profile.id,
          kindFor(profile),
          ...lengths.map((points) => `${(100 * falseAlarms(profile, points)).toFixed(1)}%`),
        ]),
      ),
      ...Object.values(profiles).map(profilePart),
    ],
  };
}

function profilePart(profile: Profile): string {
  return [
    `## ${profile.id}, version ${profile.version}`,
    `${profile.title}. ${profile.source}`,
    `For charts of kind ${profile.kinds.join(', ')}.`,
    describe(profile)
      .map((line) => `- ${line}`)
      .join('\n'),
  ].join('\n\n');
}

function testPage(): Page {
  return {
    name: 'test-of-change.md',
    title: 'The life of a test of change',
    from: 'improvement/src/doing/cycle.ts',
    parts: [`\`\`\`mermaid\n${diagram()}\`\`\``, stepTable()],
  };
}

function addressPage(): Page {
  return {
    name: 'addresses.md',
    title: 'Every address',
    from: 'web/app/routes.ts',
    parts: [
      'A part that begins with a colon differs from page to page.',
      table(
        ['Address', 'File in web/app'],
        routes.map(({ path = '', file }) => [`\`/${path}\``, `\`${file}\``]),
      ),
    ],
  };
}

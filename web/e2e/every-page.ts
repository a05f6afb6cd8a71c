import type { Page } from 'playwright-core';
import { follow } from './visitor.ts';

/** One address of the product and somebody who may see it; `who` is `null` for a visitor who is not signed in. */
export type Row = {
  /** The route as `web/app/routes.ts` has it; empty for the front door. */
  route: string;
  who: string | null;
  /** The address, or how this person finds it out. */
  at: string | ((page: Page) => Promise<string>);
  /** What the heading says, as far as it tells this page from others. */
  says: RegExp;
  status?: 404;
};

const lanternfield = '/practices/Z00078';
const northlight = '/practices/Z00034';
/** Half a year ago its patients went to another practice. */
const tallowStreet = '/practices/Z00018';
/** The clinical dashboard counts one of its measures as well, and otherwise. */
const quillbrook = '/practices/Z00044';
const programme = '/programmes/north-east-london-demonstration';

const lead = 'Hanif Merriweather';
const manager = 'Priya Ashgrove';
const neighbour = 'Dr Fenella Odell';
const viewer = 'Delphine Harkaway';
const analyst = 'Ruben Thackwell';
const administrator = 'Owen Pettifer';

/** Every page that can be asked for, most of them in the states that look different. */
export const pages: readonly Row[] = [
  { route: '', who: null, at: '/', says: /^Practices that improve together/ },
  { route: 'sign-in', who: null, at: '/sign-in', says: /^Sign in$/ },
  { route: 'sign-in/code', who: null, at: '/sign-in/code', says: /^Enter your code$/ },
  { route: 'invitations/:token', who: null, at: '/invitations/nobody-made-this', says: /^This link opens nothing$/ },
  { route: 'first/:token', who: null, at: '/first/not-the-printed-one', says: /^Page not found$/, status: 404 },
  { route: 'account', who: manager, at: '/account', says: /^Priya Ashgrove$/ },

  { route: 'admin', who: administrator, at: '/admin', says: /^\d+ people have a place here$/ },
  { route: 'admin/people/new', who: administrator, at: '/admin/people/new', says: /^Invite a person$/ },
  { route: 'admin/people/:person', who: administrator, at: onePerson, says: /^Safiya Wendover$/ },
  { route: 'admin/programme', who: administrator, at: '/admin/programme', says: /^North East London/ },
  ...['areas', 'collaboratives', 'networks', 'practices', 'learning-sets'].map((noun) => ({
    route: 'admin/programme/:noun/:key',
    who: administrator,
    at: `/admin/programme/${noun}/new`,
    says: /^Add an? /,
  })),
  {
    route: 'admin/programme/:noun/:key',
    who: administrator,
    at: '/admin/programme/collaboratives/haringey-diabetes',
    says: /^Change Haringey diabetes$/,
  },
  { route: 'admin/measures', who: administrator, at: '/admin/measures', says: /^\d+ measures$/ },
  { route: 'admin/measures/:measure', who: administrator, at: '/admin/measures/new', says: /^Add a measure$/ },
  {
    route: 'admin/measures/:measure',
    who: administrator,
    at: '/admin/measures/bp-at-target',
    says: /^Blood pressure at target$/,
  },
  { route: 'admin/practices', who: administrator, at: '/admin/practices', says: /^\d+ practices$/ },
  { route: 'visibility', who: null, at: '/visibility', says: /^Who can see this\?$/ },

  { route: 'programmes/:programme', who: lead, at: programme, says: /of seven collaboratives/ },
  { route: 'programmes/:programme', who: viewer, at: programme, says: /^The collaborative / },
  {
    route: 'collaboratives/:collaborative',
    who: 'Dr Imogen Castellane',
    at: '/collaboratives/redbridge-blood-pressure',
    says: /of 12 practices/,
  },
  {
    route: 'collaboratives/:collaborative',
    who: viewer,
    at: '/collaboratives/haringey-diabetes',
    says: /all practices together$/,
  },

  {
    route: 'collaboratives/:collaborative/measures/:measure',
    who: manager,
    at: '/collaboratives/redbridge-blood-pressure/measures/bp-at-target?practice=Z00078',
    says: /practice.* of \d+ differ/,
  },
  {
    route: 'collaboratives/:collaborative/measures/:measure',
    who: lead,
    at: '/collaboratives/havering-atrial-fibrillation/measures/af-anticoagulant-items',
    says: /practices are not compared$/,
  },

  {
    route: 'collaboratives/:collaborative/waiting',
    who: lead,
    at: '/collaboratives/havering-diabetes/waiting',
    says: /^Whom to see first, practice by practice$/,
  },

  { route: 'practices/:ods', who: 'Beatrix Oyelowe', at: lanternfield, says: /^October 2026: / },
  { route: 'practices/:ods', who: neighbour, at: lanternfield, says: /^October 2026: / },
  { route: 'practices/:ods', who: lead, at: tallowStreet, says: /Tallow Street|closed|merged/i },
  { route: 'practices/:ods/measures', who: manager, at: `${lanternfield}/measures`, says: /^What we measure/ },
  { route: 'practices/:ods/learning-sets', who: manager, at: `${lanternfield}/learning-sets`, says: /learning set/i },
  { route: 'practices/:ods/waiting', who: manager, at: `${lanternfield}/waiting`, says: /^\d+ people to see first: / },
  { route: 'practices/:ods/waiting', who: lead, at: `${tallowStreet}/waiting`, says: /^Nobody has been counted here/ },
  { route: 'practices/:ods/tests', who: manager, at: `${lanternfield}/tests`, says: /test/ },
  { route: 'practices/:ods/tests', who: neighbour, at: '/practices/Z00027/tests', says: /test/i },

  { route: 'projects/new', who: manager, at: '/projects/new?practice=Z00078', says: /^Start a project$/ },
  {
    route: 'projects/:project',
    who: manager,
    at: '/projects/lanternfield-blood-pressure',
    says: /^Blood pressure that stays at target$/,
  },
  {
    route: 'projects/:project/charter',
    who: manager,
    at: '/projects/lanternfield-blood-pressure/charter',
    says: /project/,
  },
  {
    route: 'cycles/new',
    who: manager,
    at: '/cycles/new?project=lanternfield-blood-pressure',
    says: /^Plan a test of change$/,
  },
  {
    route: 'cycles/new',
    who: manager,
    at: '/cycles/new?project=lanternfield-blood-pressure&follows=lanternfield-blood-pressure-c',
    says: /^Plan the next test$/,
  },
  ...Object.entries({ b: /^Better than predicted/, d: /^Test ended/, e: /^Test planned/ }).map(([letter, says]) => ({
    route: 'cycles/:cycle',
    who: manager,
    at: `/cycles/lanternfield-blood-pressure-${letter}`,
    says,
  })),

  {
    route: 'practices/:ods/values/:month',
    who: 'Colm Featherby',
    at: `${northlight}/values/2026-10`,
    says: /to enter$/,
  },
  { route: 'practices/:ods/values/:month', who: neighbour, at: `${lanternfield}/values/2026-09`, says: /^September/ },
  { route: 'practices/:ods/values/:month', who: manager, at: `${lanternfield}/values/2027-01`, says: /January 2027/ },
  { route: 'practices/:ods/history', who: manager, at: `${lanternfield}/history`, says: /^\d+ entries$/ },
  { route: 'practices/:ods/questions', who: lead, at: `${quillbrook}/questions`, says: /from another source$/ },
  { route: 'practices/:ods/questions', who: manager, at: `${lanternfield}/questions`, says: /^No values/ },
  {
    route: 'imports',
    who: analyst,
    at: '/imports',
    says: /^(You have sent no files yet|What you pasted and uploaded)$/,
  },
  { route: 'imports', who: 'Safiya Wendover', at: imports, says: /^What you pasted and uploaded$/ },
  { route: 'imports/:id', who: 'Safiya Wendover', at: oneImport, says: /stored$/ },
  { route: 'imports/new', who: analyst, at: '/imports/new', says: /^Paste or upload values$/ },
  { route: 'imports/new', who: manager, at: '/imports/new?practice=Z00078', says: /of Lanternfield Surgery$/ },

  { route: 'charts/:chart', who: manager, at: '/charts/Z00078~bp-at-target', says: /^Blood pressure at target/ },
  {
    route: 'charts/:chart',
    who: manager,
    at: '/charts/Z00078~bp-home-readings?month=2026-05',
    says: /^Home readings returned/,
  },
  {
    route: 'charts/:chart',
    who: lead,
    at: '/charts/Z00040~diabetes-eight-processes',
    says: /against the target only/,
  },
  {
    route: 'charts/:chart',
    who: viewer,
    at: '/charts/haringey-diabetes~diabetes-three-targets',
    says: /^Three targets met/,
  },
  {
    route: 'charts/:chart',
    who: lead,
    at: '/charts/havering-atrial-fibrillation~af-anticoagulant-items',
    says: /each practice has a chart of its own$/,
  },

  {
    route: 'charts/:chart/change',
    who: manager,
    at: '/charts/Z00078~bp-at-target/change?choice=rules&profile=run-anhoej',
    says: /^Rules: Anhøj’s run chart rules \(run chart\)\?$/,
  },
  {
    route: 'charts/:chart/change',
    who: lead,
    at: '/charts/Z00040~diabetes-eight-processes/change',
    says: /^Change how this chart is read$/,
  },

  { route: 'glossary', who: null, at: '/glossary', says: /./ },
  { route: 'help', who: null, at: '/help', says: /./ },
  { route: 'help', who: manager, at: '/help', says: /./ },
  { route: 'accessibility', who: null, at: '/accessibility', says: /./ },
  { route: '*', who: manager, at: `${lanternfield}/nothing/here`, says: /^Page not found$/, status: 404 },
];

async function onePerson(page: Page): Promise<string> {
  await page.goto('/admin');
  return addressOf(page, 'Safiya Wendover');
}

/** Pastes a value, which is as it was when it is pasted again: the first import stays the only one. */
async function imports(page: Page): Promise<string> {
  await page.goto('/imports/new?practice=Z00040');
  const block = 'measure,month,numerator,denominator\nThree targets met,June 2024,14,41';
  await page.getByLabel('Paste from your spreadsheet').fill(block);
  await follow(page.getByRole('button', { name: 'Show what would change' }));
  const store = page.getByRole('button', { name: /^Store/ });
  if ((await store.count()) > 0) await follow(store);
  return '/imports';
}

async function oneImport(page: Page): Promise<string> {
  await page.goto(await imports(page));
  return addressOf(page, 'Pasted block');
}

async function addressOf(page: Page, name: string): Promise<string> {
  const href = await page.getByRole('link', { name, exact: true }).getAttribute('href');
  if (href === null) throw new Error(`the link ${name} leads nowhere`);
  return href;
}

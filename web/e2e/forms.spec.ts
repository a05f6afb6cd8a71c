import { expect, test } from 'vitest';
import { windowOf } from './sign-in-as.ts';
import { expectSound, follow } from './visitor.ts';

/** A form with one box filled in, not well enough or not alone, and the button that sends it. */
type Row = { at: string; who: string | null; typed: readonly [label: string, text: string]; press: string };

const owen = 'Owen Pettifer';
const priya = 'Priya Ashgrove';
const project = 'lanternfield-blood-pressure';

const rows: readonly Row[] = [
  { at: '/sign-in', who: null, typed: ['E-mail address', 'priya'], press: 'Sign in' },
  { at: '/admin/people/new', who: owen, typed: ['Name', 'Nerys'], press: 'Invite' },
  { at: '/admin/programme', who: owen, typed: ['First month', 'some day'], press: 'Save' },
  { at: '/admin/programme/areas/new', who: owen, typed: ['Name', 'Barking'], press: 'Save' },
  { at: '/admin/programme/collaboratives/new', who: owen, typed: ['Name', 'Barking diabetes'], press: 'Save' },
  { at: '/admin/programme/networks/new', who: owen, typed: ['Name', 'Yew'], press: 'Save' },
  { at: '/admin/programme/practices/new', who: owen, typed: ['Practice code', 'F8'], press: 'Save' },
  { at: '/admin/programme/learning-sets/new', who: owen, typed: ['Place', 'The hall'], press: 'Save' },
  { at: '/admin/measures/new', who: owen, typed: ['Name', 'Feet looked at'], press: 'Add the measure' },
  { at: '/admin/measures/bp-at-target', who: owen, typed: ['Population', 'Everybody'], press: 'Add this version' },
  {
    at: '/projects/new?practice=Z00078',
    who: priya,
    typed: ['Name of the project', 'Fewer letters'],
    press: 'Start the project',
  },
  { at: `/projects/${project}/charter`, who: priya, typed: ['By how much?', 'a lot'], press: 'Save the project' },
  { at: `/cycles/new?project=${project}`, who: priya, typed: ['A short title', 'Ring first'], press: 'Save the test' },
  { at: `/cycles/${project}-d`, who: priya, typed: ['The last day of the test', '31 June'], press: 'Save' },
  {
    at: '/imports/new?practice=Z00034',
    who: 'Colm Featherby',
    typed: ['Paste from your spreadsheet', 'a'],
    press: 'Show what would change',
  },
  {
    at: '/practices/Z00034/values/2026-10',
    who: 'Colm Featherby',
    typed: ['All three at target, Three targets met', 'twelve'],
    press: 'Send October',
  },
];

test.each(rows)('$at: what is wrong is named, and what was typed stays', async ({ at, who, typed, press }) => {
  const page = await windowOf(who);
  await page.goto(at);
  const [label, text] = typed;
  const box = page.getByLabel(label, { exact: true });
  await box.fill(text);
  const [answer] = await Promise.all([
    page.waitForResponse((one) => one.request().method() === 'POST'),
    follow(page.getByRole('button', { name: press, exact: true })),
  ]);
  expect(answer.status()).toBe(422);
  expect(await page.title()).toMatch(/^Error: /);
  expect(await box.inputValue()).toBe(text);
  await expectSound(page);

  const summary = page.getByRole('alert');
  await summary.focus();
  expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
  const links = summary.getByRole('link');
  expect(await links.count()).toBeGreaterThan(0);
  for (const link of await links.all()) {
    await link.click();
    const target = await link.getAttribute('href');
    await page.locator(`[id="${target?.slice(1)}"]:focus`).waitFor();
  }
});

import { expect, test } from 'vitest';
import { pressButtonOf, signedInAs } from './sign-in-as.ts';
import { expectSound, follow, visitor } from './visitor.ts';

test('the programme lead goes from the programme to one practice’s chart', async () => {
  const page = await visitor();
  await pressButtonOf('Hanif Merriweather', page);
  expect(await page.locator('h1').textContent()).toMatch(/of seven collaboratives/);
  await follow(page.getByRole('link', { name: 'Redbridge blood pressure' }));
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Lanternfield Surgery' }) });
  await follow(row.getByTitle(/^Blood pressure at target /));
  expect(await page.title()).toBe('Blood pressure at target, Lanternfield Surgery – Tandem');
  expect(await page.locator('.off-phone svg.chart g.point').count()).toBeGreaterThanOrEqual(24);
});

test('the commissioner’s viewer sees sums of their area, and no practice by name', async () => {
  const lead = await signedInAs('Hanif Merriweather');
  await lead.goto('/collaboratives/haringey-diabetes');
  const named = lead.locator('a[href^="/practices/"]');
  const practices = await named.evaluateAll((links) =>
    links.map((link) => ({ href: link.getAttribute('href') ?? '', name: link.textContent ?? '' })),
  );
  expect(practices.length).toBeGreaterThan(0);

  const page = await visitor();
  await pressButtonOf('Delphine Harkaway', page);
  expect(await page.getByRole('rowheader').allInnerTexts()).toEqual([expect.stringMatching(/^Haringey diabetes/)]);
  const seen = [await page.locator('body').innerText()];
  for (const path of ['/collaboratives/haringey-diabetes', '/charts/haringey-diabetes~diabetes-three-targets']) {
    expect((await page.goto(path))?.status()).toBe(200);
    await expectSound(page);
    seen.push(await page.locator('body').innerText());
  }
  expect(seen.join('\n')).toMatch(/\d+ of \d+/);
  for (const { href, name } of practices) {
    expect(seen.join('\n')).not.toContain(name);
    expect((await page.request.get(href)).status(), href).toBe(404);
  }
  for (const path of ['/collaboratives/redbridge-blood-pressure', '/charts/redbridge-blood-pressure~bp-at-target'])
    expect((await page.request.get(path)).status(), path).toBe(404);
});

test('the administrator sees people and settings, and no figures', async () => {
  const lead = await signedInAs('Hanif Merriweather');
  await lead.goto('/');
  const programme = new URL(lead.url()).pathname;
  const page = await visitor();
  await pressButtonOf('Owen Pettifer', page);
  expect(new URL(page.url()).pathname).toBe('/admin');
  const closed = [
    programme,
    '/collaboratives/redbridge-blood-pressure',
    '/practices/Z00078',
    '/practices/Z00078/values/2026-10',
    '/practices/Z00078/history',
    '/charts/Z00078~bp-at-target',
    '/charts/Z00078~bp-at-target/numbers.csv',
    '/projects/lanternfield-blood-pressure',
    '/cycles/lanternfield-blood-pressure-d',
  ];
  for (const path of closed) expect((await page.request.get(path)).status(), path).toBe(404);
});

test('an invited person comes in by their link, with a password of 15 characters, and again with it', async () => {
  const admin = await visitor();
  await pressButtonOf('Owen Pettifer', admin);
  await follow(admin.getByRole('link', { name: 'Invite a person' }));
  await admin.getByLabel('Name', { exact: true }).fill('Nerys Ashcombe');
  await admin.getByLabel('E-mail address').fill('nerys.ashcombe@example.nhs.test');
  await admin.getByLabel('Practice member').check();
  await admin.getByLabel('For', { exact: true }).selectOption({ label: 'Lanternfield Surgery (Z00078)' });
  await follow(admin.getByRole('button', { name: 'Invite' }));
  const link = await admin.getByLabel(/^It works once/).inputValue();

  const page = await visitor();
  await page.goto(link);
  const choose = async (password: string) => {
    for (const label of ['Choose a password', 'The same password again']) await page.getByLabel(label).fill(password);
    await follow(page.getByRole('button', { name: 'Accept the invitation' }));
  };
  const accepted = 'otter lamp nine';
  await choose(accepted.slice(0, 14));
  expect(await page.title()).toMatch(/^Error: /);
  expect(await page.getByRole('alert').innerText()).toMatch(/15 or more characters/);
  await expectSound(page);
  await choose(accepted);
  expect(new URL(page.url()).pathname).toBe('/practices/Z00078');

  for (const path of ['/account/password', '/account/codes', '/account']) {
    await page.goto(path);
    await expectSound(page);
  }
  await follow(page.getByRole('button', { name: 'Sign out' }));
  expect(new URL((await page.goto('/practices/Z00078'))?.url() ?? '').pathname).toBe('/sign-in');
  await page.getByLabel('E-mail address').fill('nerys.ashcombe@example.nhs.test');
  await page.getByLabel('Password').fill(accepted);
  await follow(page.getByRole('button', { name: 'Sign in', exact: true }));
  expect(new URL(page.url()).pathname).toBe('/practices/Z00078');

  const late = await visitor();
  await late.goto(link);
  expect(await late.locator('h1').textContent()).toBe('This link was used');
});

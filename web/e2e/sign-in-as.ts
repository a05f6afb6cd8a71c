import type { Page } from 'playwright-core';
import { follow, type Looking, type Session, visitor } from './visitor.ts';

/** Opens the sign-in page and presses the button of one of the invented people; ends at their home. */
export async function pressButtonOf(name: string, page: Page): Promise<void> {
  await page.goto('/sign-in');
  await follow(page.getByRole('button', { name: `Sign in as ${name},` }));
}

const sessions = new Map<string, Promise<Session>>();

/** A new window of one of the invented people, who is signed in. Each has one session in a test file, whatever windows they open. */
export async function signedInAs(name: string, looking: Omit<Looking, 'session'> = {}): Promise<Page> {
  const session = sessions.get(name) ?? newSession(name);
  sessions.set(name, session);
  return visitor({ ...looking, session: await session });
}

async function newSession(name: string): Promise<Session> {
  const page = await visitor();
  await pressButtonOf(name, page);
  const session = await page.context().storageState();
  await page.context().close();
  return session;
}

const windows = new Map<string | null, Promise<Page>>();

/**
 * The window that somebody keeps open through a test file, 1280 pixels wide; `null`: a visitor who is not signed in. A new
 * one costs a browser six times as much as a new page in it.
 */
export async function windowOf(name: string | null): Promise<Page> {
  const window = windows.get(name) ?? (name === null ? visitor() : signedInAs(name));
  windows.set(name, window);
  const page = await window;
  await page.setViewportSize({ width: 1280, height: 900 });
  return page;
}

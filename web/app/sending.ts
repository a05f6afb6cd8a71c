import { randomUUID } from 'node:crypto';
import { type Fields, typed } from '@tandem/improvement/fields';
import { data } from 'react-router';
import type { Sent } from './form.ts';

/** The id that a new thing gets from its form, so that a form sent twice makes one thing. */
export function newId(): string {
  return randomUUID();
}

/** The id that came with a form; a new one where there is none or somebody tampered with it. */
export function idIn(fields: Fields): string {
  const id = typed(fields, 'id');
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) ? id : newId();
}

/** The version that a form was filled in against; one that no stored thing has where it is missing. */
export function versionIn(fields: Fields): number {
  const version = typed(fields, 'version');
  return /^\d{1,9}$/.test(version) ? Number(version) : 0;
}

/** The answer to a form that somebody else overtook: shown again with all that was typed, and with what stands now. */
export function overtaken(fields: Fields, says: string) {
  return data<Sent>({ fields, problems: [{ field: '', says }] }, { status: 409 });
}

import type { Fields } from '@tandem/improvement/fields';
import { fine, type Outcome, problems } from '@tandem/improvement/outcome';
import { type Given, unpack } from '../server/acts/importing.ts';

/** A sent form with the block or file it brought: freshly chosen, or carried along from the preview. */
export type SentFile = { fields: Fields; given: Outcome<Given> };

/** The name under which a pasted block is kept. */
export const pastedName = 'Pasted block';

export async function sentFile(request: Request): Promise<SentFile> {
  const sent = await request.formData();
  const texts = [...sent].filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  const fields: Fields = Object.fromEntries(texts.reverse());
  const file = sent.get('file');
  return { fields, given: await givenIn(fields, file instanceof File && file.size > 0 ? file : null) };
}

async function givenIn(fields: Fields, file: File | null): Promise<Outcome<Given>> {
  if (fields.packed !== undefined) {
    const bytes = unpack(fields.packed);
    if (bytes) return fine({ fileName: fields.fileName ?? pastedName, bytes });
    return problems({ field: 'file', says: 'The file was lost on the way. Choose it again.' });
  }
  const text = fields.text ?? '';
  if (file && text.trim() !== '')
    return problems({ field: 'text', says: 'There are pasted rows and a file. Send one of them.' });
  if (file) return fine({ fileName: file.name, bytes: await file.bytes() });
  if (text.trim() === '') return problems({ field: 'text', says: 'Paste some rows, or choose a file.' });
  return fine({ fileName: pastedName, bytes: new TextEncoder().encode(text) });
}

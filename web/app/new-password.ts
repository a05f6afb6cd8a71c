import { passwordLeast, readPassword } from '@tandem/improvement/access';
import type { Fields } from '@tandem/improvement/fields';
import { type Outcome, problems } from '@tandem/improvement/outcome';
import { type Box, line } from './form.ts';

/** Two boxes for a new password: nobody can see what they type, and a slip would lock them out. */
export function newPasswordForm(own: readonly string[] = []): { password: Box<string>; repeated: Box<string> } {
  return {
    password: {
      label: 'Choose a password',
      hint: `${passwordLeast} or more characters. Three or four words that do not belong together are easy to remember and hard to guess.`,
      control: 'new-password',
      read: (fields, name) => readPassword(fields[name] ?? '', name, own),
    },
    repeated: { ...line('The same password again', 'Type the password again.'), control: 'new-password', read: same },
  };
}

function same(fields: Fields, name: string): Outcome<string> {
  const text = fields[name] ?? '';
  return text === (fields.password ?? '')
    ? { ok: true, value: text }
    : problems({ field: name, says: 'The two passwords are not the same. Type both again.' });
}

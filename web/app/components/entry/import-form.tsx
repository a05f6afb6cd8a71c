import type { Fields } from '@tandem/improvement/fields';
import type { Problem } from '@tandem/improvement/outcome';
import type { Month } from '@tandem/improvement/time';
import { Boxes } from '../boxes.tsx';
import { Send } from '../send.tsx';
import { importForm, sourceForm } from './import-boxes.ts';

type Props = {
  /** The one practice whose values these are, or `null`: each row names its own. */
  practice: string | null;
  measure?: string | null;
  /** For the template. */
  month: Month | null;
  fields: Fields;
  problems: readonly Problem[];
  mayNameSource: boolean;
};

/** Takes a pasted block or a file to its preview. */
export function ImportForm({ practice, measure = null, month, fields, problems, mayNameSource }: Props) {
  const query = new URLSearchParams({
    ...(practice !== null && { practice }),
    ...(measure !== null && { measure }),
    ...(month !== null && { month }),
  });
  return (
    <form
      className="import-form"
      method="post"
      action={`/imports/new?${query}`}
      encType="multipart/form-data"
      noValidate
    >
      <p>
        One row for each {practice === null ? 'practice, ' : ''}measure and month, with the names of the columns in the
        first row.
        {practice !== null && (
          <>
            {' '}
            <a href={`/imports/template.csv?${query}`}>Get a file to fill in</a>.
          </>
        )}{' '}
        You see what would change before anything is stored.
      </p>
      <Boxes form={mayNameSource ? { ...importForm, ...sourceForm } : importForm} fields={fields} problems={problems} />
      <Send kind="other">Show what would change</Send>
    </form>
  );
}

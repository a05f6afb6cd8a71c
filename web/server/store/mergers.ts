import { z } from 'zod';
import { all, type Db } from './rows.ts';

/** The practices whose patients a practice took on, straight or through another that it took on; by code. */
export async function takenOverBy(db: Db, ods: string): Promise<string[]> {
  const rows = await all(
    db,
    z.object({ ods: z.string() }),
    `with recursive taken as (
       select p.ods from practice p where p.succeeded_by = $1
       union select p.ods from practice p join taken t on p.succeeded_by = t.ods)
     select ods from taken where ods <> $1 order by ods`,
    [ods],
  );
  return rows.map((row) => row.ods);
}

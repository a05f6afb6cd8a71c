import { type Foundation, foundationOf, type Setup } from '@tandem/improvement/convening';
import type { Day } from '@tandem/improvement/time';
import { saveMeasure } from './measures.ts';
import { saveArea, saveAreaSpells, saveListSizes, savePractices } from './organisations.ts';
import { addGrant, addPerson, personByEmail } from './people.ts';
import { saveCollaborative, saveLearningSet, saveNetwork, saveProgramme, saveTeam } from './programmes.ts';
import type { Db } from './rows.ts';

/** Identities of people are made outside: by chance when a file is imported, from the seed in the demonstration. */
export type NewPersonId = (email: string) => string;

/**
 * Writes a whole programme file, in the caller's transaction, as somebody who manages people and settings. What stands
 * already is brought up to date, so the same file twice changes nothing. Nothing is taken away.
 * @param countedOn the day of the list sizes, which a programme file does not date
 */
export async function saveSetup(db: Db, setup: Setup, countedOn: Day, newId: NewPersonId): Promise<void> {
  const foundation = foundationOf(setup);
  await saveProgramme(db, foundation.programme);
  for (const area of foundation.areas) await saveArea(db, area);
  await saveOrganisations(db, foundation, countedOn);
  for (const measure of foundation.measures) await saveMeasure(db, measure);
  for (const collaborative of foundation.collaboratives) await saveCollaborative(db, collaborative);
  for (const network of foundation.networks) await saveNetwork(db, network);
  for (const team of foundation.teams) await saveTeam(db, team);
  for (const learningSet of foundation.learningSets) await saveLearningSet(db, learningSet);
  for (const person of foundation.people) await saveSetupPerson(db, person, newId);
}

async function saveOrganisations(db: Db, { practices, areaSpells }: Foundation, countedOn: Day): Promise<void> {
  await savePractices(db, practices);
  await saveAreaSpells(db, areaSpells);
  await saveListSizes(
    db,
    practices.flatMap(({ ods, listSize }) =>
      listSize === null ? [] : [{ practice: ods, day: countedOn, patients: listSize }],
    ),
  );
}

/** A person whose address is known keeps name and identity, and gets the roles they lack. */
async function saveSetupPerson(
  db: Db,
  { name, email, grants }: Foundation['people'][number],
  newId: NewPersonId,
): Promise<void> {
  const known = await personByEmail(db, email);
  const id = known?.id ?? newId(email);
  if (!known) await addPerson(db, { id, name, email });
  for (const grant of grants) await addGrant(db, id, grant);
}

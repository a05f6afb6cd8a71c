import type { Group } from '../../server/views/waiting.ts';

/** A count of people; one that is hidden is a word and never a 0. */
export function People({ people }: { people: number | null }) {
  return people === null ? <span className="small">hidden</span> : people;
}

/** What is said while no list of a practice or collaborative has been counted. */
export function NobodyCounted({ who }: { who: string }) {
  return (
    <>
      <h1 className="say">Nobody has been counted here yet</h1>
      <p className="lead">
        {who}. How many people wait for a next step, by how urgent it is, comes with the counts that an analyst hands
        in.
      </p>
    </>
  );
}

/** What the numbers of a page of lists are, and where the names are. */
export function AboutLists({ exact }: { exact: boolean }) {
  return (
    <p>
      {!exact && 'Counts are rounded to the nearest 5, and those up to 7 are hidden: hidden is not 0. '}
      Only counts come here. The lists of people are made and kept on the secure machine of the analyst: ask there for
      the list of a practice.
    </p>
  );
}

/** `40 people to see first: last blood pressure above 180/120`, or `null` where no group has a number. */
export function firstToSee(groups: readonly Group[]): string | null {
  const first = groups.find(({ people }) => people !== null && people > 0);
  if (!first) return null;
  return `${first.people === 1 ? 'One person' : `${first.people} people`} to see first: ${first.says}`;
}

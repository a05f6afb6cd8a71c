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
      {!exact &&
        'Counts are rounded to the nearest 5. Those from 0 to 7 are hidden, and others that would tell one of them. '}
      Only counts come here. The lists of people are made and kept on the secure machine of the analyst: ask there for
      the list of a practice.
    </p>
  );
}

/** In place of a table in which every number would be hidden. */
export function AllHidden() {
  return <p>No number of this list may be shown: all are small, or would tell a small one.</p>;
}

import { differenceInWords, type MeasureChart } from '@tandem/improvement/measuring';
import { ScrollBox } from './scroll-box.tsx';

/** The baseline or the phase before beside the present level, with the difference and how sure it is. */
export function LevelDifference({ drawn }: { drawn: MeasureChart }) {
  const found = differenceInWords(drawn);
  if (found === null) return null;
  return (
    <section aria-labelledby="difference">
      <h2 id="difference">How large is the difference?</h2>
      <p>
        <strong>{found.says}</strong> {found.sure}
      </p>
      <ScrollBox name="The two levels">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Stretch</th>
              <th scope="col">Months</th>
              <th scope="col" className="num">
                Level
              </th>
              <th scope="col" className="num">
                Out of
              </th>
            </tr>
          </thead>
          <tbody>
            {found.levels.map(({ name, months, figure, counts }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{months}</td>
                <td className="num">{figure}</td>
                <td className="num">{counts}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {found.notes.map((note) => (
        <p className="small" key={note}>
          {note}
        </p>
      ))}
    </section>
  );
}

/** The first steps of each task, in the order people meet them. */
const tasks = [
  {
    title: 'Send a month',
    steps: [
      'Open your practice and choose the button that names the month.',
      'Type the two numbers of each measure, or paste a block from your spreadsheet into the first box. The percentage appears beside them.',
      'A number that is unlike the last year is asked about: change it, or say why it is right.',
      'Choose Send. You may send some measures now and the others later.',
    ],
  },
  {
    title: 'Correct a number',
    steps: [
      'Open the month again, type the right number and say why it changes.',
      'Both numbers are kept, with who, when and why. The chart uses the later one.',
    ],
  },
  {
    title: 'Send several months, or a file',
    steps: [
      'Choose “Paste or upload several months at once” under the month.',
      'You see first what is new, changed, the same or refused, by row and column. Nothing is stored until you say so.',
      'If one row is refused, nothing is stored: put it right and send the file again. The same file twice changes nothing.',
    ],
  },
  {
    title: 'Read a chart',
    steps: [
      'The sentence above a chart says what it shows. The chart shows why.',
      'The solid line is the average. The dashed lines, or the pale band, are the limits within which months vary by chance alone.',
      'A blue diamond is improvement, an orange square is concern, a grey circle is within chance, a purple triangle is a change that is neither good nor bad.',
      'A dashed ring means that there are too few months to tell. A chart whose months overlap is never judged, because neighbouring months share most of their data.',
      'Under “Why do we say so?” each rule that fired is named with its months.',
    ],
  },
  {
    title: 'Test a change',
    steps: [
      'Start a project with an aim: a measure, how much, and by when.',
      'Plan a small test and write down what you expect, and why, before you begin.',
      'Afterwards say what happened, compare it with what you expected, and decide: adapt, adopt, abandon or expand.',
      'The test stands on the chart of its measure, with its letter.',
    ],
  },
  {
    title: 'A value from another source',
    steps: [
      'Each measure of a practice has one source that counts. A value from any other is kept and shown as a question.',
      'Open the question from your practice’s page and choose which source counts.',
    ],
  },
] as const;

export default function Help() {
  return (
    <main id="main">
      <title>Help – Tandem</title>
      <h1 className="say">Help</h1>
      <p className="lead">
        Words are explained in the <a href="/glossary">glossary</a>; who sees what, on{' '}
        <a href="/visibility">one page</a>.
      </p>
      {tasks.map(({ title, steps }) => (
        <section key={title} aria-label={title}>
          <h2>{title}</h2>
          <ol>
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </section>
      ))}
    </main>
  );
}

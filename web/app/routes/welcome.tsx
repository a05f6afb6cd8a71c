/** The front door, for whoever is not signed in. */
export default function Welcome() {
  return (
    <main id="main">
      <title>Tandem</title>
      <h1 className="say">Practices that improve together, and can see whether they do</h1>
      <p className="lead">
        Tandem carries a quality improvement collaborative through its year: the monthly numbers, charts that tell a
        change from chance, tests of change, and the learning sets between them.
      </p>
      <p>
        <a className="nhsuk-button nhsuk-button--brand" href="/sign-in">
          Sign in
        </a>
      </p>
      <p className="small">Accounts are by invitation from the people who run your programme.</p>
    </main>
  );
}

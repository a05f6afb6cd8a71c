/** Why a page cannot be shown, in words for whoever asked for it. */
export type ProblemProps = { title: string; words: string };

/** The words for a status. Those that are ours to put right say so. */
export function problemOf(status: number): ProblemProps {
  switch (status) {
    case 403:
      return {
        title: 'You cannot open this page',
        words: 'Your role does not reach it. If it should, ask whoever invited you to Tandem.',
      };
    case 404:
      return {
        title: 'Page not found',
        words: 'The address may be mistyped, the page may have moved, or it is not open to you.',
      };
    case 405:
      return { title: 'This page takes no form', words: 'Go back and send the form again from its own page.' };
    default:
      return {
        title: 'Sorry, there is a problem',
        words: 'It is on our side and has been written down. Nothing that was saved is lost. Please try again later.',
      };
  }
}

export function Problem({ title, words }: ProblemProps) {
  return (
    <main id="main">
      <title>{`${title} – Tandem`}</title>
      <h1 className="say">{title}</h1>
      <p className="lead">{words}</p>
      <p>
        <a href="/">Go to your home page</a>
      </p>
    </main>
  );
}

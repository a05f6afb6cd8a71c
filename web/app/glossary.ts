/** One word of the field, and its sentence. */
type Entry = { word: string; sentence: string };
export type Section = { title: string; entries: readonly Entry[] };

/**
 * Reads GLOSSARY.md: a heading for each section, and lines `- **Word** (`Type`): sentence.` Types are for programmers and
 * left out here. Throws where a line of a list is written in another way, so that no word is lost.
 */
export function readGlossary(markdown: string): Section[] {
  const [, ...parts] = markdown.split(/^## /m);
  return parts.map((part) => {
    const [title = '', ...lines] = part.split('\n');
    return { title, entries: lines.filter((line) => line.startsWith('- ')).map(readLine) };
  });
}

function readLine(line: string): Entry {
  const found = /^- (\*\*.+?): (.+)$/.exec(line);
  if (!found?.[1] || !found[2]) throw new Error(`the glossary has a line of another kind: ${line}`);
  const word = found[1].replace(/ \(`[^)]*`\)/g, '').replaceAll('**', '');
  const sentence = found[2].replaceAll('`', '');
  return { word, sentence: sentence.charAt(0).toUpperCase() + sentence.slice(1) };
}

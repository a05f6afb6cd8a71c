/** Reads drawings back, for the tests. */

/** Names of elements left open, or closed out of turn. Enough of a parser for text that is meant to be XML. */
export function unbalanced(svg: string): string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  for (const [tag, close, name = '', empty] of svg.matchAll(/<(\/?)([a-z]+)(?:\s[\w:-]+="[^"<]*")*(\/?)>/g)) {
    if (empty === '/') continue;
    if (close !== '/') open.push(name);
    else if (open.pop() !== name) wrong.push(tag);
  }
  const rest = svg.replaceAll(/<\/?[a-z]+(?:\s[\w:-]+="[^"<]*")*\/?>/g, '');
  return [...open, ...wrong, ...(/[<>]/.test(rest) ? ['a loose bracket'] : [])];
}

/** Every text element: where it stands and what it says. */
export const texts = (svg: string) =>
  [...svg.matchAll(/<text x="([-\d.]+)" y="([-\d.]+)" font-size="([\d.]+)"[^>]*>([^<]*)</g)].map(
    ([, x, y, size, text]) => ({
      x: Number(x),
      y: Number(y),
      size: Number(size),
      text: text ?? '',
    }),
  );

/** A printed page before it is text: what it is called, which table it is made from, and its parts in order. */
export type Page = { name: string; title: string; from: string; parts: readonly string[] };

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

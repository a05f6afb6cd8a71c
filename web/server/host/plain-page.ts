/** A page made without the rest of the product: for the time before it stands, and for requests it must not see. */
export function plainPage(
  status: number,
  title: string,
  words: string,
  headers: Record<string, string> = {},
): Response {
  const page = `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${encode(title)} – Tandem</title></head>
<body><main><h1>${encode(title)}</h1><p>${encode(words)}</p></main></body></html>
`;
  return new Response(page, {
    status,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store', ...headers },
  });
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const encode = (text: string) => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);

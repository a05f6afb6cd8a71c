/** Any address that no page has. Answered as a page of its own, so that unknown addresses are not logged as errors. */
export function loader(): never {
  throw new Response(null, { status: 404, statusText: 'Not found' });
}

export default function Missing() {
  return null;
}

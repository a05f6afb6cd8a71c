/** What a chart is of: a practice (by its ODS code) or a collaborative (by its id), and a measure. */
export type ChartName = { scope: { kind: 'practice' | 'collaborative'; id: string }; measure: string };

/** The address of a chart. @param scope an ODS code, or the id of a collaborative for all its practices together */
export function chartAddress(scope: string, measure: string): string {
  return `/charts/${scope}~${measure}`;
}

/** Reads the `:chart` part of an address; `null` where it names no chart. Codes of practices are in capitals, ids never. */
export function readChartName(text: string): ChartName | null {
  const found = /^([A-Za-z0-9-]{1,140})~([a-z0-9-]{1,140})$/.exec(text);
  if (!found?.[1] || !found[2]) return null;
  const kind = /^[A-Z][A-Z0-9]{5}$/.test(found[1]) ? 'practice' : 'collaborative';
  return { scope: { kind, id: found[1] }, measure: found[2] };
}

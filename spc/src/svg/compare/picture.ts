import type { Named } from '../canvas.ts';
import type { Picture } from '../picture.ts';
import type { ValueKind } from '../scale.ts';

/** The sizes that have room for units beside one another. */
export type CompareSize = 'compare' | 'compare_phone' | 'full';

/** How a `Funnel` is to be drawn. Every text is drawn as given; texts of any content are safe. */
export type FunnelPicture = Named & {
  size: CompareSize;
  /** `percent`: ratios are proportions from 0 to 1, drawn as percentages. */
  values: ValueKind;
  /** What the axis under the funnel counts, for instance `Patients reviewed in 12 months`. */
  denominators: string;
  /** The name of the line all are compared with. Absent: `Average`, or `Expected` where ratios are standardised. */
  centre?: string | undefined;
  /** The group of the reader's own unit. */
  own?: string | undefined;
  /** What a unit is called in the picture; `null`: it stays without a name. Absent: its group. */
  nameOf?: ((group: string) => string | null) | undefined;
  /** One axis for several pictures, in the unit of the ratios. */
  axis?: Picture['axis'];
};

/** Where units lay in one period: the nine deciles, lowest first, and the reader's own unit. `null`: not known. */
export type PeriodOfUnits = { x: string; deciles: readonly number[] | null; own: number | null };

/** How deciles over time are to be drawn. */
export type DecilesPicture = Named & {
  size: CompareSize;
  values: ValueKind;
  label: Picture['label'];
  /** The name at the end of the own line. */
  own?: string | undefined;
  axis?: Picture['axis'];
};

/** Charts and icons as strings of SVG: no document, no style sheet, no script. */
export { drawDeciles } from './compare/draw-deciles.ts';
export { drawFunnel } from './compare/draw-funnel.ts';
export type { CompareSize, DecilesPicture, FunnelPicture, PeriodOfUnits } from './compare/picture.ts';
export { drawChart } from './draw.ts';
export { assuranceIcon, type IconLook, variationIcon } from './icons.ts';
export { type MarkStanding, mark } from './marks.ts';
export { palette } from './palette.ts';
export type { Annotations, LearningSet, Picture, TestOfChange, TestValue } from './picture.ts';
export type { ValueKind } from './scale.ts';
export { type Size, sizes } from './sizes.ts';

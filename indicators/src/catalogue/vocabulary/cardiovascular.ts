import { any, coded, has, register } from '../../index.ts';
import { kidneyDisease } from './registers.ts';

export const coronaryDisease = register('chd', 'coronary heart disease', has(coded('chd_cod')));
export const strokeOrTia = register('stia', 'stroke or TIA', has(coded('strk_cod', 'tia_cod')));
/** A stroke that was no bleeding, or a TIA: the list of other strokes is the stroke list without the haemorrhagic ones. */
export const ischaemicStrokeOrTia = register(
  'stia.nonhaemorrhagic',
  'stroke without bleeding, or TIA',
  has(coded('ostr_cod', 'tia_cod')),
);
export const haemorrhagicStroke = has(coded('hstrk_cod'));
export const peripheralDisease = register('pad', 'peripheral arterial disease', has(coded('pad_cod')));
export const familialHypercholesterolaemia = has(coded('fhyp_cod'));

export const coronaryOrStroke = register(
  'cd',
  'coronary heart disease, stroke or TIA',
  any(coronaryDisease.when, strokeOrTia.when),
);
export const lipidModification = register(
  'chol',
  'coronary, peripheral or kidney disease, stroke or TIA',
  any(coronaryDisease.when, peripheralDisease.when, strokeOrTia.when, kidneyDisease.when),
);
export const lipidModificationWithoutKidney = register(
  'chol2',
  'coronary or peripheral disease, stroke or TIA',
  any(coronaryDisease.when, peripheralDisease.when, strokeOrTia.when),
);

/** The narrow definition: coronary or peripheral disease, stroke without bleeding, or TIA. */
export const cardiovascularDisease = register(
  'cvd',
  'coronary or peripheral disease, stroke without bleeding, or TIA',
  any(coronaryDisease.when, peripheralDisease.when, ischaemicStrokeOrTia.when),
);

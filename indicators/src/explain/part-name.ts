/** Parts whose names are written otherwise than as words of their own. */
const names: Readonly<Record<string, string>> = {
  ldl: 'LDL',
  hdl: 'HDL',
  nonHdl: 'non-HDL',
  nonHdlBeforeTreatment: 'non-HDL before treatment',
  hdlBeforeTreatment: 'HDL before treatment',
  vasc: 'CHA2DS2-VASc',
  chads: 'CHADS2',
};

/** A part of a reading as people write it: `clinicSystolic` is "clinic systolic", `ldl` is "LDL". */
export function partName(part: string): string {
  return names[part] ?? part.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

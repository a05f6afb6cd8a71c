import { deck } from '../../index.ts';

/** What holds of both: who is counted, and when. */
const registered = (code: string) => `
case registered without the disease
  at 2025-03: failed

case coded on the last day of the month
  2025-03-31 ${code}
  at 2025-02: failed
  at 2025-03: success ON_REGISTER

case 18 on the last day of the month
  born 2007-03-31
  2020-01-01 ${code}
  at 2025-02: not on register
  at 2025-03: success ON_REGISTER

case 18 a day after
  born 2007-04-01
  2020-01-01 ${code}
  at 2025-03: not on register

case died on the last day of the month
  died 2025-03-31
  2020-01-01 ${code}
  at 2025-02: success ON_REGISTER
  at 2025-03: not registered
`;

export const auditedRegisterDecks = [
  deck(
    'cvdp.cvd.001',
    `${registered('chd_cod')}
case peripheral arterial disease
  2020-01-01 pad_cod
  at 2025-03 CVDP001CVD: success ON_REGISTER

case a TIA
  2020-01-01 tia_cod
  at 2025-03: success ON_REGISTER

case a stroke that was no bleeding
  2020-01-01 strk_cod, ostr_cod
  at 2025-03: success ON_REGISTER

case a stroke by bleeding alone
  2020-01-01 strk_cod, hstrk_cod
  at 2025-03: failed

case kidney disease is another register
  2020-01-01 ckd_cod
  at 2025-03: failed
`,
  ),
  deck(
    'cvdp.hf.001',
    `${registered('hf_cod')}
case resolved
  2020-01-01 hf_cod
  2025-03-01 hfres_cod
  at 2025-02 CVDP001HF: success ON_REGISTER
  at 2025-03: failed

case resolved on the day of the diagnosis: still on the register
  2020-01-01 hf_cod, hfres_cod
  at 2025-03: success ON_REGISTER
`,
  ),
];

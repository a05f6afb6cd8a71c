import { deck } from '../../index.ts';

/** Worked patients of CHOL001 and CHOL003. */
export const treatmentDeck = deck(
  'chol.llt',
  `
case no disease of the vessels
  2025-01-10 issued drug_statin
  at 2025-03: not on register

case coronary disease, a statin on the first day of the six months
  2015-01-01 chd_cod
  2024-10-01 issued drug_statin
  at 2025-03 CHOL003: success STATIN
  at 2025-04: failed

case a statin a day before the six months
  2015-01-01 chd_cod
  2024-09-30 issued drug_statin
  at 2025-02: success STATIN
  at 2025-03: failed

case a statin on the last day of the month
  2015-01-01 chd_cod
  2025-03-31 issued drug_statin
  at 2025-02: failed
  at 2025-03: success STATIN

case peripheral disease
  2015-01-01 pad_cod
  2025-01-01 issued drug_statin
  at 2025-03: success STATIN

case TIA
  2015-01-01 tia_cod
  at 2025-03: failed

case a stroke of any kind puts on the register
  2015-01-01 strk_cod, hstrk_cod
  at 2025-03: failed

case kidney disease from 18
  born 2007-03-31
  2020-01-01 ckd_cod
  at 2025-02: not on register
  at 2025-03: failed

case kidney disease that went back to stage 2
  2015-01-01 ckd_cod
  2020-01-01 ckd1and2_cod
  at 2025-03: not on register

case kidney disease with a milder stage on the same day stays
  2015-01-01 ckd_cod, ckd1and2_cod
  at 2025-03: failed

case diabetes is left out, treated or not
  2015-01-01 chd_cod, dm_cod
  2025-01-01 issued drug_statin
  at 2024-03 CHOL001: excluded DMCVDEXC
  at 2025-03 CHOL003: excluded DMCVDEXC

case diabetes resolved counts again
  2015-01-01 chd_cod, dm_cod
  2025-02-01 dmres_cod
  at 2025-01: excluded DMCVDEXC
  at 2025-02: failed

case diabetes resolved on the day of diagnosis is not resolved
  2015-01-01 chd_cod, dm_cod, dmres_cod
  at 2025-03: excluded DMCVDEXC

case a statin not tolerated ever, and ezetimibe
  2001-01-01 statintol_cod
  2015-01-01 chd_cod
  2024-10-01 issued drug_ezetimibe
  at 2025-03: success OTHER_LLT
  at 2025-04: failed

case ezetimibe alone, without a reason
  2015-01-01 chd_cod
  2025-01-01 issued drug_ezetimibe
  at 2025-03: failed

case a statin declined in twelve months, and inclisiran
  2015-01-01 chd_cod
  2024-04-01 statindec_cod
  2025-03-01 issued drug_inclisiran
  at 2025-03: success OTHER_LLT
  at 2025-04: failed

case a statin declined a day before the twelve months
  2015-01-01 chd_cod
  2024-03-31 statindec_cod
  2025-03-01 issued drug_inclisiran
  at 2025-03: failed

case a statin contraindicated for good, and bempedoic acid
  2005-01-01 xstat_cod
  2015-01-01 chd_cod
  2025-03-01 issued drug_bempedoic
  at 2025-03: success OTHER_LLT

case a statin contraindicated for the time being, and a PCSK9 inhibitor
  2015-01-01 chd_cod
  2024-04-01 txstat_cod
  2025-03-01 issued drug_pcsk9
  at 2025-03: success OTHER_LLT
  at 2025-04: failed

case icosapent ethyl
  2015-01-01 chd_cod, xstat_cod
  2025-03-01 issued drug_icosapent
  at 2025-03: success OTHER_LLT

case a statin not tolerated is no exception by itself
  2015-01-01 chd_cod, statintol_cod
  at 2025-03: failed

case an adverse reaction to lipid-lowering medicines, ever
  2005-01-01 lipidtheradv_cod
  2015-01-01 chd_cod
  at 2024-03 CHOL001: exception LLTADV
  at 2025-03 CHOL003: exception LLTADV

case contraindicated in twelve months
  2015-01-01 chd_cod
  2024-04-01 lipidthercon_cod
  at 2025-03: exception LLTCONNIND
  at 2025-04: failed

case not indicated in twelve months
  2015-01-01 chd_cod
  2024-04-01 lipidthernind_cod
  at 2025-03: exception LLTCONNIND
  at 2025-04: failed

case declined in twelve months
  2015-01-01 chd_cod
  2024-04-01 lipidtherdec_cod
  at 2025-03: exception LLTDEC12M
  at 2025-04: failed

case declined a day before the twelve months
  2015-01-01 chd_cod
  2024-03-31 lipidtherdec_cod
  at 2025-03: failed

case each other medicine has its reason
  2015-01-01 chd_cod, bempacidall_cod, ezetimibeadv_cod
  2024-04-01 icosapentnind_cod, inclisirandec_cod, pcsk9icon_cod
  at 2025-03: exception OLLTCONDEC
  at 2025-04: failed

case four of the five
  2015-01-01 chd_cod, bempacidall_cod, ezetimibeadv_cod
  2024-04-01 icosapentnind_cod, inclisirandec_cod
  at 2025-03: failed

case most tolerated treatment
  2015-01-01 chd_cod
  2024-04-01 cholmax_cod
  at 2025-03: exception CHOLMAX
  at 2025-04: failed

case palliative care, from April 2008
  2015-01-01 chd_cod
  2025-01-31 palcare_cod
  at 2024-12: failed
  at 2025-01: exception PALCARDAT2

case palliative care ended
  2015-01-01 chd_cod
  2025-01-31 palcare_cod
  2025-02-01 palcareni_cod
  at 2025-01: exception PALCARDAT2
  at 2025-02: failed

case palliative care before April 2008
  2008-03-31 palcare_cod
  2015-01-01 chd_cod
  at 2025-03: failed

case two invitations count from April 2024
  2015-01-01 chd_cod
  2024-03-01 cholinvite_cod
  2024-03-08 cholinvite_cod
  at 2024-03 CHOL001: failed
  at 2024-04..2025-02 CHOL003: exception CHOLINVITE
  at 2025-03: failed

case two invitations six days apart
  2015-01-01 chd_cod
  2025-03-01 cholinvite_cod
  2025-03-07 cholinvite_cod
  at 2025-03: failed

case the first reason of the list
  2015-01-01 chd_cod
  2025-01-01 cholmax_cod, lipidtherdec_cod, lipidthercon_cod
  at 2025-03: exception LLTCONNIND

case success comes before every exception
  2015-01-01 chd_cod, lipidtheradv_cod
  2025-01-01 cholmax_cod, issued drug_statin
  at 2025-03: success STATIN

case first diagnosed in the last three months
  2025-01-01 chd_cod
  at 2025-03: exception DIAG1_DAT
  at 2025-04: failed

case first diagnosed a day before the three months
  2024-12-31 chd_cod
  at 2025-02: exception DIAG1_DAT
  at 2025-03: failed

case kidney disease since long: a heart attack does not make newly diagnosed
  2015-01-01 ckd_cod
  2025-02-01 chd_cod
  at 2025-03: failed

case registered in the last three months
  registered P1 from 2025-01-01
  2015-01-01 chd_cod
  at 2025-03: exception REG1_DAT3
  at 2025-04: failed

case moved to another practice
  registered P1 from 2000-01-01 to 2024-12-31
  registered P2 from 2024-12-31
  2015-01-01 chd_cod
  at 2024-11: failed
  at 2024-12..2025-02: exception REG1_DAT3
  at 2025-03: failed

case died on the last day of the month
  died 2025-03-31
  2015-01-01 chd_cod
  at 2025-02: failed
  at 2025-03: not registered

case the year of QOF: declined on 1 April is good until the end of March
  2015-01-01 chd_cod
  2024-04-01 lipidtherdec_cod
  at 2024-04..2025-03 qof-year: exception LLTDEC12M
  at 2025-04 qof-year: failed

case kidney disease resolved
  2015-01-01 ckd_cod
  2020-01-01 ckdres_cod
  at 2025-03: not on register

case palliative care of long ago
  2010-01-01 palcare_cod
  2015-01-01 chd_cod
  at 2025-03: exception PALCARDAT2
`,
);

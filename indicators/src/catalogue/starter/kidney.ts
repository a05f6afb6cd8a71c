/** A few well-known codes for kidney disease, smoking and the finding of cases: enough for the demonstration, not for a practice. */
export const kidney = `
ckd_cod
  433144002 Chronic kidney disease stage 3
  700378005 Chronic kidney disease stage 3A
  700379002 Chronic kidney disease stage 3B
  431857002 Chronic kidney disease stage 4
  433146000 Chronic kidney disease stage 5
ckd1and2_cod
  431855005 Chronic kidney disease stage 1
  431856006 Chronic kidney disease stage 2
ckdres_cod
  939211000000104 Chronic kidney disease resolved
pcr_cod
  loinc 2890-2 Protein/Creatinine in urine
smokcess_cod
  225323000 Smoking cessation education
  710081004 Smoking cessation therapy
drug_smokcess
  bnf 0410020 nicotine dependence
  name "nicotine"
  name "varenicline"
  name "bupropion"
copd_cod
  13645005 Chronic obstructive lung disease
ast_cod
  195967001 Asthma
astres_cod
  162660004 Asthma resolved
mh_cod
  58214004 Schizophrenia
  13746004 Bipolar disorder
  69322001 Psychotic disorder
nafld_cod
  197315008 Non-alcoholic fatty liver
dvt_cod
  128053003 Deep venous thrombosis
pe_cod
  59282003 Pulmonary embolism
drug_digoxin
  bnf 0201010F0 digoxin
  name "digoxin"
drug_flecainide
  name "flecainide"
drug_propafenone
  name "propafenone"
`;

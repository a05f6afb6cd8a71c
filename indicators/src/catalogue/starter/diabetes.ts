/** A few well-known codes for lists of the diabetes family; per cent HbA1c is there too: intake marks it as converted. */
export const diabetes = `
dm_cod
  73211009 Diabetes mellitus
  46635009 Type 1 diabetes mellitus
  44054006 Type 2 diabetes mellitus
dmtype1_cod
  46635009 Type 1 diabetes mellitus
dmtype2_cod
  44054006 Type 2 diabetes mellitus
dmres_cod
  315051004 Diabetes resolved
dmmax_cod
  407569005 Patient on maximal tolerated therapy for diabetes
  1303420000 member of the list since December 2025
dmpcadec_cod
  716031000000106 Excepted from diabetes quality indicators - informed dissent
dmpcapu_cod
  717421000000100 Excepted from diabetes quality indicators - patient unsuitable
dminvite_cod
  1110921000000100 Quality and Outcomes Framework diabetes mellitus quality indicator-related care invitation
bldtestdec_cod
  116471000119100 Blood test declined
serfruc_cod
  1006751000000102 Serum fructosamine level
ifcchbam_cod
  999791000000106 Haemoglobin A1c level - IFCC standardised
  1049321000000109 Haemoglobin A1c level (monitoring ranges) - IFCC standardised
  1049301000000100 Haemoglobin A1c level (diagnostic reference range) - IFCC standardised
  loinc 59261-8 Hemoglobin A1c by IFCC protocol
  loinc 4548-4 Hemoglobin A1c in per cent
  loinc 17856-6 Hemoglobin A1c in per cent by HPLC
fasplasgluc_cod
  loinc 1558-6 Fasting glucose in serum or plasma
  loinc 14771-0 Fasting glucose in serum or plasma, amount of substance
chol2_cod
  1005671000000105 Serum cholesterol level
  994351000000103 Serum total cholesterol level
  853681000000104 Total cholesterol level
  loinc 2093-3 Cholesterol in serum or plasma
  loinc 14647-2 Cholesterol in serum or plasma, amount of substance
cholmax_cod
  1303421001 member of the list since December 2025
cre_cod
  1000731000000107 Serum creatinine level
  1001011000000107 Plasma creatinine level
  loinc 2160-0 Creatinine in serum or plasma
  loinc 38483-4 Creatinine in blood
  loinc 14682-9 Creatinine in serum or plasma, amount of substance
lsmok_cod
  77176002 Smoker
exsmok_cod
  8517006 Ex-smoker
nsmok_cod
  266919005 Never smoked tobacco
  8392000 Non-smoker
footexam_cod
  401191002 Diabetic foot examination
  134388005 Monofilament foot sensation test
footsens_cod
  134388005 Monofilament foot sensation test
  1433601000000104 Ipswich Touch Test
leftfootrisk_cod
  read2 2G5I. Left diabetic foot at low risk
  read2 2G5J. Left diabetic foot at moderate risk
  read2 2G5K. Left diabetic foot at high risk
  read2 2G5L. Left diabetic foot ulcerated
rightfootrisk_cod
  read2 2G5E. Right diabetic foot at low risk
  read2 2G5F. Right diabetic foot at moderate risk
  read2 2G5G. Right diabetic foot at high risk
  read2 2G5H. Right diabetic foot ulcerated
footmodrisk_cod
  read2 2G5F. Right diabetic foot at moderate risk
  read2 2G5J. Left diabetic foot at moderate risk
foothighrisk_cod
  read2 2G5G. Right diabetic foot at high risk
  read2 2G5K. Left diabetic foot at high risk
retscren_cod
  134395001 Diabetic retinopathy screening
  390852004 Digital retinal screening
retscrendec_cod
  839811000000106 Diabetic retinopathy screening declined
  413122001 Diabetic retinopathy screening refused
retscrenpu_cod
  417681008 Diabetic patient unsuitable for digital retinal photography
prt_cod
  127013003 Disorder of kidney due to diabetes mellitus
  29738008 Proteinuria
mal_cod
  312975006 Microalbuminuria
statindec_cod
  134396000 Statin declined
ndh_cod
  700449008 Non-diabetic hyperglycaemia
igt_cod
  9414007 Impaired glucose tolerance
prd_cod
  714628002 Prediabetes
gestdiab_cod
  11687002 Gestational diabetes mellitus
drug_ace
  bnf 0205051 ACE inhibitors
  name "lisinopril"
  name "ramipril"
  name "enalapril"
  name "perindopril"
drug_aii
  bnf 0205052 angiotensin-II receptor antagonists
  name "losartan"
  name "candesartan"
  name "irbesartan"
  name "valsartan"
drug_insulin
  bnf 060101 insulins
  name "insulin"
drug_glp1
  name "dulaglutide"
  name "exenatide"
  name "liraglutide"
  name "lixisenatide"
  name "semaglutide"
drug_ezetimibe
  name "ezetimibe"
drug_bempedoic
  name "bempedoic acid"
drug_inclisiran
  name "inclisiran"
drug_pcsk9
  name "alirocumab"
  name "evolocumab"
`;

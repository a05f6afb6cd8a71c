/** A few well-known codes for diseases of the vessels and for lipids: enough for the demonstration, not for a practice. */
export const lipids = `
chd_cod
  53741008 Coronary arteriosclerosis
  414545008 Ischaemic heart disease
  22298006 Myocardial infarction
  399211009 History of myocardial infarction
  194828000 Angina
strk_cod
  230690007 Stroke
  422504002 Ischaemic stroke
  274100004 Cerebral haemorrhage
  1078001000000105 Haemorrhagic stroke
ostr_cod
  230690007 Stroke, cause not specified
  422504002 Ischaemic stroke
hstrk_cod
  274100004 Cerebral haemorrhage
  1078001000000105 Haemorrhagic stroke
tia_cod
  266257000 Transient ischaemic attack
pad_cod
  399957001 Peripheral arterial occlusive disease
  400047006 Peripheral vascular disease
  63491006 Intermittent claudication
fhyp_cod
  398036000 Familial hypercholesterolaemia
ldlcchol_cod
  1022191000000100 Serum low density lipoprotein cholesterol level
  1010591000000104 Plasma low density lipoprotein cholesterol level
  loinc 18262-6 Cholesterol in LDL, direct assay
  loinc 13457-7 Cholesterol in LDL, calculated
  loinc 22748-8 Cholesterol in LDL
nonhdlcchol_cod
  1006191000000106 Serum non high density lipoprotein cholesterol level
  loinc 43396-1 Cholesterol other than HDL
  loinc 70204-3 Cholesterol other than HDL
hdlcchol_cod
  1005681000000107 Serum high density lipoprotein cholesterol level
  1010581000000101 Plasma high density lipoprotein cholesterol level
  loinc 2085-9 Cholesterol in HDL
  loinc 14646-4 Cholesterol in HDL
choldec_cod
  141851000119107 Lipid screening declined
drug_icosapent
  name "icosapent"
  name "vazkepa"
drug_statin_high
  bnf 0212000B0AAAB atorvastatin 20 mg
  bnf 0212000B0AAAM atorvastatin 20 mg, chewable
  bnf 0212000B0AAAN atorvastatin 30 mg
  bnf 0212000B0AAAC atorvastatin 40 mg
  bnf 0212000B0AAAP atorvastatin 60 mg
  bnf 0212000B0AAAD atorvastatin 80 mg
  bnf 0212000B0BBAB Lipitor 20 mg
  bnf 0212000B0BBAF Lipitor 20 mg, chewable
  bnf 0212000B0BBAC Lipitor 40 mg
  bnf 0212000B0BBAD Lipitor 80 mg
  bnf 0212000AAAAAA rosuvastatin 10 mg
  bnf 0212000AAAAAB rosuvastatin 20 mg
  bnf 0212000AAAAAC rosuvastatin 40 mg
  bnf 0212000AABBAA Crestor 10 mg
  bnf 0212000AABBAB Crestor 20 mg
  bnf 0212000AABBAC Crestor 40 mg
  bnf 0212000Y0AAAH simvastatin 80 mg
  bnf 0212000Y0BBAD Zocor 80 mg
  name "atorvastatin 20mg"
  name "atorvastatin 30mg"
  name "atorvastatin 40mg"
  name "atorvastatin 60mg"
  name "atorvastatin 80mg"
  name "atorvastatin 20 mg"
  name "atorvastatin 40 mg"
  name "atorvastatin 80 mg"
  name "lipitor 20mg"
  name "lipitor 40mg"
  name "lipitor 80mg"
  name "rosuvastatin 10mg"
  name "rosuvastatin 20mg"
  name "rosuvastatin 40mg"
  name "rosuvastatin 10 mg"
  name "rosuvastatin 20 mg"
  name "rosuvastatin 40 mg"
  name "crestor 10mg"
  name "crestor 20mg"
  name "crestor 40mg"
  name "simvastatin 80mg"
  name "simvastatin 80 mg"
  name "zocor 80mg"
`;

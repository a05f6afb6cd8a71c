/** A few well-known codes for each list that the hypertension family needs: enough for the demonstration, not for a practice. */
export const cardiovascular = `
hyp_cod
  38341003 Hypertensive disorder
  59621000 Essential hypertension
hypres_cod
  162659009 Hypertension resolved
htmax_cod
  407567007 Patient on maximal tolerated antihypertensive therapy
  1303422008 member of the list since December 2025
hyppcadec_cod
  716771000000106 Excepted from hypertension quality indicators - informed dissent
hyppcapu_cod
  716821000000100 Excepted from hypertension quality indicators - patient unsuitable
hypinvite_cod
  1066951000000101 Hypertension monitoring first invitation
  1066961000000103 Hypertension monitoring second invitation
bpdec_cod
  413123006 Blood pressure procedure refused
bp_cod
  75367002 Blood pressure
  2181371000000107 Average ambulatory blood pressure
  271649006 Systolic blood pressure
  413606001 Average home systolic blood pressure
  314446007 Average day interval systolic blood pressure
  loinc 85354-9 Blood pressure panel
  loinc 55284-4 Blood pressure
  loinc 8480-6 Systolic blood pressure
sbp_clinic
  271649006 Systolic blood pressure
  72313002 Systolic arterial pressure
  407554009 Sitting systolic blood pressure
  loinc 8480-6 Systolic blood pressure
dbp_clinic
  271650006 Diastolic blood pressure
  1091811000000102 Diastolic arterial pressure
  407555005 Sitting diastolic blood pressure
  loinc 8462-4 Diastolic blood pressure
sbp_home
  413606001 Average home systolic blood pressure
dbp_home
  413605002 Average home diastolic blood pressure
sbp_abpm
  314446007 Average day interval systolic blood pressure
  314449000 Average 24 hour systolic blood pressure
  2181381000000109 Average ambulatory systolic blood pressure
dbp_abpm
  314461008 Average day interval diastolic blood pressure
  314462001 Average 24 hour diastolic blood pressure
  2181391000000106 Average ambulatory diastolic blood pressure
mildfrail_cod
  925791000000100 Mild frailty
modfrail_cod
  925831000000107 Moderate frailty
sevfrail_cod
  925861000000102 Severe frailty
qrisk_cod
  718087004 QRISK2 score
  1085871000000105 QRISK3 score
acr_cod
  1023491000000104 Urine albumin:creatinine ratio
  loinc 9318-7 Albumin/Creatinine in urine
egfr_cod
  1011481000000105 eGFR using creatinine CKD-EPI per 1.73 square metres
  loinc 33914-3 eGFR
bmival_cod
  60621009 Body mass index
  loinc 39156-5 Body mass index
drug_statin
  bnf 0212000B0 atorvastatin
  bnf 0212000AA rosuvastatin
  bnf 0212000Y0 simvastatin
  bnf 0212000X0 pravastatin
  bnf 0212000M0 fluvastatin
  name "atorvastatin"
  name "rosuvastatin"
  name "simvastatin"
  name "pravastatin"
  name "fluvastatin"
drug_antihypertensive
  bnf 0205051 ACE inhibitors
  bnf 0205052 angiotensin-II receptor antagonists
  bnf 0206020 calcium channel blockers
  bnf 0202 diuretics
  bnf 0204 beta blockers
  name "lisinopril"
  name "ramipril"
  name "losartan"
  name "amlodipine"
  name "hydrochlorothiazide"
`;

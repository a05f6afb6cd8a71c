/** A few well-known codes for each list that the atrial fibrillation family needs: enough for the demonstration, not for a practice. */
export const fibrillation = `
afib_cod
  49436004 Atrial fibrillation
  282825002 Paroxysmal atrial fibrillation
  440059007 Persistent atrial fibrillation
  440028005 Permanent atrial fibrillation
afibres_cod
  196371000000102 Atrial fibrillation resolved
afibpcadec_cod
  717381000000109 Excepted from atrial fibrillation quality indicators - informed dissent
chadvasc_cod
  735259005 CHA2DS2-VASc score
chad_cod
  763007002 CHADS2 score
  763008007 CHADS2 score
  1085111000000109 CHADS2 score
doacdec_cod
  912661000000103 Direct oral anticoagulant declined
pulrhyth_cod
  61086009 Pulse irregular
pulrate_cod
  78564009 Pulse rate
  loinc 8867-4 Heart rate
weight_cod
  27113001 Body weight
  loinc 29463-7 Body weight
fbc_cod
  26604007 Complete blood count
  loinc 58410-2 Complete blood count panel
  loinc 718-7 Haemoglobin
haemoglobin_cod
  loinc 718-7 Haemoglobin
cfs6_cod
  1129381000000102 Clinical Frailty Scale level 6
cfs7to9_cod
  1129391000000100 Clinical Frailty Scale level 7
  1129401000000102 Clinical Frailty Scale level 8
  1129411000000100 Clinical Frailty Scale level 9
hf_cod
  84114007 Heart failure
  42343007 Congestive heart failure
  88805009 Chronic congestive heart failure
hfres_cod
  521691000000100 Heart failure resolved
hflvsd_cod
  134401001 Left ventricular systolic dysfunction
  407596008 Echocardiogram shows left ventricular systolic dysfunction
drug_doac
  bnf 0208020Z0 apixaban
  bnf 0208020X0 dabigatran
  bnf 0208020Y0 rivaroxaban
  bnf 0208020AA edoxaban
  name "apixaban"
  name "dabigatran"
  name "rivaroxaban"
  name "edoxaban"
  name "eliquis"
  name "pradaxa"
  name "xarelto"
  name "lixiana"
drug_warfarin
  bnf 0208020V0 warfarin
  name "warfarin"
  name "marevan"
  name "coumadin"
drug_vka_other
  bnf 0208020H0 acenocoumarol
  bnf 0208020N0 phenindione
  name "acenocoumarol"
  name "phenindione"
drug_antiplatelets
  bnf 0209 antiplatelets
  name "clopidogrel"
  name "ticagrelor"
  name "prasugrel"
  name "dipyridamole"
drug_aspirin
  bnf 0209000A0 aspirin
  name "aspirin"
drug_oralnsaid_cod
  bnf 1001010 anti-inflammatory medicines
  name "ibuprofen"
  name "naproxen"
  name "diclofenac"
`;

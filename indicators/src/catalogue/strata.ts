import { age, all, coded, deprivation, ethnicity, has, not, type Stratum, sex } from '../index.ts';
import { diabetesAnyAge, diabetesType1 } from './vocabulary/registers.ts';

/** Two parts: who ever had a code of a list, and who never did. */
function codedOrNot(id: string, title: string, list: string): Stratum {
  const ever = has(coded(list));
  return {
    id,
    title,
    values: [
      { label: 'recorded', when: ever },
      { label: 'not recorded', when: not(ever) },
    ],
  };
}

/** Ways to split a result. Whoever is in none of the values is `unknown`. */
export const strata: readonly Stratum[] = [
  {
    id: 'sex',
    title: 'Sex',
    values: [
      { label: 'female', when: sex('F') },
      { label: 'male', when: sex('M') },
    ],
  },
  {
    id: 'age_band',
    title: 'Age',
    values: [
      { label: '0-16', when: age.between(0, 16) },
      { label: '17-39', when: age.between(17, 39) },
      { label: '40-59', when: age.between(40, 59) },
      { label: '60-79', when: age.between(60, 79) },
      { label: '80+', when: age.atLeast(80) },
    ],
  },
  {
    id: 'imd_quintile',
    title: 'Deprivation (1 most deprived)',
    values: [1, 2, 3, 4, 5].map((quintile) => ({
      label: String(quintile),
      when: deprivation(2 * quintile - 1, 2 * quintile),
    })),
  },
  {
    // The letters are those of the NHS ethnic category, 2001 census.
    id: 'ethnic6',
    title: 'Ethnic group',
    values: [
      { label: 'White', when: ethnicity('A', 'B', 'C') },
      { label: 'Mixed', when: ethnicity('D', 'E', 'F', 'G') },
      { label: 'Asian', when: ethnicity('H', 'J', 'K', 'L') },
      { label: 'Black', when: ethnicity('M', 'N', 'P') },
      { label: 'Chinese or other', when: ethnicity('R', 'S') },
      { label: 'not stated', when: ethnicity('Z') },
    ],
  },
  codedOrNot('learning_disability', 'Learning disability', 'ld_cod'),
  codedOrNot('severe_mental_illness', 'Psychosis, schizophrenia or bipolar disorder', 'mh_cod'),
  {
    // As the National Diabetes Audit splits its figures; type 2 stands with every other and unknown type.
    id: 'diabetes_type',
    title: 'Type of diabetes',
    values: [
      { label: 'type 1', when: all(diabetesAnyAge.when, diabetesType1) },
      { label: 'type 2 and other', when: all(diabetesAnyAge.when, not(diabetesType1)) },
    ],
  },
];

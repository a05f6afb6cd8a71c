import { expect, test } from 'vitest';
import type { Codelist } from './codelist.ts';
import { listsFromClusters } from './from-clusters.ts';

const listOf = (name: string, ...terms: readonly string[]): [string, Codelist] => [
  name,
  { name, entries: terms.map((term, at) => ({ system: '', code: `${name}-${at}`, term })) },
];
const termsOf = (lists: readonly Codelist[], wanted: string) =>
  lists.find(({ name }) => name === wanted)?.entries.map(({ term }) => term);

const riskClasses = listOf(
  'frc_cod',
  'O/E - Left diabetic foot at low risk',
  'O/E - right diabetic foot at moderate risk',
  'O/E - left diabetic foot at increased risk',
  'O/E - right diabetic foot at high risk',
  'O/E - left diabetic foot - ulcerated',
  'Townson scale foot risk assessment level 4',
);

test('the risk classes of both feet are one official cluster: the side is in the term, and a scale is of both', () => {
  const { lists, problems } = listsFromClusters(new Map([riskClasses]), new Map());
  expect(problems).toEqual([]);
  expect(termsOf(lists, 'leftfootrisk_cod')).toEqual([
    'O/E - Left diabetic foot at low risk',
    'O/E - left diabetic foot at increased risk',
    'O/E - left diabetic foot - ulcerated',
    'Townson scale foot risk assessment level 4',
  ]);
  expect(termsOf(lists, 'rightfootrisk_cod')).toEqual([
    'O/E - right diabetic foot at moderate risk',
    'O/E - right diabetic foot at high risk',
    'Townson scale foot risk assessment level 4',
  ]);
  expect(termsOf(lists, 'footmodrisk_cod')).toEqual([
    'O/E - right diabetic foot at moderate risk',
    'O/E - left diabetic foot at increased risk',
  ]);
  expect(termsOf(lists, 'foothighrisk_cod')).toEqual([
    'O/E - right diabetic foot at high risk',
    'Townson scale foot risk assessment level 4',
  ]);
});

test('a foot is absent by amputation or from birth', () => {
  const brought = new Map([
    listOf('ampl_cod', 'Amputation of left foot'),
    listOf('conabl_cod', 'Born without left foot'),
  ]);
  expect(termsOf(listsFromClusters(brought, new Map()).lists, 'leftfootabsent_cod')).toEqual([
    'Amputation of left foot',
    'Born without left foot',
  ]);
});

test('codes without terms are never put on a side: what could not be made is said', () => {
  const { lists, problems } = listsFromClusters(new Map([listOf('frc_cod', '', '')]), new Map());
  expect(lists).toEqual([]);
  expect(problems).toHaveLength(4);
  expect(problems[0]).toBe(
    'leftfootrisk_cod is made of frc_cod by the terms of the codes, and no term fits. Bring the terms, or leftfootrisk_cod.csv',
  );
});

test('a list that was brought under its own name stays as it was brought', () => {
  const brought = new Map([riskClasses, listOf('leftfootrisk_cod', 'ours')]);
  expect(listsFromClusters(brought, new Map()).lists.map(({ name }) => name)).not.toContain('leftfootrisk_cod');
});

test('official codes of a medicine come beside the names and BNF codes that stand', () => {
  const standing = new Map([listOf('drug_statin', 'by name')]);
  const { lists } = listsFromClusters(new Map([listOf('stat_cod', 'Atorvastatin 20mg tablets')]), standing);
  expect(termsOf(lists, 'drug_statin')).toEqual(['by name', 'Atorvastatin 20mg tablets']);
});

test('where no such cluster is there, nothing is made and nothing is said', () => {
  expect(listsFromClusters(new Map([listOf('hyp_cod', 'Hypertension')]), new Map())).toEqual({
    lists: [],
    problems: [],
  });
});

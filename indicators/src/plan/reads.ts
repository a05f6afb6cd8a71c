import type { Plan, Relation } from './relation.ts';

/** How often relations read each table, by its name. */
export function readsOf(relations: readonly Relation[]): ReadonlyMap<string, number> {
  const reads = new Map<string, number>();
  for (const relation of relations) count(relation, reads);
  return reads;
}

function count(relation: Relation, reads: Map<string, number>): void {
  if (relation.kind === 'union') {
    for (const one of relation.of) count(one, reads);
    return;
  }
  for (const { of } of [relation.from, ...relation.joins.map(({ to }) => to)]) {
    if (of.kind === 'table') reads.set(of.name, (reads.get(of.name) ?? 0) + 1);
    if (of.kind === 'rows') count(of.relation, reads);
  }
}

/** The plan without steps that nothing reads. */
export function pruned({ steps: all, answer }: Plan): Plan {
  const read = new Set(readsOf([answer]).keys());
  const steps = all.toReversed().filter(({ name, relation }) => {
    if (!read.has(name)) return false;
    for (const one of readsOf([relation]).keys()) read.add(one);
    return true;
  });
  return { steps: steps.toReversed(), answer };
}

/** For each step the earlier ones that nothing reads any more once it is there: their memory can be used for the next. */
export function spentAfter({ steps, answer }: Plan): readonly (readonly string[])[] {
  const last = new Map<string, number>();
  for (const [at, { relation }] of steps.entries()) for (const name of readsOf([relation]).keys()) last.set(name, at);
  for (const name of readsOf([answer]).keys()) last.delete(name);
  const names = steps.map(({ name }) => name);
  return steps.map((_, at) => names.filter((name) => last.get(name) === at));
}

import type { Plan, Relation, Source, Step } from './relation.ts';

/** The plan with each step that is read once written where it is read, and without those that nothing reads. */
export function inlined({ steps: all, answer }: Plan): Plan {
  const steps = needed(all, answer);
  const reads = new Map<string, number>();
  for (const relation of [...steps.map((step) => step.relation), answer]) countReads(relation, reads);
  const once = new Map<string, Relation>();
  const kept: Step[] = [];
  for (const { name, relation } of steps) {
    const written = withRows(relation, once);
    if (reads.get(name) === 1) once.set(name, written);
    else kept.push({ name, relation: written });
  }
  return { steps: kept, answer: withRows(answer, once) };
}

function needed(steps: readonly Step[], answer: Relation): readonly Step[] {
  const reads = new Map<string, number>();
  countReads(answer, reads);
  return steps
    .toReversed()
    .filter(({ name, relation }) => {
      if (!reads.has(name)) return false;
      countReads(relation, reads);
      return true;
    })
    .toReversed();
}

function countReads(relation: Relation, reads: Map<string, number>): void {
  if (relation.kind === 'union') {
    for (const one of relation.of) countReads(one, reads);
    return;
  }
  for (const { of } of [relation.from, ...relation.joins.map(({ to }) => to)]) {
    if (of.kind === 'table') reads.set(of.name, (reads.get(of.name) ?? 0) + 1);
    if (of.kind === 'rows') countReads(of.relation, reads);
  }
}

function withRows(relation: Relation, once: ReadonlyMap<string, Relation>): Relation {
  if (relation.kind === 'union') return { ...relation, of: relation.of.map((one) => withRows(one, once)) };
  const source = ({ name, of }: Source): Source => {
    if (of.kind === 'rows') return { name, of: { kind: 'rows', relation: withRows(of.relation, once) } };
    const found = of.kind === 'table' ? once.get(of.name) : undefined;
    return { name, of: found === undefined ? of : { kind: 'rows', relation: found } };
  };
  return {
    ...relation,
    from: source(relation.from),
    joins: relation.joins.map((join) => ({ ...join, to: source(join.to) })),
  };
}

import { readsOf } from './reads.ts';
import type { Plan, Relation, Source, Step } from './relation.ts';

/** The plan with each step that is read once written where it is read: for a database that takes long to make a table. */
export function inlined({ steps, answer }: Plan): Plan {
  const reads = readsOf([...steps.map((step) => step.relation), answer]);
  const once = new Map<string, Relation>();
  const kept: Step[] = [];
  for (const { name, relation } of steps) {
    const written = withRows(relation, once);
    if (reads.get(name) === 1) once.set(name, written);
    else kept.push({ name, relation: written });
  }
  return { steps: kept, answer: withRows(answer, once) };
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

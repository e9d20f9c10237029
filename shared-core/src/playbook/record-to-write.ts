import type { Placement } from '../stages';
import { pathsToAsk } from './paths-to-ask';
import { openAtWork, workingStage } from './working-stage';

/** H of K4: what to write down after the visit, and what each entry brings up to date. */
export type RecordLine =
  | { readonly kind: 'fact'; readonly path: string; readonly conditions: readonly string[] }
  /** A list, as of the buying committee: who was met, how far one has come with them. */
  | { readonly kind: 'people'; readonly path: string; readonly conditions: readonly string[] }
  | { readonly kind: 'theirWords' | 'theirCommitment' | 'ourPromises' | 'newFaces' | 'dossier' | 'nextVisit' };

const always = ['theirWords', 'theirCommitment', 'ourPromises', 'newFaces', 'dossier', 'nextVisit'] as const;

/** The record to write: every fact that a condition open at the stage worked at hangs on, with the ids of those conditions, then what belongs into any record. */
export function recordToWrite(placement: Placement): readonly RecordLine[] {
  const { template } = placement;
  const conditions = new Map<string, string[]>();
  for (const { condition } of openAtWork(placement)) {
    for (const path of pathsToAsk(condition.expr, template, workingStage(placement))) {
      conditions.set(path, [...(conditions.get(path) ?? []), condition.id]);
    }
  }
  const lists = new Set(template.facts.filter(({ type }) => type === 'list').map(({ path }) => path));
  const ofFacts = [...conditions].map(([path, ids]) => {
    return { kind: lists.has(path) ? 'people' : 'fact', path, conditions: ids } as const;
  });
  return [...ofFacts, ...always.map((kind) => ({ kind }))];
}

import { CellState } from '../intake/account-columns';
import { labelOf, type DealColumns } from '../intake/deal-columns';
import type { StageName } from './propose-stage-map';

/** The stage names of a list, each under its record type, with the probability that most of its deals have. In the order they are met. */
export function stageNamesOf({ size, labels, numbers }: DealColumns): StageName[] {
  const names = new Map<string, { name: StageName; chances: Map<number, number> }>();
  for (let deal = 0; deal < size; deal++) {
    const label = labelOf(labels.stage, deal);
    if (label === undefined) continue;
    const recordType = labelOf(labels.recordType, deal);
    const key = JSON.stringify([label, recordType]);
    const found = names.get(key) ?? {
      name: { label, ...(recordType !== undefined && { recordType }) },
      chances: new Map<number, number>(),
    };
    names.set(key, found);
    if (numbers.probability?.states[deal] !== CellState.read) continue;
    const chance = numbers.probability.values[deal];
    found.chances.set(chance, (found.chances.get(chance) ?? 0) + 1);
  }
  return [...names.values()].map(({ name, chances }) => {
    const [usual] = [...chances].sort(([a, m], [b, n]) => n - m || a - b);
    return usual ? { ...name, usualChance: usual[0] } : name;
  });
}

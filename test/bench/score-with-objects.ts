import { CellState, type AccountColumns } from '../../shared-core/src/intake/account-columns';
import type { SegmentationModel } from '../../shared-core/src/model/segmentation-model';

interface Row {
  score: number;
  u: Record<string, number | null>;
}

/**
 * The same job as a script would do it: an object per account, `sort` per indicator, and a second pass for the weights. Only what the
 * bench's model uses (percentile and band points, weight of the missing to the others), so that both answers can be compared.
 */
export function scoreWithObjects(accounts: AccountColumns, model: SegmentationModel): number[] {
  const rows: Row[] = accounts.ids.map(() => ({ score: 0, u: {} }));
  const wholeWeight = model.groups.reduce((sum, group) => sum + group.weight, 0);
  const weights = new Map<string, number>();
  for (const group of model.groups) {
    const groupWeight = group.indicators.reduce((sum, indicator) => sum + indicator.weight, 0);
    for (const indicator of group.indicators) {
      weights.set(indicator.id, (group.weight / wholeWeight) * (indicator.weight / groupWeight));
      const column = accounts.indicators.get(indicator.id);
      if (column?.kind !== 'number') throw new Error('The bench scores numbers only.');
      const known = rows.map((row, i) => ({
        row,
        value: column.values[i],
        known: column.states[i] === CellState.read,
      }));
      for (const { row } of known) row.u[indicator.id] = null;
      const ranked = known.filter((entry) => entry.known).sort((a, b) => a.value - b.value);
      const rule = indicator.points;
      if (rule.by === 'percentile') {
        for (let from = 0; from < ranked.length;) {
          let to = from;
          while (to < ranked.length && ranked[to].value === ranked[from].value) to++;
          const share = (from + to) / 2 / ranked.length;
          for (let k = from; k < to; k++)
            ranked[k].row.u[indicator.id] = indicator.polarity === 'lower' ? 1 - share : share;
          from = to;
        }
      } else if (rule.by === 'bands') {
        for (const { row, value } of ranked) {
          const band = rule.cuts.filter((cut) => cut <= value).length;
          row.u[indicator.id] = rule.points[band] / 100;
        }
      }
    }
  }
  return rows.map((row) => {
    const present = Object.entries(row.u).filter(([, u]) => u !== null);
    const weight = present.reduce((sum, [id]) => sum + weights.get(id)!, 0);
    return present.reduce((sum, [id, u]) => sum + (100 * weights.get(id)! * u!) / weight, 0);
  });
}

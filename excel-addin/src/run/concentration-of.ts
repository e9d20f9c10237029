import {
  indicatorsOf,
  concentration,
  indicatorNature,
  type Concentration,
  type IndicatorId,
  type Segmentation,
} from '@keystage/core';

/** How unevenly the list's amount is spread, and which indicator that amount is. */
export interface AmountSpread extends Concentration {
  readonly indicator: IndicatorId;
}

const remembered = new WeakMap<Segmentation, AmountSpread | undefined>();

/** The spread of what the model ranks by, else of the amount, else of the first money it scores; undefined where there is none of it. Told once a run. */
export function concentrationOf(run: Segmentation): AmountSpread | undefined {
  if (!remembered.has(run)) remembered.set(run, spreadOf(run));
  return remembered.get(run);
}

function spreadOf({ accounts, model }: Segmentation): AmountSpread | undefined {
  const candidates = [
    ...(model.way.by === 'pareto' ? [model.way.indicator] : []),
    'amount',
    ...indicatorsOf(model).filter((id) => indicatorNature(model, id).unit === 'money'),
  ];
  for (const indicator of candidates) {
    const column = accounts.indicators.get(indicator);
    if (column?.kind !== 'number') continue;
    const spread = concentration(column.values);
    if (spread.accounts > 0) return { ...spread, indicator };
  }
  return undefined;
}

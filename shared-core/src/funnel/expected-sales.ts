import { compareCodePoints } from '../basics/compare-code-points';
import { textColumn } from '../basics/text-column';
import { CellState, type AccountColumns } from '../intake/account-columns';
import { labelOf } from '../intake/deal-columns';
import { ExpectedByAccount } from '../intake/expected-by-account';
import { Outcome } from './deal-outcomes';
import { isLeftOut } from './deal-trouble';
import { keyReader } from './pipeline-sums';
import type { WeighedPipeline } from './weigh-pipeline';

/**
 * What each account's open deals are expected to bring, Σ chance × amount: the indicator `expectedSales` of the segmentation, as accounts
 * in order of their id, ready to be joined to a list (methods §1.1). An account whose deals are all closed has 0; deals that name no
 * account, or could not be weighed, are in nobody's sum.
 */
export function expectedSales(pipeline: WeighedPipeline): AccountColumns {
  const { deals, outcomes, amounts, declared, troubles } = pipeline;
  const accountOf = keyReader(pipeline, 'account');
  const names = new Map<string, string>();
  for (let deal = 0; deal < deals.size; deal++) {
    const id = accountOf(deal);
    if (id !== null && !names.has(id)) names.set(id, labelOf(deals.labels.accountName, deal) ?? id);
  }
  const ids = [...names.keys()].sort(compareCodePoints);
  const placeOf = new Map(ids.map((id, place) => [id, place]));
  const expected = new ExpectedByAccount(ids.length);
  for (let deal = 0; deal < deals.size; deal++) {
    const place = placeOf.get(accountOf(deal) ?? '');
    if (place === undefined || outcomes[deal] !== Outcome.open || isLeftOut(troubles[deal])) continue;
    expected.add(place, amounts[deal], declared[deal]);
  }
  const values = Float64Array.from(ids, (_, place) => expected.at(place));
  const states = new Uint8Array(ids.length).fill(CellState.read);
  return {
    ids: textColumn(ids),
    names: textColumn(ids.map((id) => names.get(id) ?? id)),
    indicators: new Map([['expectedSales', { kind: 'number', values, states }]]),
  };
}

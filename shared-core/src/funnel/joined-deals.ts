import { CellState } from '../intake/account-columns';
import { labelOf, type DealColumns } from '../intake/deal-columns';
import { headerText } from '../intake/header-text';

export interface JoinedDeals {
  readonly deals: DealColumns;
  /** Deals that were given something. */
  readonly joined: number;
  /** Names in the deals that the other table does not have, each once. */
  readonly unmatched: readonly string[];
}

/**
 * Deals without an amount at the list price of their product: where a CRM writes the value only once a deal is won, the price is the best
 * that is known of an open one. Names match without regard to case, spaces and signs: `GTXPro` is `GTX Pro`. An amount that is there, or
 * that cannot be read, stays.
 */
export function joinListPrices(deals: DealColumns, prices: ReadonlyMap<string, number>): JoinedDeals {
  const { product } = deals.labels;
  const priceOf = byPlainName(prices);
  const known = product?.labels.map((label) => priceOf.get(plainName(label)));
  const values = deals.numbers.amount?.values.slice() ?? new Float64Array(deals.size).fill(NaN);
  const states = deals.numbers.amount?.states.slice() ?? new Uint8Array(deals.size);
  let joined = 0;
  for (let deal = 0; deal < deals.size; deal++) {
    const price = known?.[product!.codes[deal]];
    if (states[deal] !== CellState.blank || price === undefined) continue;
    values[deal] = price;
    states[deal] = CellState.read;
    joined++;
  }
  const numbers = { ...deals.numbers, amount: { kind: 'number' as const, values, states } };
  return {
    deals: { ...deals, numbers },
    joined,
    unmatched: product?.labels.filter((_, k) => known?.[k] === undefined) ?? [],
  };
}

/** The team of each deal by its owner; a team that the deals name themselves stays. */
export function joinTeams(deals: DealColumns, teams: ReadonlyMap<string, string>): JoinedDeals {
  const { owner } = deals.labels;
  const teamOf = byPlainName(teams);
  const known = owner?.labels.map((label) => teamOf.get(plainName(label)));
  const codes = new Int32Array(deals.size).fill(-1);
  const states = new Uint8Array(deals.size);
  const codeOf = new Map<string, number>();
  let joined = 0;
  for (let deal = 0; deal < deals.size; deal++) {
    const own = labelOf(deals.labels.team, deal);
    const team = own ?? known?.[owner!.codes[deal]];
    if (team === undefined) continue;
    if (own === undefined) joined++;
    const code = codeOf.get(team) ?? codeOf.size;
    codeOf.set(team, code);
    codes[deal] = code;
    states[deal] = CellState.read;
  }
  const labels = { ...deals.labels, team: { codes, labels: [...codeOf.keys()], states } };
  return {
    deals: { ...deals, labels },
    joined,
    unmatched: owner?.labels.filter((_, k) => known?.[k] === undefined) ?? [],
  };
}

function byPlainName<Value>(named: ReadonlyMap<string, Value>): Map<string, Value> {
  return new Map([...named].map(([name, value]) => [plainName(name), value]));
}

function plainName(name: string): string {
  return headerText(name).squeezed;
}

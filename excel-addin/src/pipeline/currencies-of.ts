import { currencyOf, type DealColumns } from '@keystage/core';

/** The currencies of a list of deals, the most frequent first; what is no currency as it stands. */
export function currenciesOf({ labels: { currency } }: DealColumns): string[] {
  const counts = new Map<string, number>();
  currency?.codes.forEach((code) => {
    if (code < 0) return;
    const label = currency.labels[code];
    const name = currencyOf(label) ?? label.toUpperCase();
    counts.set(name, (counts.get(name) ?? 0) + 1);
  });
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([name]) => name);
}

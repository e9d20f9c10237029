import { exactSum } from 'c/moneyText';
import type { GroupNode } from './gapQueries';

/** Open deals of one owner, or one close period, in one currency, added up. */
export interface GapGroup {
  readonly key: string;
  readonly currency: string;
  readonly deals: number;
  readonly pastGate: number;
  /** Whether any of them counts: it has an amount, and was placed by its evidence. */
  readonly counts: boolean;
  readonly claimed: number;
  readonly earned: number;
}

/** What the org added up, one group for each key and currency; `home` is the currency of an org that has but one. */
export function gapGroups(
  answers: readonly { readonly key: string; readonly node: GroupNode }[],
  home: string,
): GapGroup[] {
  const found = new Map<string, { key: string; currency: string; nodes: GroupNode['aggregate'][] }>();
  for (const { key, node } of answers) {
    const currency = node.aggregate.CurrencyIsoCode?.value ?? home;
    const place = `${currency} ${key}`;
    const group = found.get(place) ?? { key, currency, nodes: [] };
    group.nodes.push(node.aggregate);
    found.set(place, group);
  }
  return [...found.values()].map(({ key, currency, nodes }) => {
    const counts = nodes.map((node) => node.Id.count.value ?? 0);
    return {
      key,
      currency,
      deals: exactSum(counts),
      pastGate: exactSum(counts.filter((_, k) => nodes[k].Keystage_Past_Gate__c.value === true)),
      counts: nodes.some(
        ({ Keystage_Claimed_Value__c: claimed, Keystage_Earned_Value__c: earned }) =>
          claimed.sum.value !== null || earned.sum.value !== null,
      ),
      claimed: exactSum(nodes.map((node) => node.Keystage_Claimed_Value__c.sum.value ?? 0)),
      earned: exactSum(nodes.map((node) => node.Keystage_Earned_Value__c.sum.value ?? 0)),
    };
  });
}

import { exactSum } from 'c/moneyText';
/** What the org added up, one group for each key and currency; `home` is the currency of an org that has but one. */
export function gapGroups(answers, home) {
  const found = new Map();
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

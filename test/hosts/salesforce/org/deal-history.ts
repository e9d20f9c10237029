import type { RecordValues } from './org';
import type { RecordStore } from './record-store';
import { moment } from './save/check-value';
import type { Saved } from './save/save-context';

/** What the history of a deal has a line for each change of. */
const followed = ['StageName', 'Amount', 'Probability', 'CloseDate'] as const;

/**
 * Keeps the history of deals as Salesforce does: a line whenever stage, amount, probability or close date is another one, and, as an org
 * that tracks the stage, one of that field with what it was before.
 */
export function keepDealHistory(
  store: RecordStore,
  written: Saved['written'],
  { now, userId }: { readonly now: Date; readonly userId: string },
): void {
  const ids = new Set(written.flatMap(({ object, id }) => (object === 'Opportunity' ? [id] : [])));
  if (ids.size === 0) return;
  const last = new Map<string, RecordValues>();
  for (const line of [...store.all('OpportunityHistory')]) {
    const deal = String(line.OpportunityId);
    if (!ids.has(deal)) continue;
    if (store.get('Opportunity', deal)) last.set(deal, line);
    else store.remove('OpportunityHistory', String(line.Id));
  }
  for (const { Id, OpportunityId } of [...store.all('OpportunityFieldHistory')]) {
    if (ids.has(String(OpportunityId)) && !store.get('Opportunity', String(OpportunityId))) {
      store.remove('OpportunityFieldHistory', String(Id));
    }
  }
  for (const id of ids) {
    const deal = store.get('Opportunity', id);
    const before = last.get(id);
    if (!deal || (before && followed.every((field) => before[field] === deal[field]))) continue;
    if (before && before.StageName !== deal.StageName) {
      store.put('OpportunityFieldHistory', {
        ...{ Id: store.newId('017'), OpportunityId: id, Field: 'StageName' },
        ...{ OldValue: before.StageName, NewValue: deal.StageName },
        ...{ CreatedById: userId, CreatedDate: moment(now), IsDeleted: false },
      });
    }
    const values = Object.fromEntries(followed.map((field) => [field, deal[field] ?? null]));
    store.put('OpportunityHistory', {
      ...{ Id: store.newId('008'), OpportunityId: id, ...values },
      ...{ CreatedById: userId, CreatedDate: moment(now) },
      ...{ SystemModstamp: moment(now), IsDeleted: false },
    });
  }
}

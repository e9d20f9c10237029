import type { HeldValues, PushField } from '@keystage/core/salesforce';
import type { Pane } from '../pane/open-pane';
import { readPulledMemory } from '../workbook';
import type { PulledList } from './workbook-side';

/** What of an account is pulled that a push writes. */
const fields = ['Keystage_Tier__c', 'Keystage_Latent_Tier__c'] as const satisfies readonly PushField[];

/** What the list in hand was pulled with: since when somebody may have changed it in the org, and which tier it had then. */
export async function pulledWith(pane: Pane): Promise<PulledList | undefined> {
  const { opened, outcome } = pane.state();
  const tableId = opened?.list.tableId;
  if (!opened || !outcome || tableId === undefined) return undefined;
  for (const { pulledAt, latestChange = pulledAt, places } of Object.values(await readPulledMemory())) {
    const place = places.find((one) => one.tableId === tableId);
    if (!place) continue;
    const columns = fields.map((field) => [field, opened.headers.indexOf(place.headers[field] ?? '')] as const);
    const known = columns.filter(([, column]) => column >= 0);
    const held = (account: number): HeldValues =>
      Object.fromEntries(
        known.map(([field, column]) => {
          const text = String(pane.cellAt(outcome.rowOfAccount[account], column)).trim();
          return [field, text === '' ? null : text];
        }),
      );
    return { at: latestChange, held };
  }
  return undefined;
}

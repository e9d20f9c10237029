import { notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import { saveRecords, tellDealChanged } from 'c/dealRecord';
/**
 * Saves a change of a deal: reads it first, so that nobody's edit is overwritten unseen, writes all of it at once or nothing, reads what came of it and
 * tells the other cards of the page.
 */
export async function saveDeal({ read, writes, context, what }) {
  const { deal, failure } = await read();
  if (failure !== undefined) return { kind: 'refused', error: failure, wasSent: false };
  const asked = deal && writes(deal);
  if (!deal || !asked) return { kind: 'notReady' };
  const outcome = await saveRecords(asked);
  await read();
  if (!outcome.ok) return { kind: 'refused', error: outcome.error, wasSent: true };
  tellDealChanged(context, deal.id, what);
  // The platform's own details of the record show what was written on it.
  void notifyRecordUpdateAvailable([{ recordId: deal.id }]);
  return { kind: 'saved' };
}

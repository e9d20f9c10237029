import type { Context } from 'lightning/messageService';
import { notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import { saveRecords, tellDealChanged, type Deal, type DealChange, type RecordWrite } from 'c/dealRecord';

/** The deal as it was read just now, and why it could not be read anew, if so. */
export interface DealRead {
  readonly deal: Deal | undefined;
  readonly failure?: unknown;
}

export type SaveResult =
  | { readonly kind: 'saved' }
  /** Something has to be decided first, or there is nothing to be written to. */
  | { readonly kind: 'notReady' }
  /** `wasSent`: whether the org was asked to write; a connection that broke after that leaves open whether it did. */
  | { readonly kind: 'refused'; readonly error: unknown; readonly wasSent: boolean };

export interface SaveOfDeal {
  /** Reads the deal again, and brings what is open into step with it. */
  readonly read: () => Promise<DealRead>;
  /** What is to be written, by the deal as it is now; undefined where that is not to be written yet. */
  readonly writes: (deal: Deal) => readonly RecordWrite[] | undefined;
  readonly context: Context | undefined;
  readonly what: DealChange;
}

/**
 * Saves a change of a deal: reads it first, so that nobody's edit is overwritten unseen, writes all of it at once or nothing, reads what came of it and
 * tells the other cards of the page.
 */
export async function saveDeal({ read, writes, context, what }: SaveOfDeal): Promise<SaveResult> {
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

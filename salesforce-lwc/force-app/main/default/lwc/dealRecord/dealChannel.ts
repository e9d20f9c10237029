import { publish, subscribe, unsubscribe, type Context, type Subscription } from 'lightning/messageService';
import DEAL_CHANGED from '@salesforce/messageChannel/Keystage_Deal_Changed__c';

/** What of a deal was saved. */
export type DealChange = 'evidence' | 'committee' | 'visit' | 'stage';

interface DealChanged {
  readonly recordId?: string;
  readonly what?: string;
}

/** Tells the other components of the page that something of a deal was saved. */
export function tellDealChanged(context: Context | undefined, recordId: string, what: DealChange): void {
  publish(context, DEAL_CHANGED, { recordId, what });
}

/** Calls back whenever something of this deal was saved by a component of the page, until it is stopped. */
export function onDealChanged(
  context: Context | undefined,
  recordId: () => string | undefined,
  changed: (what: string | undefined) => void,
): Subscription {
  return subscribe(context, DEAL_CHANGED, ({ recordId: id, what }: DealChanged) => {
    if (id === recordId() && what !== visitPlan) changed(what);
  });
}

/** No change, but a wish: that the visit planner of the page begin a plan. */
const visitPlan = 'planVisit';

export function askForVisitPlan(context: Context | undefined, recordId: string): void {
  publish(context, DEAL_CHANGED, { recordId, what: visitPlan });
}

/** Calls back whenever a plan of a visit to this deal is asked for, until it is stopped. */
export function onVisitPlanAsked(
  context: Context | undefined,
  recordId: () => string | undefined,
  asked: () => void,
): Subscription {
  return subscribe(context, DEAL_CHANGED, ({ recordId: id, what }: DealChanged) => {
    if (id === recordId() && what === visitPlan) asked();
  });
}

export function stopListening(subscription: Subscription | undefined): void {
  if (subscription) unsubscribe(subscription);
}

import { publish, subscribe, unsubscribe } from 'lightning/messageService';
import DEAL_CHANGED from '@salesforce/messageChannel/Keystage_Deal_Changed__c';
/** Tells the other components of the page that something of a deal was saved. */
export function tellDealChanged(context, recordId, what) {
  publish(context, DEAL_CHANGED, { recordId, what });
}
/** Calls back whenever something of this deal was saved by a component of the page, until it is stopped. */
export function onDealChanged(context, recordId, changed) {
  return subscribe(context, DEAL_CHANGED, ({ recordId: id, what }) => {
    if (id === recordId()) changed(what);
  });
}
export function stopListening(subscription) {
  if (subscription) unsubscribe(subscription);
}

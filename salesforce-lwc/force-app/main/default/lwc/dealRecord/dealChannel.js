import { publish, subscribe, unsubscribe } from 'lightning/messageService';
import DEAL_CHANGED from '@salesforce/messageChannel/Keystage_Deal_Changed__c';
/** Tells the other components of the page that something of a deal was saved. */
export function tellDealChanged(context, recordId, what) {
  publish(context, DEAL_CHANGED, { recordId, what });
}
/** Calls back whenever something of this deal was saved by a component of the page, until it is stopped. */
export function onDealChanged(context, recordId, changed) {
  return subscribe(context, DEAL_CHANGED, ({ recordId: id, what }) => {
    if (id === recordId() && what !== visitPlan) changed(what);
  });
}
/** No change, but a wish: that the visit planner of the page begin a plan. */
const visitPlan = 'planVisit';
export function askForVisitPlan(context, recordId) {
  publish(context, DEAL_CHANGED, { recordId, what: visitPlan });
}
/** Calls back whenever a plan of a visit to this deal is asked for, until it is stopped. */
export function onVisitPlanAsked(context, recordId, asked) {
  return subscribe(context, DEAL_CHANGED, ({ recordId: id, what }) => {
    if (id === recordId() && what === visitPlan) asked();
  });
}
export function stopListening(subscription) {
  if (subscription) unsubscribe(subscription);
}

import { LightningElement, api, wire } from 'lwc';
import { graphql } from 'lightning/graphql';
import { MessageContext } from 'lightning/messageService';
import { dealQuery, onDealChanged, readDeal, readingNow, stopListening } from 'c/dealRecord';
import { saveDeal } from 'c/dealSave';
import { readersToday } from 'c/readersToday';
/** What every card of an opportunity's page has of its deal: it is read, read again when another card has saved something of it, and saved. */
export default class DealCard extends LightningElement {
  @api
  recordId;
  reading = { kind: 'loading' };
  /** Why the deal could not be read again. */
  failure;
  context;
  refreshDeal;
  subscriptions = [];
  get question() {
    return this.recordId === undefined ? undefined : { recordId: this.recordId };
  }
  @wire(MessageContext)
  keepContext(context) {
    this.context = context;
  }
  @wire(graphql, { query: dealQuery, variables: '$question' })
  keepDeal(result) {
    this.refreshDeal = result.refresh ?? this.refreshDeal;
    const reading = readDeal(result, readersToday());
    this.failure = reading.kind === 'failed' ? reading.errors : undefined;
    this.reading = readingNow(this.reading, reading);
    this.metDeal(this.reading === reading);
  }
  connectedCallback() {
    this.subscriptions = this.listen();
  }
  disconnectedCallback() {
    this.subscriptions.forEach(stopListening);
  }
  get deal() {
    return this.reading.kind === 'read' ? this.reading.deal : undefined;
  }
  /** Asks the org for the deal again. */
  async refresh() {
    this.failure = undefined;
    try {
      await this.refreshDeal?.();
    } catch (error) {
      this.failure = error;
    }
    return { deal: this.deal, failure: this.failure };
  }
  /** What the card listens to while it is on the page. */
  listen() {
    return [
      onDealChanged(
        this.context,
        () => this.recordId,
        () => this.lookAgain(),
      ),
    ];
  }
  lookAgain() {
    void this.refresh();
  }
  /** Reads the deal first, writes all of it or nothing, and tells the other cards; `writes` answers undefined where nothing is to be written yet. */
  saveChange(what, writes) {
    return saveDeal({ read: () => this.refresh(), writes, context: this.context, what });
  }
  /** The deal was asked for, for the card to draw it; `isNew` unless it could not be read and what is shown stays. */
  metDeal(_isNew) {}
}

import { LightningElement, api, wire } from 'lwc';
import { graphql, type GraphqlResult } from 'lightning/graphql';
import { MessageContext, type Context, type Subscription } from 'lightning/messageService';
import {
  dealQuery,
  onDealChanged,
  readDeal,
  readingNow,
  stopListening,
  type Deal,
  type DealChange,
  type DealReading,
  type RecordWrite,
} from 'c/dealRecord';
import { saveDeal, type DealRead, type SaveResult } from 'c/dealSave';
import { readersToday } from 'c/readersToday';

/** What every card of an opportunity's page has of its deal: it is read, read again when another card has saved something of it, and saved. */
export default class DealCard extends LightningElement {
  @api recordId: string | undefined;

  reading: DealReading = { kind: 'loading' };
  /** Why the deal could not be read again. */
  failure: unknown;
  context: Context | undefined;
  refreshDeal: GraphqlResult['refresh'];
  subscriptions: readonly Subscription[] = [];

  get question(): { readonly recordId: string } | undefined {
    return this.recordId === undefined ? undefined : { recordId: this.recordId };
  }

  @wire(MessageContext)
  keepContext(context: Context): void {
    this.context = context;
  }

  @wire(graphql, { query: dealQuery, variables: '$question' } as const)
  keepDeal(result: GraphqlResult): void {
    this.refreshDeal = result.refresh ?? this.refreshDeal;
    const reading = readDeal(result, readersToday());
    this.failure = reading.kind === 'failed' ? reading.errors : undefined;
    this.reading = readingNow(this.reading, reading);
    this.metDeal(this.reading === reading);
  }

  override connectedCallback(): void {
    this.subscriptions = this.listen();
  }

  override disconnectedCallback(): void {
    this.subscriptions.forEach(stopListening);
  }

  get deal(): Deal | undefined {
    return this.reading.kind === 'read' ? this.reading.deal : undefined;
  }

  /** Asks the org for the deal again. */
  async refresh(): Promise<DealRead> {
    this.failure = undefined;
    try {
      await this.refreshDeal?.();
    } catch (error) {
      this.failure = error;
    }
    return { deal: this.deal, failure: this.failure };
  }

  /** What the card listens to while it is on the page. */
  listen(): readonly Subscription[] {
    return [
      onDealChanged(
        this.context,
        () => this.recordId,
        () => this.lookAgain(),
      ),
    ];
  }

  lookAgain(): void {
    void this.refresh();
  }

  /** Reads the deal first, writes all of it or nothing, and tells the other cards; `writes` answers undefined where nothing is to be written yet. */
  saveChange(what: DealChange, writes: (deal: Deal) => readonly RecordWrite[] | undefined): Promise<SaveResult> {
    return saveDeal({ read: () => this.refresh(), writes, context: this.context, what });
  }

  /** The deal was asked for, for the card to draw it; `isNew` unless it could not be read and what is shown stays. */
  metDeal(_isNew: boolean): void {}
}

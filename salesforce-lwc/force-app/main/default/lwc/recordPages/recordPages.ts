import { LightningElement, api, wire } from 'lwc';
import { graphql, type GraphqlDocument, type GraphqlResult } from 'lightning/graphql';
import { NavigationMixin } from 'lightning/navigation';
import formFactor from '@salesforce/client/formFactor';
import currency from '@salesforce/i18n/currency';
import lang from '@salesforce/i18n/lang';
import { fillLabel } from 'c/fillLabel';
import { nothingRead, rowsOf, withPage, type Connection, type PagesRead, type Variables } from 'c/graphqlAnswer';
import { orgTrouble, troubleText, type TroubleText } from 'c/orgTrouble';
import { accountColumns, accountQuery, accountRow, type AccountNode } from './accountRows';
import { dealColumns, dealQuery, dealRow, type DealNode } from './dealRows';
import type { RecordRow } from './recordRow';
import { texts } from './texts';

/** Records shown before somebody asks for more, and as many again each time. */
const shownAtOnce = 25;
/** Records that the platform hands out for one list: `upperBound` in the queries. */
const mostRead = 20_000;

const kinds = {
  deals: { object: 'Opportunity', query: dealQuery, columns: dealColumns },
  accounts: { object: 'Account', query: accountQuery, columns: accountColumns },
} as const;

interface ShownRow extends Omit<RecordRow, 'cells'> {
  readonly cells: readonly { readonly key: string; readonly text: string }[];
}

/** The records that a filter finds, page by page, each opening its record; it says how many of how many it shows. */
export default class RecordPages extends NavigationMixin(LightningElement) {
  @api heading = '';

  /** Whether it lists deals or accounts. */
  @api get kind(): keyof typeof kinds {
    return this.listed;
  }
  set kind(kind: keyof typeof kinds) {
    this.listed = kind;
    this.ask('');
  }

  /** The filter, as GraphQL takes it. */
  @api get where(): Variables | undefined {
    return this.filter;
  }
  set where(where: Variables | undefined) {
    this.filter = where;
    this.read = nothingRead;
    this.shown = shownAtOnce;
    this.ask('');
  }

  label = texts;
  isPhone = formFactor === 'Small';
  listed: keyof typeof kinds = 'deals';
  query: GraphqlDocument | undefined;
  variables: Variables | undefined;
  filter: Variables | undefined;
  /** The cursor that the page asked for begins after. */
  after = '';
  read: PagesRead<DealNode | AccountNode> = nothingRead;
  shown = shownAtOnce;
  trouble: TroubleText | undefined;
  refreshPage: GraphqlResult['refresh'];
  hasFocused = false;

  @wire(graphql, { query: '$query', variables: '$variables' } as const)
  readPage({ data, errors, refresh }: GraphqlResult): void {
    this.refreshPage = refresh;
    this.trouble = errors && errors.length > 0 ? troubleText(orgTrouble(errors)) : undefined;
    if (!data) return;
    const answer = data as { uiapi: { query: Readonly<Record<string, Connection<DealNode | AccountNode>>> } };
    this.read = withPage(this.read, this.after, answer.uiapi.query[kinds[this.listed].object]);
  }

  override renderedCallback(): void {
    if (this.hasFocused) return;
    this.hasFocused = true;
    this.template?.querySelector<HTMLElement>('h3')?.focus();
  }

  get isLoading(): boolean {
    return !this.trouble && this.read.pages.size === 0;
  }

  get isEmpty(): boolean {
    return this.read.pages.size > 0 && rowsOf(this.read).length === 0;
  }

  get columns(): readonly string[] {
    return kinds[this.listed].columns;
  }

  get rows(): readonly ShownRow[] {
    return rowsOf(this.read)
      .slice(0, this.shown)
      .map((node) =>
        this.listed === 'deals' ? dealRow(node as DealNode, lang, currency) : accountRow(node as AccountNode, lang),
      )
      .map((row) => ({ ...row, cells: row.cells.map((text, i) => ({ key: this.columns[i], text })) }));
  }

  get hasRows(): boolean {
    return this.rows.length > 0;
  }

  get showing(): string {
    const known = rowsOf(this.read).length;
    const total = Math.max(this.read.total ?? known, known);
    const form = total >= mostRead ? texts.Pages_ShowingMost : texts.Pages_Showing;
    const number = new Intl.NumberFormat(lang);
    return fillLabel(form, number.format(Math.min(this.shown, known)), number.format(total));
  }

  get hasMore(): boolean {
    return rowsOf(this.read).length > this.shown || this.read.next !== undefined;
  }

  handleMore(): void {
    this.shown += shownAtOnce;
    const { next } = this.read;
    if (next && rowsOf(this.read).length < this.shown) this.ask(next);
  }

  handleRetry(): void {
    void this.refreshPage?.();
  }

  handleBack(): void {
    this.dispatchEvent(new CustomEvent('back'));
  }

  handleOpen(event: Event): void {
    event.preventDefault();
    const recordId = (event.currentTarget as HTMLElement).dataset['id'] ?? '';
    this[NavigationMixin.Navigate]({
      type: 'standard__recordPage',
      attributes: { recordId, objectApiName: kinds[this.listed].object, actionName: 'view' },
    });
  }

  /** Without a query nothing is asked: the filter comes after the kind. */
  private ask(after: string): void {
    this.after = after;
    this.query = this.filter && kinds[this.listed].query;
    this.variables = { where: this.filter, after: after || null };
  }
}

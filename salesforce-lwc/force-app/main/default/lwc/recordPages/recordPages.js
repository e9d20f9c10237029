import { LightningElement, api, wire } from 'lwc';
import { graphql } from 'lightning/graphql';
import { NavigationMixin } from 'lightning/navigation';
import formFactor from '@salesforce/client/formFactor';
import currency from '@salesforce/i18n/currency';
import lang from '@salesforce/i18n/lang';
import { fillLabel } from 'c/fillLabel';
import { nothingRead, rowsOf, withPage } from 'c/graphqlAnswer';
import { orgTrouble, troubleText } from 'c/orgTrouble';
import { accountColumns, accountQuery, accountRow } from './accountRows';
import { dealColumns, dealQuery, dealRow } from './dealRows';
import { texts } from './texts';
/** Records shown before somebody asks for more, and as many again each time. */
const shownAtOnce = 25;
/** Records that the platform hands out for one list: `upperBound` in the queries. */
const mostRead = 20_000;
const kinds = {
  deals: { object: 'Opportunity', query: dealQuery, columns: dealColumns },
  accounts: { object: 'Account', query: accountQuery, columns: accountColumns },
};
/** The records that a filter finds, page by page, each opening its record; it says how many of how many it shows. */
export default class RecordPages extends NavigationMixin(LightningElement) {
  @api
  heading = '';
  /** Whether it lists deals or accounts. */
  @api
  get kind() {
    return this.listed;
  }
  set kind(kind) {
    this.listed = kind;
    this.ask('');
  }
  /** The filter, as GraphQL takes it. */
  @api
  get where() {
    return this.filter;
  }
  set where(where) {
    this.filter = where;
    this.read = nothingRead;
    this.shown = shownAtOnce;
    this.ask('');
  }
  label = texts;
  isPhone = formFactor === 'Small';
  listed = 'deals';
  query;
  variables;
  filter;
  /** The cursor that the page asked for begins after. */
  after = '';
  read = nothingRead;
  shown = shownAtOnce;
  trouble;
  refreshPage;
  hasFocused = false;
  @wire(graphql, { query: '$query', variables: '$variables' })
  readPage({ data, errors, refresh }) {
    this.refreshPage = refresh;
    this.trouble = errors && errors.length > 0 ? troubleText(orgTrouble(errors)) : undefined;
    if (!data) return;
    const answer = data;
    this.read = withPage(this.read, this.after, answer.uiapi.query[kinds[this.listed].object]);
  }
  renderedCallback() {
    if (this.hasFocused) return;
    this.hasFocused = true;
    this.template?.querySelector('h3')?.focus();
  }
  get isLoading() {
    return !this.trouble && this.read.pages.size === 0;
  }
  get isEmpty() {
    return this.read.pages.size > 0 && rowsOf(this.read).length === 0;
  }
  get columns() {
    return kinds[this.listed].columns;
  }
  get rows() {
    return rowsOf(this.read)
      .slice(0, this.shown)
      .map((node) => (this.listed === 'deals' ? dealRow(node, lang, currency) : accountRow(node, lang)))
      .map((row) => ({ ...row, cells: row.cells.map((text, i) => ({ key: this.columns[i], text })) }));
  }
  get hasRows() {
    return this.rows.length > 0;
  }
  get showing() {
    const known = rowsOf(this.read).length;
    const total = Math.max(this.read.total ?? known, known);
    const form = total >= mostRead ? texts.Pages_ShowingMost : texts.Pages_Showing;
    const number = new Intl.NumberFormat(lang);
    return fillLabel(form, number.format(Math.min(this.shown, known)), number.format(total));
  }
  get hasMore() {
    return rowsOf(this.read).length > this.shown || this.read.next !== undefined;
  }
  handleMore() {
    this.shown += shownAtOnce;
    const { next } = this.read;
    if (next && rowsOf(this.read).length < this.shown) this.ask(next);
  }
  handleRetry() {
    void this.refreshPage?.();
  }
  handleBack() {
    this.dispatchEvent(new CustomEvent('back'));
  }
  handleOpen(event) {
    event.preventDefault();
    const recordId = event.currentTarget.dataset['id'] ?? '';
    this[NavigationMixin.Navigate]({
      type: 'standard__recordPage',
      attributes: { recordId, objectApiName: kinds[this.listed].object, actionName: 'view' },
    });
  }
  /** Without a query nothing is asked: the filter comes after the kind. */
  ask(after) {
    this.after = after;
    this.query = this.filter && kinds[this.listed].query;
    this.variables = { where: this.filter, after: after || null };
  }
}

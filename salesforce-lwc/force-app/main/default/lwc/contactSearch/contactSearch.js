import { LightningElement, api, wire } from 'lwc';
import { graphql } from 'lightning/graphql';
import Add from '@salesforce/label/c.Keystage_Committee_SearchAdd';
import Close from '@salesforce/label/c.Keystage_Committee_Close';
import Empty from '@salesforce/label/c.Keystage_Committee_SearchEmpty';
import Failed from '@salesforce/label/c.Keystage_Committee_SearchFailed';
import Loading from '@salesforce/label/c.Keystage_Committee_SearchLoading';
import More from '@salesforce/label/c.Keystage_Committee_SearchMore';
import NoAccount from '@salesforce/label/c.Keystage_Committee_SearchNoAccount';
import NoDetail from '@salesforce/label/c.Keystage_Saving_NoDetail';
import None from '@salesforce/label/c.Keystage_Committee_SearchNone';
import Search from '@salesforce/label/c.Keystage_Committee_Search';
import Shown from '@salesforce/label/c.Keystage_Committee_SearchShown';
import Taken from '@salesforce/label/c.Keystage_Committee_SearchTaken';
import Title from '@salesforce/label/c.Keystage_Committee_SearchTitle';
import { fillLabel } from 'c/fillLabel';
import { platformProblem } from 'c/platformProblem';
import { accountContactsQuery, contactsPage, namePattern } from './accountContacts';
/**
 * The contacts of an account, searched by name and shown page after page until the last. Tells `choose` (`{ id, name, title }`) and `close`; who
 * is in `taken` cannot be chosen again.
 */
export default class ContactSearch extends LightningElement {
  @api
  accountName = '';
  @api
  taken = [];
  label = { Close, Loading, More, NoAccount, Search, Taken };
  question;
  search = '';
  found = [];
  total = 0;
  next;
  isLoading = false;
  problem;
  /** Nothing is asked before there is something to ask for. */
  get query() {
    return this.question && accountContactsQuery;
  }
  get variables() {
    return this.question && { ...this.question };
  }
  /** The account whose contacts are shown; null where the opportunity has none. */
  @api
  get accountId() {
    return this.question?.accountId ?? null;
  }
  set accountId(accountId) {
    if (accountId !== null) this.ask({ accountId, name: namePattern(''), after: null });
  }
  @wire(graphql, { query: '$query', variables: '$variables' })
  readPage({ data, errors }) {
    if (errors && errors.length > 0) {
      this.isLoading = false;
      this.problem = fillLabel(Failed, platformProblem(errors) ?? NoDetail);
    } else if (data !== undefined && data !== null && this.isLoading) {
      const page = contactsPage(data);
      this.found = this.question?.after ? [...this.found, ...page.contacts] : page.contacts;
      ({ total: this.total, next: this.next } = { next: undefined, ...page });
      this.isLoading = false;
    }
    if (!this.isLoading) this.askForSearch();
  }
  @api
  focus() {
    this.template.querySelector('.search')?.focus();
  }
  get heading() {
    return fillLabel(Title, this.accountName);
  }
  get hasAccount() {
    return this.question !== undefined;
  }
  get rows() {
    return this.found.map((contact) => ({
      ...contact,
      isTaken: this.taken.includes(contact.id),
      addLabel: fillLabel(Add, contact.name),
    }));
  }
  get hasMore() {
    return this.next !== undefined && !this.isLoading;
  }
  /** How many are shown, or why there are none. */
  get status() {
    if (this.problem !== undefined) return this.problem;
    if (this.isLoading) return Loading;
    if (this.found.length > 0) return fillLabel(Shown, String(this.found.length), String(this.total));
    return this.search.trim() === '' ? Empty : fillLabel(None, this.search.trim());
  }
  /** Whoever types on while an answer is out is answered with what was typed last. */
  handleSearch(event) {
    this.search = event.detail.value;
    if (!this.isLoading) this.askForSearch();
  }
  handleMore() {
    if (this.question && this.next !== undefined) this.ask({ ...this.question, after: this.next });
  }
  handleChoose(event) {
    const { id } = event.currentTarget.dataset;
    const contact = this.found.find((one) => one.id === id);
    this.dispatchEvent(new CustomEvent('choose', { detail: contact }));
  }
  handleClose() {
    this.dispatchEvent(new CustomEvent('close'));
  }
  askForSearch() {
    const name = namePattern(this.search);
    if (this.question && this.question.name !== name) this.ask({ ...this.question, name, after: null });
  }
  ask(question) {
    const { accountId, name, after } = question;
    const before = this.question;
    if (before?.accountId === accountId && before.name === name && before.after === after) return;
    this.question = question;
    this.problem = undefined;
    this.isLoading = true;
  }
}

import { LightningElement, api, wire } from 'lwc';
import { graphql, type GraphqlDocument, type GraphqlResult } from 'lightning/graphql';
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
import type { Variables } from 'c/graphqlAnswer';
import { platformProblem } from 'c/platformProblem';
import { accountContactsQuery, contactsPage, namePattern, type FoundContact } from './accountContacts';

interface ContactRow extends FoundContact {
  readonly isTaken: boolean;
  readonly addLabel: string;
}

/** What the org is asked: one page of the contacts whose name holds what was typed. */
interface Question {
  readonly accountId: string;
  readonly name: string;
  readonly after: string | null;
}

/**
 * The contacts of an account, searched by name and shown page after page until the last. Tells `choose` (`{ id, name, title }`) and `close`; who
 * is in `taken` cannot be chosen again.
 */
export default class ContactSearch extends LightningElement {
  @api accountName = '';
  @api taken: readonly string[] = [];
  label = { Close, Loading, More, NoAccount, Search, Taken };

  question: Question | undefined;
  search = '';
  found: readonly FoundContact[] = [];
  total = 0;
  next: string | undefined;
  isLoading = false;
  problem: string | undefined;

  /** Nothing is asked before there is something to ask for. */
  get query(): GraphqlDocument | undefined {
    return this.question && accountContactsQuery;
  }

  get variables(): Variables | undefined {
    return this.question && { ...this.question };
  }

  /** The account whose contacts are shown; null where the opportunity has none. */
  @api
  get accountId(): string | null {
    return this.question?.accountId ?? null;
  }

  set accountId(accountId: string | null) {
    if (accountId !== null) this.ask({ accountId, name: namePattern(''), after: null });
  }

  @wire(graphql, { query: '$query', variables: '$variables' } as const)
  readPage({ data, errors }: GraphqlResult): void {
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

  @api focus(): void {
    this.template!.querySelector<HTMLElement>('.search')?.focus();
  }

  get heading(): string {
    return fillLabel(Title, this.accountName);
  }

  get hasAccount(): boolean {
    return this.question !== undefined;
  }

  get rows(): readonly ContactRow[] {
    return this.found.map((contact) => ({
      ...contact,
      isTaken: this.taken.includes(contact.id),
      addLabel: fillLabel(Add, contact.name),
    }));
  }

  get hasMore(): boolean {
    return this.next !== undefined && !this.isLoading;
  }

  /** How many are shown, or why there are none. */
  get status(): string {
    if (this.problem !== undefined) return this.problem;
    if (this.isLoading) return Loading;
    if (this.found.length > 0) return fillLabel(Shown, String(this.found.length), String(this.total));
    return this.search.trim() === '' ? Empty : fillLabel(None, this.search.trim());
  }

  /** Whoever types on while an answer is out is answered with what was typed last. */
  handleSearch(event: CustomEvent<{ value: string }>): void {
    this.search = event.detail.value;
    if (!this.isLoading) this.askForSearch();
  }

  handleMore(): void {
    if (this.question && this.next !== undefined) this.ask({ ...this.question, after: this.next });
  }

  handleChoose(event: Event): void {
    const { id } = (event.currentTarget as HTMLElement).dataset;
    const contact = this.found.find((one) => one.id === id);
    this.dispatchEvent(new CustomEvent('choose', { detail: contact }));
  }

  handleClose(): void {
    this.dispatchEvent(new CustomEvent('close'));
  }

  private askForSearch(): void {
    const name = namePattern(this.search);
    if (this.question && this.question.name !== name) this.ask({ ...this.question, name, after: null });
  }

  private ask(question: Question): void {
    const { accountId, name, after } = question;
    const before = this.question;
    if (before?.accountId === accountId && before.name === name && before.after === after) return;
    this.question = question;
    this.problem = undefined;
    this.isLoading = true;
  }
}

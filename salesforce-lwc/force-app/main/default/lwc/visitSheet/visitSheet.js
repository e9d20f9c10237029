import { LightningElement, wire } from 'lwc';
import { graphql } from 'lightning/graphql';
import { CurrentPageReference } from 'lightning/navigation';
import { getFieldValue, getRecord } from 'lightning/uiRecordApi';
import mayKeepPersonal from '@salesforce/customPermission/Keystage_Keep_Personal_Items';
import lang from '@salesforce/i18n/lang';
import DOSSIER from '@salesforce/schema/Account.Keystage_Dossier__c';
import NAME from '@salesforce/schema/Account.Name';
import { dealQuery, readDeal } from 'c/dealRecord';
import { readersToday } from 'c/readersToday';
import { readingProblem } from 'c/readingProblem';
import { sheetView } from './sheetView';
import { texts } from './texts';
const alwaysVisible = [NAME];
const dossierFields = [DOSSIER];
/** The plan of one visit on a page of its own, to be printed: one sheet of paper for an ordinary deal. */
export default class VisitSheet extends LightningElement {
  label = texts;
  recordId;
  visitId;
  reading = { kind: 'loading' };
  dossier;
  get question() {
    return this.recordId === undefined ? undefined : { recordId: this.recordId };
  }
  /** Nothing is asked before the address has said of which deal. */
  get query() {
    return this.recordId === undefined ? undefined : dealQuery;
  }
  get accountId() {
    return this.reading.kind === 'read' ? (this.reading.deal.account.id ?? undefined) : undefined;
  }
  /** Which visit: the address of the page says so. */
  @wire(CurrentPageReference)
  keepAddress(address) {
    this.recordId = address?.state?.['c__recordId'] ?? this.recordId;
    this.visitId = address?.state?.['c__visitId'] ?? this.visitId;
  }
  @wire(graphql, { query: '$query', variables: '$question' })
  keepDeal(result) {
    this.reading = readDeal(result, readersToday());
  }
  @wire(getRecord, { recordId: '$accountId', fields: alwaysVisible, optionalFields: dossierFields })
  keepDossier({ data }) {
    const dossier = data && getFieldValue(data, DOSSIER);
    this.dossier = typeof dossier === 'string' ? dossier : undefined;
  }
  get isLoading() {
    return this.reading.kind === 'loading';
  }
  get obstacle() {
    const { reading } = this;
    const obstacle = readingProblem(reading, 'Keystage_Visit__c');
    if (obstacle || reading.kind !== 'read') return obstacle;
    if (!reading.deal.process) return { text: texts.Reading_NoProcess, next: texts.Reading_NoProcessNext };
    return this.sheet ? undefined : { text: texts.Visit_SheetGone, next: '' };
  }
  get sheet() {
    const deal = this.reading.kind === 'read' ? this.reading.deal : undefined;
    const visit = deal?.visits.find(({ id }) => id === this.visitId);
    if (!deal?.process || !visit) return undefined;
    const reader = { lang, asOf: readersToday(), dossier: this.dossier, personalAllowed: mayKeepPersonal === true };
    return sheetView(deal, deal.process, visit, reader);
  }
  handlePrint() {
    window.print();
  }
}

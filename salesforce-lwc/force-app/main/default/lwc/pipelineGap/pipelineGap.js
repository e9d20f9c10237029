import { LightningElement, api, wire } from 'lwc';
import { graphql } from 'lightning/graphql';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import formFactor from '@salesforce/client/formFactor';
import homeCurrency from '@salesforce/i18n/currency';
import lang from '@salesforce/i18n/lang';
import OPPORTUNITY from '@salesforce/schema/Opportunity';
import { fillLabel } from 'c/fillLabel';
import { nodesOf, nothingRead, rowsOf, withPage } from 'c/graphqlAnswer';
import { orgTrouble, troubleText } from 'c/orgTrouble';
import { readersToday } from 'c/readersToday';
import { closePeriods, closesIn } from './closePeriods';
import { gapGroups } from './gapGroups';
import {
  namesQuery,
  ownersByCurrencyQuery,
  ownersQuery,
  periodsByCurrencyQuery,
  periodsQuery,
  processesQuery,
  tidyQuery,
} from './gapQueries';
import { gapTables } from './gapTables';
import { texts } from './texts';
import { mappedStages, open, tidyFilters, tidyKinds } from './tidyLists';
/** What is claimed of the open deals and what their evidence earns, by owner or by close period; a tap opens the deals behind a figure. */
export default class PipelineGap extends LightningElement {
  /** Days without new evidence after which a deal is to be looked at. */
  @api
  evidenceDays = 30;
  label = texts;
  isPhone = formFactor === 'Small';
  isByOwner = true;
  opened;
  periods = closePeriods(readersToday());
  hasCurrencies = false;
  trouble;
  ownersDocument;
  ownersVariables = { where: open, after: null };
  ownersAfter = '';
  owners = nothingRead;
  periodsDocument;
  periodsVariables;
  periodGroups;
  namesDocument;
  namesVariables;
  names = new Map();
  mapped;
  tidyDocument;
  tidyVariables;
  tidyLists;
  tidyCounts;
  tidyTrouble;
  refreshers = new Map();
  @wire(getObjectInfo, { objectApiName: OPPORTUNITY })
  readDealInfo({ data, error }) {
    if (error !== undefined) this.trouble = troubleText(orgTrouble(error));
    if (!data) return;
    this.hasCurrencies = 'CurrencyIsoCode' in data.fields;
    this.ownersDocument = this.hasCurrencies ? ownersByCurrencyQuery : ownersQuery;
  }
  @wire(graphql, { query: '$ownersDocument', variables: '$ownersVariables' })
  readOwners(result) {
    const { Opportunity } = this.answered('owners', result)?.uiapi.aggregate ?? {};
    if (!Opportunity) return;
    this.owners = withPage(this.owners, this.ownersAfter, Opportunity);
    const { next } = this.owners;
    // Two thousand groups are a page: the rest is read before anything is shown as a total.
    if (next) {
      this.ownersAfter = next;
      this.ownersVariables = { where: open, after: next };
    } else if (rowsOf(this.owners).length > 0) {
      this.namesDocument = namesQuery;
      this.namesVariables = { ids: ownersIn(rowsOf(this.owners)) };
    }
  }
  @wire(graphql, { query: '$periodsDocument', variables: '$periodsVariables' })
  readPeriods(result) {
    const { aggregate } = this.answered('periods', result)?.uiapi ?? {};
    if (!aggregate) return;
    this.periodGroups = this.periods.flatMap(({ id }) => nodesOf(aggregate[id]).map((node) => ({ key: id, node })));
  }
  @wire(graphql, { query: '$namesDocument', variables: '$namesVariables' })
  readNames({ data }) {
    // A name that cannot be read leaves the owner's id in its place: nothing else hangs on it.
    const { User } = data?.uiapi.query ?? {};
    this.names = new Map(nodesOf(User).map(({ Id, Name }) => [Id, Name.value ?? Id]));
  }
  @wire(graphql, { query: processesQuery })
  readProcesses({ data, errors, refresh }) {
    this.refreshers.set('processes', refresh);
    if (errors && errors.length > 0) this.tidyTrouble = troubleText(orgTrouble(errors));
    if (!data) return;
    this.mapped = mappedStages(nodesOf(data.uiapi.query['Keystage_Process__c']));
    this.tidyLists = tidyFilters(readersToday(), Number(this.evidenceDays), this.mapped);
    this.tidyDocument = tidyQuery;
    this.tidyVariables = this.tidyLists;
  }
  @wire(graphql, { query: '$tidyDocument', variables: '$tidyVariables' })
  readTidyCounts({ data, errors, refresh }) {
    this.refreshers.set('tidy', refresh);
    if (errors && errors.length > 0) this.tidyTrouble = troubleText(orgTrouble(errors));
    if (!data) return;
    const { aggregate } = data.uiapi;
    this.tidyTrouble = undefined;
    this.tidyCounts = Object.fromEntries(
      tidyKinds.map((kind) => [kind, nodesOf(aggregate[kind])[0]?.aggregate.Id.count.value ?? 0]),
    );
  }
  get isLoading() {
    return !this.trouble && !this.isRead;
  }
  get isRead() {
    return this.isByOwner ? this.owners.pages.size > 0 && !this.owners.next : this.periodGroups !== undefined;
  }
  get isEmpty() {
    return !this.trouble && this.isRead && this.tables.length === 0;
  }
  get tables() {
    if (!this.isRead) return [];
    if (this.isByOwner) {
      const answers = rowsOf(this.owners).map((node) => ({ key: node.aggregate.OwnerId?.value ?? '', node }));
      return gapTables(gapGroups(answers, homeCurrency), (id) => this.ownerName(id), lang);
    }
    const order = this.periods.map(({ id }) => id);
    return gapTables(gapGroups(this.periodGroups ?? [], homeCurrency), (id) => this.periodName(id), lang, order);
  }
  get showsTables() {
    return !this.opened && this.tables.length > 0;
  }
  get showsBars() {
    return this.tables.some(({ counts }) => counts);
  }
  get announcement() {
    if (this.trouble) return this.trouble.text;
    if (this.isLoading) return texts.Gap_Loading;
    return this.tables[0]?.summary ?? texts.Gap_None;
  }
  get isByPeriod() {
    return !this.isByOwner;
  }
  get firstColumn() {
    return this.isByOwner ? texts.Gap_Owner : texts.Gap_Period;
  }
  get currenciesNote() {
    return this.hasCurrencies ? texts.Gap_Currencies : undefined;
  }
  get periodNote() {
    return this.isByPeriod ? texts.Gap_PeriodNote : undefined;
  }
  get unplacedNote() {
    const unplaced = this.tidyCounts?.neverPlaced ?? 0;
    return unplaced > 0 ? fillLabel(texts.Gap_Unplaced, new Intl.NumberFormat(lang).format(unplaced)) : undefined;
  }
  get tidyRows() {
    return tidyKinds.map((kind) => {
      const count = this.tidyCounts?.[kind];
      const text = this.tidyName(kind);
      return {
        kind,
        text,
        count: count === undefined ? texts.Tidy_Uncounted : new Intl.NumberFormat(lang).format(count),
        show: fillLabel(texts.Tidy_Show, text),
        hasDeals: count !== undefined && count > 0,
      };
    });
  }
  get tidyNotes() {
    if (!this.mapped) return [];
    const { names, unreadable } = this.mapped;
    return [
      ...(names.size === 0 ? [texts.Tidy_NoProcess] : []),
      ...unreadable.map((name) => fillLabel(texts.Tidy_MapUnreadable, name)),
    ];
  }
  handleByOwner() {
    this.isByOwner = true;
  }
  handleByPeriod() {
    this.isByOwner = false;
    if (this.periodsVariables) return;
    this.periodsDocument = this.hasCurrencies ? periodsByCurrencyQuery : periodsQuery;
    this.periodsVariables = Object.fromEntries(
      this.periods.map((period) => [period.id, { and: [open, closesIn(period)] }]),
    );
  }
  handleOpenRow(event) {
    const { key = '', currency = '', pastGate } = event.currentTarget.dataset;
    const name = this.isByOwner ? this.ownerName(key) : this.periodName(key);
    const period = this.periods.find(({ id }) => id === key);
    this.opened = {
      heading: pastGate === undefined ? name : fillLabel(texts.Gap_PastGateOf, name),
      where: {
        and: [
          open,
          period && !this.isByOwner ? closesIn(period) : { OwnerId: { eq: key } },
          ...(this.hasCurrencies ? [{ CurrencyIsoCode: { eq: currency } }] : []),
          ...(pastGate === undefined ? [] : [{ Keystage_Past_Gate__c: { eq: true } }]),
        ],
      },
    };
  }
  handleOpenTidy(event) {
    const { kind } = event.currentTarget.dataset;
    if (this.tidyLists) this.opened = { heading: this.tidyName(kind), where: this.tidyLists[kind] };
  }
  handleBack() {
    this.opened = undefined;
  }
  /** Asks the org for every figure again; what fails is told by the wires themselves. */
  handleRefresh() {
    void Promise.allSettled([...this.refreshers.values()].map(async (refresh) => refresh?.()));
  }
  answered(which, { data, errors, refresh }) {
    this.refreshers.set(which, refresh);
    if (errors && errors.length > 0) this.trouble = troubleText(orgTrouble(errors));
    if (data === undefined || data === null) return undefined;
    this.trouble = undefined;
    return data;
  }
  ownerName(id) {
    return this.names.get(id) ?? fillLabel(texts.Gap_UnknownOwner, id);
  }
  periodName(id) {
    const { quarter } = this.periods.find((period) => period.id === id) ?? {};
    if (quarter) return fillLabel(texts.Gap_PeriodQuarter, String(quarter.of), String(quarter.year));
    return id === 'past' ? texts.Gap_PeriodPast : texts.Gap_PeriodLater;
  }
  tidyName(kind) {
    return {
      closePast: texts.Tidy_ClosePast,
      notMapped: texts.Tidy_NotMapped,
      neverPlaced: texts.Tidy_NeverPlaced,
      noAmount: texts.Tidy_NoAmount,
      noEvidence: fillLabel(texts.Tidy_NoEvidence, String(this.evidenceDays)),
    }[kind];
  }
}
function ownersIn(groups) {
  return [...new Set(groups.flatMap(({ aggregate }) => aggregate.OwnerId?.value ?? []))];
}

import { LightningElement, wire } from 'lwc';
import { graphql } from 'lightning/graphql';
import lang from '@salesforce/i18n/lang';
import { activeModel, activeModelQuery } from 'c/activeModel';
import { fillLabel } from 'c/fillLabel';
import { nodesOf } from 'c/graphqlAnswer';
import { orgTrouble, troubleText } from 'c/orgTrouble';
import { tierSpeaker } from 'c/tierSpeaker';
import { cellsQuery, countIn, tiersQuery } from './mapQueries';
import { texts } from './texts';
import { bands, cellFilters, cellName, valueCuts } from './valueBands';
const say = tierSpeaker(lang);
const segmented = { Keystage_Tiered_On__c: { ne: null } };
const never = { Keystage_Tiered_On__c: { eq: null } };
/** All accounts by tier, and by what they are worth today and may become; a tap lists those behind a figure. */
export default class TierMap extends LightningElement {
  label = texts;
  tiersVariables = { segmented, never };
  tierCounts;
  neverCount = 0;
  active;
  cellsDocument;
  cellsVariables;
  cellCounts;
  trouble;
  mapTrouble;
  opened;
  refreshers = new Map();
  @wire(graphql, { query: tiersQuery, variables: '$tiersVariables' })
  readTiers({ data, errors, refresh }) {
    this.refreshers.set('tiers', refresh);
    if (errors && errors.length > 0) this.trouble = troubleText(orgTrouble(errors));
    if (!data) return;
    this.trouble = undefined;
    const { aggregate } = data.uiapi;
    this.tierCounts = new Map(
      nodesOf(aggregate['segmented']).map(({ aggregate: { Keystage_Tier__c, Id } }) => [
        Keystage_Tier__c.value,
        Number(Id.count.value),
      ]),
    );
    this.neverCount = countIn(aggregate['never']);
  }
  @wire(graphql, { query: activeModelQuery })
  readModel({ data, errors }) {
    if (!data && !errors) return;
    const reading = data ? activeModel(data) : undefined;
    // Without a model that cuts both values, thirds do; the map says which.
    this.active = reading?.ok ? reading : undefined;
    this.cellsDocument = cellsQuery;
    this.cellsVariables = cellFilters(valueCuts(this.active));
  }
  @wire(graphql, { query: '$cellsDocument', variables: '$cellsVariables' })
  readCells({ data, errors, refresh }) {
    this.refreshers.set('cells', refresh);
    if (errors && errors.length > 0) this.mapTrouble = troubleText(orgTrouble(errors));
    if (!data) return;
    this.mapTrouble = undefined;
    const { aggregate } = data.uiapi;
    this.cellCounts = Object.fromEntries(Object.entries(aggregate).map(([name, counted]) => [name, countIn(counted)]));
  }
  get isLoading() {
    return !this.trouble && !this.tierCounts;
  }
  get isEmpty() {
    return !this.trouble && this.tierCounts !== undefined && this.total === 0;
  }
  get showsTiers() {
    return !this.opened && !this.trouble && this.total > 0;
  }
  get announcement() {
    if (this.trouble) return this.trouble.text;
    if (this.isLoading) return texts.Map_Loading;
    return this.isEmpty ? texts.Map_None : this.summary;
  }
  get summary() {
    const tiered = this.total - this.neverCount - this.withoutTier;
    return fillLabel(texts.Map_Summary, say.number(tiered), say.number(this.total));
  }
  get rows() {
    const counts = this.counted.filter((one) => one[0] !== null);
    const known = this.active?.model.tiers ?? ['VIP', 'A', 'B', 'C', 'D'];
    const place = (tier) => (known.includes(tier) ? known.indexOf(tier) : known.length);
    const tiers = counts
      .sort(([a], [b]) => place(a) - place(b) || (a < b ? -1 : 1))
      .map(([tier, count]) => ({ key: tier, name: say.tier(tier), count }));
    const others = [
      { key: 'without', name: texts.Map_WithoutTier, count: this.withoutTier },
      { key: 'never', name: texts.Map_Never, count: this.neverCount },
    ];
    const rows = [...tiers, ...others];
    const most = Math.max(...rows.map(({ count }) => count), 1);
    return rows.map((row) => ({
      ...row,
      text: say.number(row.count),
      share: say.percent(row.count / this.total),
      length: (100 * row.count) / most,
      show: fillLabel(texts.Map_Show, row.name),
      hasAccounts: row.count > 0,
    }));
  }
  get totalText() {
    return say.number(this.total);
  }
  get columns() {
    return bands.map((key) => ({ key, name: bandNames[key] }));
  }
  /** The cells, the highest potential on top. */
  get mapRows() {
    const most = Math.max(...bands.flatMap((a) => bands.map((b) => this.countAt(cellName(a, b)))), 1);
    return [...bands].reverse().map((up, row) => ({
      key: up,
      name: bandNames[up],
      cells: bands.map((across, column) => {
        const key = cellName(across, up);
        const count = this.countAt(key);
        const name = fillLabel(texts.Map_CellName, bandNames[across], bandNames[up]);
        return {
          ...{ key, name, text: say.number(count), hasAccounts: count > 0 },
          show: fillLabel(texts.Map_Show, name),
          x: 20 + 40 * column,
          y: 20 + 40 * row,
          // The area stands for the count, as the eye reads a disc.
          radius: 18 * Math.sqrt(count / most),
        };
      }),
    }));
  }
  get discs() {
    return this.mapRows.flatMap(({ cells }) => cells);
  }
  get cuts() {
    const { current, potential, isOfModel } = valueCuts(this.active);
    const figures = [...current, ...potential].map((cut) => say.number(cut));
    return fillLabel(texts.Map_Cuts, ...figures, isOfModel ? texts.Map_CutsOfModel : texts.Map_CutsInThirds);
  }
  get withoutValues() {
    const count = this.countAt('without');
    return count > 0 ? fillLabel(texts.Map_WithoutValues, say.number(count)) : undefined;
  }
  handleOpenTier(event) {
    const key = event.currentTarget.dataset['key'];
    const heading = this.rows.find((row) => row.key === key).name;
    const where =
      key === 'never' ? never : { and: [segmented, { Keystage_Tier__c: { eq: key === 'without' ? null : key } }] };
    this.opened = { heading, where };
  }
  handleOpenCell(event) {
    const key = event.currentTarget.dataset['key'];
    const { name } = this.discs.find((cell) => cell.key === key);
    this.opened = { heading: name, where: cellFilters(valueCuts(this.active))[key] };
  }
  handleBack() {
    this.opened = undefined;
  }
  /** Asks the org for every figure again; what fails is told by the wires themselves. */
  handleRefresh() {
    void Promise.allSettled([...this.refreshers.values()].map(async (refresh) => refresh?.()));
  }
  get counted() {
    return [...(this.tierCounts ?? [])];
  }
  get withoutTier() {
    return this.tierCounts?.get(null) ?? 0;
  }
  get total() {
    return this.counted.reduce((sum, [, count]) => sum + count, this.neverCount);
  }
  countAt(cell) {
    return this.cellCounts?.[cell] ?? 0;
  }
}
const bandNames = {
  low: texts.Map_Low,
  middle: texts.Map_Middle,
  high: texts.Map_High,
};

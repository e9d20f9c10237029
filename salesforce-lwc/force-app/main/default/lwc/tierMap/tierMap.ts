import { LightningElement, wire } from 'lwc';
import { graphql, type GraphqlDocument, type GraphqlResult } from 'lightning/graphql';
import lang from '@salesforce/i18n/lang';
import { activeModel, activeModelQuery, type ActiveModel } from 'c/activeModel';
import { fillLabel } from 'c/fillLabel';
import { nodesOf, type Variables } from 'c/graphqlAnswer';
import { orgTrouble, troubleText, type TroubleText } from 'c/orgTrouble';
import { tierSpeaker } from 'c/tierSpeaker';
import { cellsQuery, countIn, tiersQuery, type CountData } from './mapQueries';
import { texts } from './texts';
import { bands, cellFilters, cellName, valueCuts, type Band } from './valueBands';

const say = tierSpeaker(lang);

const segmented = { Keystage_Tiered_On__c: { ne: null } };
const never = { Keystage_Tiered_On__c: { eq: null } };

interface TierRow {
  readonly key: string;
  readonly name: string;
  readonly count: number;
  readonly text: string;
  readonly share: string;
  readonly length: number;
  readonly show: string;
  readonly hasAccounts: boolean;
}

interface MapCell {
  readonly key: string;
  readonly name: string;
  readonly show: string;
  readonly text: string;
  readonly hasAccounts: boolean;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** All accounts by tier, and by what they are worth today and may become; a tap lists those behind a figure. */
export default class TierMap extends LightningElement {
  label = texts;
  tiersVariables: Variables = { segmented, never };
  tierCounts: ReadonlyMap<string | null, number> | undefined;
  neverCount = 0;
  active: ActiveModel | undefined;
  cellsDocument: GraphqlDocument | undefined;
  cellsVariables: Variables | undefined;
  cellCounts: Readonly<Record<string, number>> | undefined;
  trouble: TroubleText | undefined;
  mapTrouble: TroubleText | undefined;
  opened: { readonly heading: string; readonly where: object } | undefined;
  private refreshers = new Map<string, GraphqlResult['refresh']>();

  @wire(graphql, { query: tiersQuery, variables: '$tiersVariables' } as const)
  readTiers({ data, errors, refresh }: GraphqlResult): void {
    this.refreshers.set('tiers', refresh);
    if (errors && errors.length > 0) this.trouble = troubleText(orgTrouble(errors));
    if (!data) return;
    this.trouble = undefined;
    const { aggregate } = (data as CountData).uiapi;
    this.tierCounts = new Map(
      nodesOf(aggregate['segmented']).map(({ aggregate: { Keystage_Tier__c, Id } }) => [
        Keystage_Tier__c.value,
        Number(Id.count.value),
      ]),
    );
    this.neverCount = countIn(aggregate['never']);
  }

  @wire(graphql, { query: activeModelQuery })
  readModel({ data, errors }: GraphqlResult): void {
    if (!data && !errors) return;
    const reading = data ? activeModel(data) : undefined;
    // Without a model that cuts both values, thirds do; the map says which.
    this.active = reading?.ok ? reading : undefined;
    this.cellsDocument = cellsQuery;
    this.cellsVariables = cellFilters(valueCuts(this.active));
  }

  @wire(graphql, { query: '$cellsDocument', variables: '$cellsVariables' } as const)
  readCells({ data, errors, refresh }: GraphqlResult): void {
    this.refreshers.set('cells', refresh);
    if (errors && errors.length > 0) this.mapTrouble = troubleText(orgTrouble(errors));
    if (!data) return;
    this.mapTrouble = undefined;
    const { aggregate } = (data as CountData).uiapi;
    this.cellCounts = Object.fromEntries(Object.entries(aggregate).map(([name, counted]) => [name, countIn(counted)]));
  }

  get isLoading(): boolean {
    return !this.trouble && !this.tierCounts;
  }

  get isEmpty(): boolean {
    return !this.trouble && this.tierCounts !== undefined && this.total === 0;
  }

  get showsTiers(): boolean {
    return !this.opened && !this.trouble && this.total > 0;
  }

  get announcement(): string {
    if (this.trouble) return this.trouble.text;
    if (this.isLoading) return texts.Map_Loading;
    return this.isEmpty ? texts.Map_None : this.summary;
  }

  get summary(): string {
    const tiered = this.total - this.neverCount - this.withoutTier;
    return fillLabel(texts.Map_Summary, say.number(tiered), say.number(this.total));
  }

  get rows(): readonly TierRow[] {
    const counts = this.counted.filter((one): one is readonly [string, number] => one[0] !== null);
    const known: readonly string[] = this.active?.model.tiers ?? ['VIP', 'A', 'B', 'C', 'D'];
    const place = (tier: string) => (known.includes(tier) ? known.indexOf(tier) : known.length);
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

  get totalText(): string {
    return say.number(this.total);
  }

  get columns(): readonly { readonly key: Band; readonly name: string }[] {
    return bands.map((key) => ({ key, name: bandNames[key] }));
  }

  /** The cells, the highest potential on top. */
  get mapRows(): readonly { readonly key: Band; readonly name: string; readonly cells: readonly MapCell[] }[] {
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

  get discs(): readonly MapCell[] {
    return this.mapRows.flatMap(({ cells }) => cells);
  }

  get cuts(): string {
    const { current, potential, isOfModel } = valueCuts(this.active);
    const figures = [...current, ...potential].map((cut) => say.number(cut));
    return fillLabel(texts.Map_Cuts, ...figures, isOfModel ? texts.Map_CutsOfModel : texts.Map_CutsInThirds);
  }

  get withoutValues(): string | undefined {
    const count = this.countAt('without');
    return count > 0 ? fillLabel(texts.Map_WithoutValues, say.number(count)) : undefined;
  }

  handleOpenTier(event: Event): void {
    const key = (event.currentTarget as HTMLElement).dataset['key']!;
    const heading = this.rows.find((row) => row.key === key)!.name;
    const where =
      key === 'never' ? never : { and: [segmented, { Keystage_Tier__c: { eq: key === 'without' ? null : key } }] };
    this.opened = { heading, where };
  }

  handleOpenCell(event: Event): void {
    const key = (event.currentTarget as HTMLElement).dataset['key']!;
    const { name } = this.discs.find((cell) => cell.key === key)!;
    this.opened = { heading: name, where: cellFilters(valueCuts(this.active))[key] };
  }

  handleBack(): void {
    this.opened = undefined;
  }

  /** Asks the org for every figure again; what fails is told by the wires themselves. */
  handleRefresh(): void {
    void Promise.allSettled([...this.refreshers.values()].map(async (refresh) => refresh?.()));
  }

  private get counted(): readonly (readonly [string | null, number])[] {
    return [...(this.tierCounts ?? [])];
  }

  private get withoutTier(): number {
    return this.tierCounts?.get(null) ?? 0;
  }

  private get total(): number {
    return this.counted.reduce((sum, [, count]) => sum + count, this.neverCount);
  }

  private countAt(cell: string): number {
    return this.cellCounts?.[cell] ?? 0;
  }
}

const bandNames: Readonly<Record<Band, string>> = {
  low: texts.Map_Low,
  middle: texts.Map_Middle,
  high: texts.Map_High,
};

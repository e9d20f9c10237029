import { LightningElement, api } from 'lwc';
import indicatorsShownAll from '@salesforce/label/c.Keystage_Tier_ShowAll';
import showFewer from '@salesforce/label/c.Keystage_Tier_ShowFewer';
import sum from '@salesforce/label/c.Keystage_Tier_Sum';
import { fillLabel } from 'c/fillLabel';

/** One indicator's part of a score, in words and as lengths of a bar from 0 to 100. */
export interface ContributionRow {
  readonly indicator: string;
  readonly name: string;
  readonly value: string;
  /** What it brought, of what it could bring. */
  readonly points: string;
  readonly filled: number;
  readonly possible: number;
}

export interface Contributions {
  readonly rows: readonly ContributionRow[];
  /** The rows behind the first few as one: shown in their place until somebody asks for all. */
  readonly others?: { readonly from: number; readonly row: ContributionRow };
  readonly total: string;
}

/** The parts of a score as bars that add up to it. */
export default class ContributionList extends LightningElement {
  @api contributions: Contributions | undefined;
  showsAll = false;

  label = { sum, showFewer };

  get rows(): readonly ContributionRow[] {
    const { rows = [], others } = this.contributions ?? {};
    return others && !this.showsAll ? [...rows.slice(0, others.from), others.row] : rows;
  }

  get canFold(): boolean {
    return this.contributions?.others !== undefined;
  }

  get foldLabel(): string {
    return this.showsAll ? showFewer : fillLabel(indicatorsShownAll, String(this.contributions?.rows.length));
  }

  get ariaExpanded(): string {
    return String(this.showsAll);
  }

  get total(): string {
    return this.contributions?.total ?? '';
  }

  handleFold(): void {
    this.showsAll = !this.showsAll;
  }
}

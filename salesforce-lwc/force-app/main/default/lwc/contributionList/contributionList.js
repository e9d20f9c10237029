import { LightningElement, api } from 'lwc';
import indicatorsShownAll from '@salesforce/label/c.Keystage_Tier_ShowAll';
import showFewer from '@salesforce/label/c.Keystage_Tier_ShowFewer';
import sum from '@salesforce/label/c.Keystage_Tier_Sum';
import { fillLabel } from 'c/fillLabel';
/** The parts of a score as bars that add up to it. */
export default class ContributionList extends LightningElement {
  @api
  contributions;
  showsAll = false;
  label = { sum, showFewer };
  get rows() {
    const { rows = [], others } = this.contributions ?? {};
    return others && !this.showsAll ? [...rows.slice(0, others.from), others.row] : rows;
  }
  get canFold() {
    return this.contributions?.others !== undefined;
  }
  get foldLabel() {
    return this.showsAll ? showFewer : fillLabel(indicatorsShownAll, String(this.contributions?.rows.length));
  }
  get ariaExpanded() {
    return String(this.showsAll);
  }
  get total() {
    return this.contributions?.total ?? '';
  }
  handleFold() {
    this.showsAll = !this.showsAll;
  }
}

import { LightningElement, api } from 'lwc';
/** How far one has come on a scale of a few steps: bars that rise, filled up to the step reached, and its name in words. Nothing in it needs colour. */
export default class DepthScale extends LightningElement {
  /** The step reached, counted from 1. */
  @api
  step = 1;
  @api
  of = 5;
  @api
  name;
  /** The name with its place, for somebody who does not see the bars. */
  @api
  description;
  get bars() {
    return Array.from({ length: this.of }, (_, i) => ({
      key: i + 1,
      className: i < this.step ? `bar bar_${i + 1} bar_reached` : `bar bar_${i + 1}`,
    }));
  }
}

import { LightningElement, api } from 'lwc';
/** Width, gap and height of the drawing, in its own units. */
const tooth = 5;
const gap = 2;
const height = 20;
/**
 * A tier as a shape: as many teeth as there are tiers, rising, filled up to the account's own. It stands beside the tier's letter and
 * says nothing that the letter does not.
 */
export default class TierMark extends LightningElement {
  /** 1 for the best tier. */
  @api
  place;
  /** How many tiers there are. */
  @api
  of;
  get teeth() {
    const count = this.of ?? 0;
    return Array.from({ length: count }, (_, i) => {
      const tall = Math.round((height * (i + 1)) / count);
      const filled = i < count - (this.place ?? count) + 1;
      return {
        key: i,
        x: i * (tooth + gap),
        y: height - tall,
        height: tall,
        className: filled ? 'tooth tooth_filled' : 'tooth',
      };
    });
  }
  get viewBox() {
    const width = (this.of ?? 0) * (tooth + gap) - gap;
    return `-1 -1 ${width + 2} ${height + 2}`;
  }
}

import { LightningElement, api } from 'lwc';
/**
 * A form of plain fields. What it holds is its parent's: each change is told by `change` (`{ name, value }`), each choice between two people's
 * values by `decide` (`{ name, side }`), and nothing is kept here that a failed save could lose.
 */
export default class ValueForm extends LightningElement {
  @api
  fields = [];
  @api
  disabled = false;
  get shown() {
    return this.fields.map((field) => ({
      ...field,
      className: `field field_${field.kind}`,
      isButtons: field.kind === 'buttons',
      isChoices: field.kind === 'choices',
      isChoice: field.kind === 'choice',
      isYesNo: field.kind === 'yesNo',
      isDay: field.kind === 'day',
      isNumber: field.kind === 'number',
      isText: field.kind === 'text',
      isLine: field.kind === 'line',
      step: field.min === undefined ? 'any' : '1',
    }));
  }
  /** Whether every field can be saved as it is; those that cannot say why. */
  @api
  reportValidity() {
    const inputs = [...this.template.querySelectorAll('.input')];
    // Each one is asked, so that all that cannot be saved say so at once.
    return inputs.filter((input) => input.reportValidity() === false).length === 0;
  }
  handleChange(event) {
    this.tell('change', event, { value: event.detail.value ?? '' });
  }
  handleCheck(event) {
    this.tell('change', event, { value: event.detail.checked });
  }
  handleDecide(event) {
    this.tell('decide', event, { side: event.detail.value });
  }
  tell(kind, event, told) {
    // The inputs tell their changes to everybody above; without a name they say nothing there.
    event.stopPropagation();
    const { name } = event.currentTarget.dataset;
    this.dispatchEvent(new CustomEvent(kind, { detail: { name, ...told } }));
  }
}

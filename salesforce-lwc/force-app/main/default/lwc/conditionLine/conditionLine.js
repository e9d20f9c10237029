import { LightningElement, api } from 'lwc';
import { texts } from './texts';
/**
 * One condition of a stage, answered on the spot. What is typed is its parent's: each change is told by `draft`, and nothing is kept here that a failed
 * save or a fresh look at the org could lose. `toggle`, `save` and `discard` tell what is pressed, `decide` whose answer counts.
 */
export default class ConditionLine extends LightningElement {
  @api
  line;
  label = texts;
  wasOpen = false;
  renderedCallback() {
    const isOpen = this.line?.form !== undefined;
    if (isOpen && !this.wasOpen) this.template.querySelector('.form')?.focus();
    this.wasOpen = isOpen;
  }
  get isMet() {
    return this.line.mark === 'met';
  }
  get isStale() {
    return this.line.mark === 'stale';
  }
  get isInProgress() {
    return this.line.mark === 'inProgress';
  }
  get isExpanded() {
    return String(this.line.form !== undefined);
  }
  get fields() {
    return this.line.form.fields.map((field) => ({
      ...field,
      name: `${this.line.id} ${field.path}`,
      isButtons: field.kind === 'buttons',
      isChoice: field.kind === 'choice',
      isDay: field.kind === 'day',
      isNumber: field.kind === 'number',
      isText: field.kind === 'text',
    }));
  }
  get asksWhetherUnderWay() {
    return this.line.form.isUnderWay !== undefined;
  }
  get saveLabel() {
    return this.line.form.isSaving ? texts.Stage_Saving : texts.Stage_Save;
  }
  handleToggle() {
    this.tell('toggle', {});
  }
  handleValue(event) {
    const { path } = event.currentTarget.dataset;
    this.tell('draft', { path, value: event.detail.value ?? '' });
  }
  handleUnderWay(event) {
    this.tell('draft', { isUnderWay: event.detail.checked });
  }
  handleSeenOn(event) {
    this.tell('draft', { seenOn: event.detail.value ?? '' });
  }
  handleNote(event) {
    this.tell('draft', { note: event.detail.value ?? '' });
  }
  handleSave() {
    this.tell('save', {});
  }
  handleDiscard() {
    this.tell('discard', {});
  }
  handleKeepMine() {
    this.tell('decide', { side: 'mine' });
  }
  handleTakeTheirs() {
    this.tell('decide', { side: 'theirs' });
  }
  tell(kind, told) {
    this.dispatchEvent(new CustomEvent(kind, { detail: { condition: this.line.id, ...told } }));
  }
}

import { LightningElement, api } from 'lwc';
import { texts } from './texts';
/** What is asked beside the facts; no path of a fact begins so. */
const [underWay, seenOn, note] = ['*underWay', '*seenOn', '*note'];
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
  /** Named apart from those of other conditions: radio buttons of one name are one choice on a page. */
  get fields() {
    const form = this.line.form;
    const beside = [
      ...(form.isUnderWay === undefined
        ? []
        : [{ name: underWay, kind: 'yesNo', label: texts.Stage_RestInProgress, value: form.isUnderWay }]),
      { name: seenOn, kind: 'day', label: texts.Stage_SeenOn, value: form.seenOn, max: form.today },
      { name: note, kind: 'line', label: texts.Stage_Note, value: form.note, longest: 2000 },
    ];
    return [...form.fields, ...beside].map((field) => ({ ...field, name: `${this.line.id} ${field.name}` }));
  }
  get saveLabel() {
    return this.line.form.isSaving ? texts.Stage_Saving : texts.Stage_Save;
  }
  handleToggle() {
    this.tell('toggle', {});
  }
  handleChange(event) {
    const { name, value } = event.detail;
    const path = name.slice(this.line.id.length + 1);
    if (path === underWay) this.tell('draft', { isUnderWay: value });
    else if (path === seenOn) this.tell('draft', { seenOn: value });
    else this.tell('draft', path === note ? { note: value } : { path, value });
  }
  /** A day that cannot be read is no day: it says so itself, and nothing is saved without it. */
  handleSave() {
    const form = this.template.querySelector('c-value-form');
    if (form?.reportValidity() !== false) this.tell('save', {});
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

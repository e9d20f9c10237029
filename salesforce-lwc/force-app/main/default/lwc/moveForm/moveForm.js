import { LightningElement, api } from 'lwc';
import { texts } from './texts';
/** Chooses a stage and says why. What is typed is its parent's, told by `draft`; `move` and `cancel` tell what is pressed. */
export default class MoveForm extends LightningElement {
  @api
  view;
  label = texts;
  get moveLabel() {
    return this.view.isSaving ? texts.Stage_Saving : texts.Stage_MoveNow;
  }
  get cannotMove() {
    return this.view.isSaving || this.view.to === '';
  }
  handleTo(event) {
    this.tell('draft', { to: event.detail.value });
  }
  handleReason(event) {
    this.tell('draft', { reason: event.detail.value ?? '' });
  }
  handleMove() {
    this.tell('move', {});
  }
  handleCancel() {
    this.tell('cancel', {});
  }
  tell(kind, detail) {
    this.dispatchEvent(new CustomEvent(kind, { detail }));
  }
}

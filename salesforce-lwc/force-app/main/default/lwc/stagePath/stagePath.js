import { LightningElement, api } from 'lwc';
/**
 * The stages of a template as one line: full what is completed, half what is entered, empty what lies ahead, and a flag where the org says the deal is.
 * Each is told apart by its shape; its words are read out.
 */
export default class StagePath extends LightningElement {
  @api
  steps = [];
  @api
  label = '';
  get drawn() {
    return this.steps.map((step) => ({
      ...step,
      isEntered: step.state === 'entered',
      isCompleted: step.state === 'completed',
      className: step.isReached ? 'step step_reached' : 'step',
    }));
  }
}

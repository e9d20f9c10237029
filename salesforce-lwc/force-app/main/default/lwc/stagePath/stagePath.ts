import { LightningElement, api } from 'lwc';

/** One stage of a path. */
export interface PathStep {
  readonly id: string;
  /** Its letter or its place. */
  readonly sign: string;
  readonly state: 'open' | 'entered' | 'completed';
  /** The org says that the deal is here. */
  readonly isDeclared: boolean;
  /** The evidence has come as far as this. */
  readonly isReached: boolean;
  readonly label: string;
}

interface DrawnStep extends PathStep {
  readonly isEntered: boolean;
  readonly isCompleted: boolean;
  readonly className: string;
}

/**
 * The stages of a template as one line: full what is completed, half what is entered, empty what lies ahead, and a flag where the org says the deal is.
 * Each is told apart by its shape; its words are read out.
 */
export default class StagePath extends LightningElement {
  @api steps: readonly PathStep[] = [];
  @api label = '';

  get drawn(): readonly DrawnStep[] {
    return this.steps.map((step) => ({
      ...step,
      isEntered: step.state === 'entered',
      isCompleted: step.state === 'completed',
      className: step.isReached ? 'step step_reached' : 'step',
    }));
  }
}

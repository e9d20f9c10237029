import { LightningElement, api } from 'lwc';
import { texts } from './texts';

/** A move that is being considered: where to, what it takes, what is open on the way. */
export interface MoveFormView {
  /** The org's own stage name, or blank. */
  readonly to: string;
  readonly stages: readonly { readonly value: string; readonly label: string }[];
  readonly reason: string;
  readonly needsReason: boolean;
  /** What kind of move it is, and what the org makes of it. */
  readonly sentences: readonly string[];
  /** What is open up to there. */
  readonly open?: { readonly title: string; readonly conditions: readonly string[] };
  readonly trouble?: string;
  readonly isSaving: boolean;
}

/** Chooses a stage and says why. What is typed is its parent's, told by `draft`; `move` and `cancel` tell what is pressed. */
export default class MoveForm extends LightningElement {
  @api view: MoveFormView | undefined;

  label = texts;

  get moveLabel(): string {
    return this.view!.isSaving ? texts.Stage_Saving : texts.Stage_MoveNow;
  }

  get cannotMove(): boolean {
    return this.view!.isSaving || this.view!.to === '';
  }

  handleTo(event: CustomEvent<{ value: string }>): void {
    this.tell('draft', { to: event.detail.value });
  }

  handleReason(event: CustomEvent<{ value: string | null }>): void {
    this.tell('draft', { reason: event.detail.value ?? '' });
  }

  handleMove(): void {
    this.tell('move', {});
  }

  handleCancel(): void {
    this.tell('cancel', {});
  }

  private tell(kind: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(kind, { detail }));
  }
}

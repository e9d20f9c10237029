import { LightningElement, api } from 'lwc';
import { texts } from './texts';

export interface AnswerChoice {
  readonly value: string;
  readonly label: string;
}

/** An input for one fact. */
export interface AnswerField {
  readonly path: string;
  readonly label: string;
  /** `buttons`: a few choices side by side. */
  readonly kind: 'buttons' | 'choice' | 'day' | 'number' | 'text';
  readonly value: string;
  readonly choices?: readonly AnswerChoice[];
}

export interface AnswerForm {
  readonly fields: readonly AnswerField[];
  /** Undefined where a fact asked alone has “in progress” among its answers. */
  readonly isUnderWay?: boolean;
  readonly seenOn: string;
  readonly today: string;
  readonly note: string;
  readonly isSaving: boolean;
  /** Why it is not saved. */
  readonly trouble?: string;
  /** What another user has saved meanwhile, beside what was typed here. */
  readonly conflict?: { readonly lead: string; readonly theirs: string; readonly mine: string };
}

/** A condition in words, with its mark, and the form to answer it while that is open. */
export interface ConditionLineView {
  readonly id: string;
  readonly text: string;
  readonly mark: 'met' | 'open' | 'inProgress' | 'stale';
  readonly markLabel: string;
  readonly asides: readonly string[];
  /** Undefined where it cannot be answered here. */
  readonly answer?: { readonly label: string; readonly name: string };
  readonly form?: AnswerForm;
}

/** What was typed or chosen in a form. */
export interface DraftChange {
  readonly condition: string;
  readonly path?: string;
  readonly value?: string;
  readonly isUnderWay?: boolean;
  readonly seenOn?: string;
  readonly note?: string;
}

interface ShownField extends AnswerField {
  readonly name: string;
  readonly isButtons: boolean;
  readonly isChoice: boolean;
  readonly isDay: boolean;
  readonly isNumber: boolean;
  readonly isText: boolean;
}

/**
 * One condition of a stage, answered on the spot. What is typed is its parent's: each change is told by `draft`, and nothing is kept here that a failed
 * save or a fresh look at the org could lose. `toggle`, `save` and `discard` tell what is pressed, `decide` whose answer counts.
 */
export default class ConditionLine extends LightningElement {
  @api line: ConditionLineView | undefined;

  label = texts;
  wasOpen = false;

  override renderedCallback(): void {
    const isOpen = this.line?.form !== undefined;
    if (isOpen && !this.wasOpen) this.template!.querySelector<HTMLElement>('.form')?.focus();
    this.wasOpen = isOpen;
  }

  get isMet(): boolean {
    return this.line!.mark === 'met';
  }

  get isStale(): boolean {
    return this.line!.mark === 'stale';
  }

  get isInProgress(): boolean {
    return this.line!.mark === 'inProgress';
  }

  get isExpanded(): string {
    return String(this.line!.form !== undefined);
  }

  get fields(): readonly ShownField[] {
    return this.line!.form!.fields.map((field) => ({
      ...field,
      name: `${this.line!.id} ${field.path}`,
      isButtons: field.kind === 'buttons',
      isChoice: field.kind === 'choice',
      isDay: field.kind === 'day',
      isNumber: field.kind === 'number',
      isText: field.kind === 'text',
    }));
  }

  get asksWhetherUnderWay(): boolean {
    return this.line!.form!.isUnderWay !== undefined;
  }

  get saveLabel(): string {
    return this.line!.form!.isSaving ? texts.Stage_Saving : texts.Stage_Save;
  }

  handleToggle(): void {
    this.tell('toggle', {});
  }

  handleValue(event: CustomEvent<{ value: string | null }>): void {
    const { path } = (event.currentTarget as HTMLElement).dataset;
    this.tell('draft', { path, value: event.detail.value ?? '' });
  }

  handleUnderWay(event: CustomEvent<{ checked: boolean }>): void {
    this.tell('draft', { isUnderWay: event.detail.checked });
  }

  handleSeenOn(event: CustomEvent<{ value: string | null }>): void {
    this.tell('draft', { seenOn: event.detail.value ?? '' });
  }

  handleNote(event: CustomEvent<{ value: string | null }>): void {
    this.tell('draft', { note: event.detail.value ?? '' });
  }

  handleSave(): void {
    this.tell('save', {});
  }

  handleDiscard(): void {
    this.tell('discard', {});
  }

  handleKeepMine(): void {
    this.tell('decide', { side: 'mine' });
  }

  handleTakeTheirs(): void {
    this.tell('decide', { side: 'theirs' });
  }

  private tell(kind: string, told: object): void {
    this.dispatchEvent(new CustomEvent(kind, { detail: { condition: this.line!.id, ...told } }));
  }
}

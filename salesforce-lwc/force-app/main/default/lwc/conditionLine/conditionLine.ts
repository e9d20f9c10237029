import { LightningElement, api } from 'lwc';
import type { FormField } from 'c/valueForm';
import type { FormValue } from 'c/meetEdits';
import { texts } from './texts';

export interface AnswerForm {
  /** An input for each fact, by its path. */
  readonly fields: readonly FormField[];
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

/** What is asked beside the facts; no path of a fact begins so. */
const [underWay, seenOn, note] = ['*underWay', '*seenOn', '*note'];

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

  /** Named apart from those of other conditions: radio buttons of one name are one choice on a page. */
  get fields(): readonly FormField[] {
    const form = this.line!.form!;
    const beside: readonly FormField[] = [
      ...(form.isUnderWay === undefined
        ? []
        : [{ name: underWay, kind: 'yesNo', label: texts.Stage_RestInProgress, value: form.isUnderWay } as const]),
      { name: seenOn, kind: 'day', label: texts.Stage_SeenOn, value: form.seenOn, max: form.today },
      { name: note, kind: 'line', label: texts.Stage_Note, value: form.note, longest: 2000 },
    ];
    return [...form.fields, ...beside].map((field) => ({ ...field, name: `${this.line!.id} ${field.name}` }));
  }

  get saveLabel(): string {
    return this.line!.form!.isSaving ? texts.Stage_Saving : texts.Stage_Save;
  }

  handleToggle(): void {
    this.tell('toggle', {});
  }

  handleChange(event: CustomEvent<{ name: string; value: FormValue }>): void {
    const { name, value } = event.detail;
    const path = name.slice(this.line!.id.length + 1);
    if (path === underWay) this.tell('draft', { isUnderWay: value });
    else if (path === seenOn) this.tell('draft', { seenOn: value });
    else this.tell('draft', path === note ? { note: value } : { path, value });
  }

  /** A day that cannot be read is no day: it says so itself, and nothing is saved without it. */
  handleSave(): void {
    const form = this.template!.querySelector<HTMLElement & { reportValidity(): boolean }>('c-value-form');
    if (form?.reportValidity() !== false) this.tell('save', {});
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

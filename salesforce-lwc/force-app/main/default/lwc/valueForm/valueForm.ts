import { LightningElement, api } from 'lwc';
import type { FormValue } from 'c/meetEdits';

export interface FormChoice {
  readonly value: string;
  readonly label: string;
}

/** One field of a form, with what it holds; `conflict` where somebody else saved another value meanwhile. */
export interface FormField {
  readonly name: string;
  /** `buttons`: a few choices side by side. */
  readonly kind: 'buttons' | 'choices' | 'choice' | 'yesNo' | 'day' | 'number' | 'text' | 'line';
  readonly label: string;
  readonly value: FormValue;
  readonly choices?: readonly FormChoice[];
  readonly help?: string;
  readonly required?: boolean;
  /** The latest day, or the largest number. */
  readonly max?: string;
  readonly min?: string;
  /** How many characters a line takes at most. */
  readonly longest?: number;
  readonly conflict?: { readonly question: string; readonly choices: readonly FormChoice[]; readonly chosen: string };
}

interface ShownField extends FormField {
  readonly isButtons: boolean;
  readonly isChoices: boolean;
  readonly isChoice: boolean;
  readonly isYesNo: boolean;
  readonly isDay: boolean;
  readonly isNumber: boolean;
  readonly isText: boolean;
  readonly isLine: boolean;
  readonly className: string;
  /** Between two bounds a number is a whole one. */
  readonly step: string;
}

interface Checkable {
  reportValidity(): boolean;
}

/**
 * A form of plain fields. What it holds is its parent's: each change is told by `change` (`{ name, value }`), each choice between two people's
 * values by `decide` (`{ name, side }`), and nothing is kept here that a failed save could lose.
 */
export default class ValueForm extends LightningElement {
  @api fields: readonly FormField[] = [];
  @api disabled = false;

  get shown(): readonly ShownField[] {
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
  @api reportValidity(): boolean {
    const inputs = [...this.template!.querySelectorAll('.input')] as unknown as Checkable[];
    // Each one is asked, so that all that cannot be saved say so at once.
    return inputs.filter((input) => input.reportValidity() === false).length === 0;
  }

  handleChange(event: CustomEvent<{ value: FormValue | null }>): void {
    this.tell('change', event, { value: event.detail.value ?? '' });
  }

  handleCheck(event: CustomEvent<{ checked: boolean }>): void {
    this.tell('change', event, { value: event.detail.checked });
  }

  handleDecide(event: CustomEvent<{ value: string }>): void {
    this.tell('decide', event, { side: event.detail.value });
  }

  private tell(kind: string, event: Event, told: object): void {
    // The inputs tell their changes to everybody above; without a name they say nothing there.
    event.stopPropagation();
    const { name } = (event.currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new CustomEvent(kind, { detail: { name, ...told } }));
  }
}

import { LightningElement, api, wire } from 'lwc';
import { session } from '../../../page/session';
import type { RecordRepresentation } from '../../../ui-api/record-representation';
import { getRecord, notifyRecordUpdateAvailable } from '../../lightning/uiRecordApi/uiRecordApi';
import { shellTexts } from './texts';

const standardFields = [
  'Type',
  'Industry',
  'AnnualRevenue',
  'NumberOfEmployees',
  'Phone',
  'Website',
  'BillingCity',
  'BillingCountry',
  'Owner.Name',
];
/** The first of them stand under the name as well. */
const highlighted = ['Type', 'Phone', 'Website', 'Owner.Name', 'Industry'];

interface Shown {
  readonly name: string;
  readonly label: string;
  readonly value: string;
}

interface ToastDetail {
  readonly title?: string;
  readonly message?: string;
  readonly variant?: string;
}

interface Toast {
  readonly key: number;
  readonly title: string;
  readonly message: string;
  readonly className: string;
}

/** An Account record page as Lightning lays it out: highlights above, details at the left, the component at the right. */
export default class RecordPage extends LightningElement {
  @api recordId: string | undefined;
  /** Loads the constructor of the component to show. */
  @api load: (() => Promise<{ readonly default: typeof LightningElement }>) | undefined;

  texts = shellTexts(session.lang);
  component: typeof LightningElement | undefined;
  toasts: Toast[] = [];

  @wire(getRecord, {
    recordId: '$recordId',
    fields: ['Account.Name'],
    optionalFields: standardFields.map((field) => `Account.${field}`),
  })
  record: { readonly data?: RecordRepresentation; readonly error?: unknown } = {};

  override connectedCallback(): void {
    void this.load?.().then((module) => (this.component = module.default));
    this.template?.addEventListener('lightning__showtoast', (event) =>
      this.showToast(event as CustomEvent<ToastDetail>),
    );
    window.addEventListener('focus', this.readAgain);
  }

  override disconnectedCallback(): void {
    window.removeEventListener('focus', this.readAgain);
  }

  readAgain = (): void => {
    if (this.recordId) void notifyRecordUpdateAvailable([{ recordId: this.recordId }]);
  };

  /** What Lightning gives a component that has a public property for it. */
  get given(): Record<string, unknown> {
    const known = { recordId: this.recordId, objectApiName: 'Account' };
    return Object.fromEntries(Object.entries(known).filter(([name]) => name in (this.component?.prototype ?? {})));
  }

  /** The record's name; until it is known, what kind of record it is. */
  get heading(): string {
    return this.shown('Name')[0]?.value ?? this.texts.object;
  }

  get highlights(): Shown[] {
    return highlighted.flatMap((field) => this.shown(field)).slice(0, 4);
  }

  get details(): Shown[] {
    return ['Name', ...standardFields].flatMap((field) => this.shown(field));
  }

  shown(path: string): Shown[] {
    const [first, second] = path.split('.');
    const field = this.record.data?.fields[first];
    if (!field) return [];
    const value = second ? field.displayValue : (field.displayValue ?? field.value);
    return [{ name: path, label: this.texts.fields[path] ?? path, value: typeof value === 'string' ? value : '' }];
  }

  showToast(event: CustomEvent<ToastDetail>): void {
    const { title = '', message = '', variant = 'info' } = event.detail;
    const className = `slds-notify slds-notify_toast slds-theme_${variant}`;
    this.toasts = [...this.toasts, { key: this.toasts.length, title, message, className }];
  }

  closeToast(event: Event): void {
    const { key } = (event.currentTarget as HTMLElement).dataset;
    this.toasts = this.toasts.filter((toast) => String(toast.key) !== key);
  }
}

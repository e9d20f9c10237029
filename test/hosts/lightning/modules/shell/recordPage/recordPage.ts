import { LightningElement, api, wire } from 'lwc';
import { session } from '../../../page/session';
import type { RecordRepresentation } from '../../../ui-api/record-representation';
import { getRecord, notifyRecordUpdateAvailable } from '../../lightning/uiRecordApi/uiRecordApi';
import type { Shown } from '../region/region';
import { layoutOf, type RecordLayout } from './layouts';
import { shellTexts } from './texts';

interface ShownField {
  readonly name: string;
  readonly label: string;
  readonly value: string;
}

/** A record page as Lightning lays it out: highlights above, then the components, and the record's details. */
export default class RecordPage extends LightningElement {
  @api recordId: string | undefined;
  @api objectApiName = '';
  @api main: readonly Shown[] = [];
  @api side: readonly Shown[] = [];

  texts = shellTexts(session.lang);

  @wire(getRecord, { recordId: '$recordId', fields: '$nameField', optionalFields: '$fields' })
  record: { readonly data?: RecordRepresentation; readonly error?: unknown } = {};

  override connectedCallback(): void {
    window.addEventListener('focus', this.readAgain);
  }

  override disconnectedCallback(): void {
    window.removeEventListener('focus', this.readAgain);
  }

  readAgain = (): void => {
    if (this.recordId) void notifyRecordUpdateAvailable([{ recordId: this.recordId }]);
  };

  get layout(): RecordLayout {
    return layoutOf(this.objectApiName);
  }

  get nameField(): readonly string[] {
    return [`${this.objectApiName}.Name`];
  }

  get fields(): readonly string[] {
    return this.layout.fields.map((field) => `${this.objectApiName}.${field}`);
  }

  get columns(): string {
    return this.side.length > 0 ? 'columns' : 'column';
  }

  get objectLabel(): string {
    return this.texts.objects[this.objectApiName] ?? this.objectApiName;
  }

  /** The record's name; until it is known, what kind of record it is. */
  get heading(): string {
    return this.shown('Name')[0]?.value ?? this.objectLabel;
  }

  get highlights(): ShownField[] {
    return this.layout.highlighted.flatMap((field) => this.shown(field)).slice(0, 4);
  }

  get details(): ShownField[] {
    return ['Name', ...this.layout.fields].flatMap((field) => this.shown(field));
  }

  shown(path: string): ShownField[] {
    const [first, second] = path.split('.');
    const field = this.record.data?.fields[first];
    if (!field) return [];
    const value = second ? field.displayValue : (field.displayValue ?? field.value);
    const label = this.texts.fields[`${this.objectApiName}.${path}`] ?? path;
    return [{ name: path, label, value: typeof value === 'string' ? value : '' }];
  }
}

import { createElement } from 'lwc';
import * as recordApi from 'lightning/uiRecordApi';
import AccountRelationship from 'c/accountRelationship';

interface TestWire {
  emit(value: unknown): void;
  emitError(error: unknown): void;
}
const record = recordApi.getRecord as unknown as TestWire;

export const accountId = '001000000000001AAA';

export type Fields = Readonly<Record<string, string | number | boolean | null>>;

/** An account of which nothing is on file; `hidden` stands for a field that the reader may not see. */
export const blank: Fields = {
  Name: 'Northgate Systems',
  Keystage_Our_Sales__c: null,
  Keystage_Total_Spend__c: null,
  Keystage_Broken_Off__c: false,
  Keystage_Personal_Depth__c: null,
  Keystage_Company_Depth__c: null,
  Keystage_Organisation_Interest__c: false,
  Keystage_Person_Interest__c: false,
  Keystage_Dossier__c: null,
};

export async function shownRelationship(fields?: Fields): Promise<HTMLElement> {
  const card = createElement('c-account-relationship', { is: AccountRelationship });
  Object.assign(card, { recordId: accountId });
  document.body.appendChild(card);
  await settled();
  if (fields) await answer(fields);
  return card;
}

export async function answer(
  fields: Fields,
  lastModifiedDate: string | null = '2026-11-20T09:00:00.000Z',
): Promise<void> {
  const there = Object.entries(fields).filter(([, value]) => value !== 'hidden');
  record.emit({
    id: accountId,
    apiName: 'Account',
    lastModifiedDate,
    fields: Object.fromEntries(there.map(([name, value]) => [name, { value, displayValue: null }])),
  });
  await settled();
}

export async function answerError(error: unknown): Promise<void> {
  record.emitError(error);
  await settled();
}

export async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
}

export const find = (card: HTMLElement, selector: string) => card.shadowRoot?.querySelector<HTMLElement>(selector);
export const findAll = (card: HTMLElement, selector: string) => [
  ...(card.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];

export async function press(card: HTMLElement, selector: string): Promise<void> {
  const button = find(card, selector);
  if (!button) throw new Error(`There is no ${selector}.`);
  button.click();
  await settled();
}

/** The form that is open, not those that save at each press. */
export const openForm = 'c-value-form:not(.tie):not(.depth)';

/** An event of the form that `selector` finds, as `c-value-form` tells it. */
export async function tell(card: HTMLElement, selector: string, kind: string, detail: object): Promise<void> {
  find(card, selector)?.dispatchEvent(new CustomEvent(kind, { detail }));
  await settled();
}

export interface ShownField {
  readonly name: string;
  readonly label: string;
  readonly value: unknown;
  readonly conflict?: { readonly choices: readonly { readonly label: string }[] };
}
export const formOf = (card: HTMLElement, selector = openForm) =>
  (find(card, selector) as unknown as { fields: readonly ShownField[] }).fields;

/** Everything a reader sees, the shadow trees of children included, each piece of text on a line of its own. */
export function linesOf(node: Node): string[] {
  const pieces: string[] = [];
  const visit = (each: Node): void => {
    if (each.nodeType === Node.TEXT_NODE) pieces.push(each.textContent?.trim() ?? '');
    const root = each instanceof Element ? each.shadowRoot : null;
    [...(root?.childNodes ?? []), ...each.childNodes].forEach(visit);
  };
  visit(node);
  return pieces.filter((piece) => piece !== '');
}

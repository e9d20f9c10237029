import { createElement } from 'lwc';
import { executeMutation } from 'lightning/graphql';
import * as recordApi from 'lightning/uiRecordApi';
import { signOffRecord, type SignOff } from 'c/keystageCore';
import ModelDesk from 'c/modelDesk';
import { answerGraphql, settled, type GraphqlAnswer } from '../../../../../../test/answering-graphql';
import { fingerprintOf } from '../../accountTier/__tests__/sample-account';

export const mutation = jest.mocked(executeMutation);

/** A version on file: its model, or a text that is none. */
export interface Version {
  readonly id: string;
  readonly model: { readonly version: number; readonly name: { readonly en: string } };
  readonly isActive?: boolean;
  /** A record that was made by hand and left blank. */
  readonly isBlank?: true;
  /** What stands in the record in place of the model's own text. */
  readonly text?: string;
}

export interface Account {
  readonly id: string;
  readonly name: string;
  readonly reasons: string | null;
  readonly override?: Readonly<Partial<Record<'tier' | 'reason' | 'author' | 'approver' | 'from' | 'until', string>>>;
}

type Errors = { readonly errors: readonly { readonly message: string }[] };

export interface Org {
  readonly versions?: readonly Version[] | Errors;
  /** Pages of accounts. */
  readonly accounts?: readonly (readonly Account[])[] | Errors;
  /** What was signed off, in the order it was done. */
  readonly trail?: readonly SignOff[];
  /** The reader, by name. */
  readonly reader?: string;
  readonly gone?: true;
  readonly candidateErrors?: readonly { readonly message: string }[];
  readonly total?: number;
}

const page = (nodes: readonly object[], next: string | null = null, totalCount = nodes.length) => ({
  edges: nodes.map((node) => ({ node })),
  totalCount,
  pageInfo: { hasNextPage: next !== null, endCursor: next },
});
const values = (fields: object) =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, { value: value as unknown }]));

const head = ({ id, model, isActive = false, isBlank }: Version) => ({
  Id: id,
  ...values({
    Name: model.name.en,
    Version__c: model.version,
    Fingerprint__c: fingerprintOf(model),
    Active__c: isActive,
  }),
  CreatedDate: { value: '2026-11-01T00:00:00Z', displayValue: '1.11.2026' },
  ...(isBlank && {
    ...values({ Name: null, Version__c: null, Fingerprint__c: null, CreatedDate: null }),
  }),
});
const whole = ({ id, model, text }: Version) => ({
  Id: id,
  ...values({
    Name: model.name.en,
    Fingerprint__c: fingerprintOf(model),
    Parts__c: 0,
    Model__c: text ?? JSON.stringify(model),
  }),
  Parts__r: page([]),
});

export async function answer({
  versions,
  accounts,
  gone,
  total,
  candidateErrors,
  trail = [],
  reader,
}: Org): Promise<void> {
  await answerGraphql(({ name, variables }): GraphqlAnswer => {
    const models = (nodes: readonly object[]) => ({ data: { uiapi: { query: { Keystage_Model__c: page(nodes) } } } });
    if (name === 'KeptValues') {
      if (!accounts || 'errors' in accounts) return accounts;
      const at = Number(variables['after'] ?? 0);
      const nodes = accounts[at].map(({ id, name: called, reasons, override }) => ({
        Id: id,
        ...values({
          Name: called,
          Keystage_Reasons__c: reasons,
          Keystage_Override_Tier__c: override?.tier ?? null,
          Keystage_Override_Reason__c: override?.reason ?? null,
          Keystage_Override_Author__c: override?.author ?? null,
          Keystage_Override_Approver__c: override?.approver ?? null,
          Keystage_Override_From__c: override?.from ?? null,
          Keystage_Override_Until__c: override?.until ?? null,
        }),
      }));
      const next = at + 1 < accounts.length ? String(at + 1) : null;
      const all = total ?? accounts.reduce((sum, one) => sum + one.length, 0);
      return { data: { uiapi: { query: { Account: page(nodes, next, all) } } } };
    }
    if (!versions || 'errors' in versions) return versions;
    if (name === 'ModelVersions') {
      const { data } = models(versions.map(head));
      const signOffs = trail.map((entry, k) => ({ Id: `s${k}`, ...values(signOffRecord(entry)) })).reverse();
      return { data: { uiapi: { query: { ...data.uiapi.query, Keystage_Sign_Off__c: page(signOffs) } } } };
    }
    if (name === 'ActiveModel') return models(versions.filter(({ isActive }) => isActive).map(whole));
    if (candidateErrors) return { errors: candidateErrors };
    return models(gone ? [] : versions.filter(({ id }) => id === variables['id']).map(whole));
  });
  if (reader === undefined) return;
  const wire = recordApi.getRecord as unknown as { emit(value: unknown): void };
  wire.emit({ apiName: 'User', fields: { Name: { value: reader, displayValue: null } } });
  await settled();
}

export async function shownDesk(org: Org): Promise<HTMLElement> {
  const desk = createElement('c-model-desk', { is: ModelDesk });
  document.body.appendChild(desk);
  await answer(org);
  return desk;
}

export const find = (desk: HTMLElement, selector: string) => desk.shadowRoot?.querySelector<HTMLElement>(selector);
export const text = (desk: HTMLElement, selector: string) => find(desk, selector)?.textContent?.trim();

export async function press(desk: HTMLElement, selector: string): Promise<void> {
  const button = find(desk, selector);
  if (!button) throw new Error(`There is no ${selector}.`);
  button.click();
  await settled();
}

export async function paste(desk: HTMLElement, value: string): Promise<void> {
  find(desk, '.pasted')?.dispatchEvent(new CustomEvent('change', { detail: { value } }));
  await settled();
}

/** Everything a reader sees, each piece of text on a line of its own. */
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

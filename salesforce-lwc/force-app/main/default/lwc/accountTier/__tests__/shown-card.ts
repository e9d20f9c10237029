import { createElement } from 'lwc';
import * as graphqlApi from 'lightning/graphql';
import * as objectInfoApi from 'lightning/uiObjectInfoApi';
import * as recordApi from 'lightning/uiRecordApi';
import AccountTier from 'c/accountTier';

/** What the preset's wire adapters let a test say. */
interface TestWire {
  emit(value: unknown, filter?: (config: { recordId?: string }) => boolean): void;
  emitError(error: unknown, filter?: (config: { recordId?: string }) => boolean): void;
}

interface TestGraphql {
  emit(value: unknown, filter?: undefined, refresh?: () => Promise<void>): void;
  emitErrors(errors: readonly { readonly message: string }[]): void;
}

const wires = {
  record: recordApi.getRecord as unknown as TestWire,
  graphql: graphqlApi.graphql as unknown as TestGraphql,
  objectInfo: objectInfoApi.getObjectInfo as unknown as TestWire,
  picklist: objectInfoApi.getPicklistValues as unknown as TestWire,
};

export type Fields = Readonly<Record<string, string | number | null>>;

/** What the org answers. What is left out has not been answered yet. */
export interface OrgAnswers {
  readonly account?: Fields;
  readonly accountError?: unknown;
  readonly models?: readonly ModelRecord[];
  readonly modelErrors?: readonly { readonly message: string }[];
  readonly tiers?: readonly string[];
  readonly refreshModels?: () => Promise<void>;
  readonly lastModifiedDate?: null;
  /** The reader, by name. */
  readonly reader?: string;
}

export interface ModelRecord {
  readonly Name: string;
  readonly Fingerprint__c: string | null;
  readonly Model__c?: string | null;
  /** Texts by position; a model without them stands in one text. */
  readonly parts?: { readonly count: number; readonly texts: Readonly<Record<number, string>> };
}

export const accountId = '001000000000001AAA';

/** Puts the component on a page and lets the org answer. */
export async function shownCard(answers: OrgAnswers): Promise<HTMLElement> {
  const card = createElement('c-account-tier', { is: AccountTier }) as HTMLElement & { recordId: string };
  card.recordId = accountId;
  document.body.appendChild(card);
  await settled();
  await answer(answers);
  return card;
}

export async function answer({
  account,
  accountError,
  models,
  modelErrors,
  tiers,
  refreshModels,
  reader,
  lastModifiedDate,
}: OrgAnswers) {
  const isAccount = ({ recordId }: { recordId?: string }) => recordId === accountId;
  if (account)
    wires.record.emit({ ...recordOf(account), ...(lastModifiedDate === null && { lastModifiedDate }) }, isAccount);
  if (accountError !== undefined) wires.record.emitError(accountError, isAccount);
  if (reader)
    wires.record.emit({ id: 'me', apiName: 'User', fields: { Name: { value: reader } } }, (one) => !isAccount(one));
  if (models) wires.graphql.emit(modelsIn(models), undefined, refreshModels);
  if (modelErrors) wires.graphql.emitErrors(modelErrors);
  if (tiers) {
    wires.objectInfo.emit({ defaultRecordTypeId: '012000000000000AAA' });
    await Promise.resolve();
    wires.picklist.emit({ values: tiers.map((value) => ({ value, label: value })) });
  }
  await settled();
}

/** Lets what was set off come to its end. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
}

/** Everything a reader sees, the shadow trees of children included, each piece of text on a line of its own. */
export function textOf(node: Node): string {
  const pieces: string[] = [];
  const visit = (each: Node): void => {
    if (each.nodeType === Node.TEXT_NODE) pieces.push(each.textContent?.trim() ?? '');
    const root = each instanceof Element ? each.shadowRoot : null;
    [...(root?.childNodes ?? []), ...each.childNodes].forEach(visit);
  };
  visit(node);
  return pieces.filter((piece) => piece !== '').join('\n');
}

/** The fields of an override; on every record, and blank unless a test says otherwise. */
const noOverride = Object.fromEntries(
  ['Tier', 'Reason', 'Author', 'Approver', 'From', 'Until'].map((part) => [`Keystage_Override_${part}__c`, null]),
);

function recordOf(given: Fields) {
  // What is `hidden` has no member, as for a reader without access.
  const fields = Object.entries({ ...noOverride, ...given }).filter(([, value]) => value !== 'hidden');
  return {
    id: accountId,
    apiName: 'Account',
    lastModifiedDate: '2026-11-20T09:00:00.000Z',
    fields: Object.fromEntries(fields.map(([name, value]) => [name, { value, displayValue: null }])),
  };
}

function modelsIn(records: readonly ModelRecord[]) {
  const edges = records.map(({ Name, Fingerprint__c, Model__c = null, parts }) => ({
    node: {
      Id: 'a00000000000001AAA',
      Name: { value: Name },
      Fingerprint__c: { value: Fingerprint__c },
      Parts__c: { value: parts?.count ?? 0 },
      Model__c: { value: Model__c },
      Parts__r: {
        edges: Object.entries(parts?.texts ?? {}).map(([position, text]) => ({
          node: { Position__c: { value: Number(position) }, Text__c: { value: text } },
        })),
      },
    },
  }));
  return { uiapi: { query: { Keystage_Model__c: { edges } } } };
}

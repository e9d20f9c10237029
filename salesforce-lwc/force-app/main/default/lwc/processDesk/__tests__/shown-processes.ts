import { createElement } from 'lwc';
import * as objectInfoApi from 'lightning/uiObjectInfoApi';
import * as recordApi from 'lightning/uiRecordApi';
import { executeMutation } from 'lightning/graphql';
import ProcessDesk from 'c/processDesk';
import { answerGraphql, settled, type GraphqlAnswer } from '../../../../../../test/answering-graphql';

interface TestWire {
  emit(value: unknown): void;
}
const objectInfo = objectInfoApi.getObjectInfo as unknown as TestWire;
const record = recordApi.getRecord as unknown as TestWire;
const picklist = objectInfoApi.getPicklistValues as unknown as TestWire;

export const mutation = jest.mocked(executeMutation);

export interface Process {
  readonly id: string;
  readonly name?: string;
  readonly template?: string;
  readonly file?: string;
  readonly recordType?: string;
  readonly map?: string;
  readonly isActive?: boolean;
}

export interface Standing {
  readonly stage: string;
  /** A stage id; null where evidence shows none yet. */
  readonly evidenced: string | null;
  readonly pastGate?: boolean;
  readonly count: number;
}

export interface Org {
  readonly processes?: readonly Process[] | { readonly errors: readonly { readonly message: string }[] };
  readonly stages?: readonly { readonly value: string; readonly label: string; readonly attributes?: object }[];
  readonly standings?: readonly Standing[];
  readonly never?: number;
  /** Record types that the org offers, with what a deal of each says of its type; null where there is no such deal. */
  readonly types?: readonly (readonly [id: string, developerName: string | null])[];
  /** Deals as they are placed one by one, page by page. */
  readonly deals?: readonly (readonly object[])[] | { readonly errors: readonly { readonly message: string }[] };
}

const values = (fields: object) =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, { value: value as unknown }]));

export async function answer({ processes, stages, standings, never = 0, types = [], deals }: Org): Promise<void> {
  const infos = [['012000000000000AAA', null] as const, ...types].map(([recordTypeId], k) => [
    recordTypeId,
    { recordTypeId, available: true, master: k === 0 },
  ]);
  objectInfo.emit({
    defaultRecordTypeId: '012000000000000AAA',
    recordTypeInfos: Object.fromEntries(infos) as object,
  });
  record.emit({ apiName: 'User', fields: { Name: { value: 'Sales administrator', displayValue: null } } });
  await settled();
  if (stages) picklist.emit({ values: stages });
  await answerGraphql(({ name, variables }): GraphqlAnswer => {
    if (name === 'RecordTypes') {
      const connection = ([, developerName]: readonly [string, string | null]) => ({
        edges:
          developerName === null
            ? []
            : [{ node: { RecordType: values({ DeveloperName: developerName, Name: `${developerName} sale` }) } }],
      });
      return { data: { uiapi: { query: Object.fromEntries(types.map((one, k) => [`t${k}`, connection(one)])) } } };
    }
    if (name === 'DealsToPlace') {
      if (!deals || 'errors' in deals) return deals;
      const page = Number(variables['after'] ?? 0);
      const pageInfo = { hasNextPage: page + 1 < deals.length, endCursor: String(page + 1) };
      const edges = deals[page].map((node) => ({ node }));
      return { data: { uiapi: { query: { Opportunity: { edges, pageInfo } } } } };
    }
    if (name === 'DealsByStanding') {
      if (!standings) return { errors: [{ message: 'no access' }] };
      const edges = standings.map(({ stage, evidenced, pastGate = false, count }) => ({
        node: {
          aggregate: {
            ...values({ StageName: stage, Keystage_Evidenced_Stage__c: evidenced, Keystage_Past_Gate__c: pastGate }),
            Id: { count: { value: count } },
          },
        },
      }));
      return {
        data: {
          uiapi: {
            aggregate: {
              placed: { edges },
              never: { edges: [{ node: { aggregate: { Id: { count: { value: never } } } } }] },
            },
          },
        },
      };
    }
    if (!processes || 'errors' in processes) return processes;
    const edges = processes.map(
      ({ id, name = null, template = null, file = null, recordType = null, map = null, isActive = false }) => ({
        node: {
          Id: id,
          ...values({
            ...{ Name: name, Template__c: template, Template_File__c: file, Record_Type__c: recordType },
            ...{ Stage_Map__c: map, Gates_Fingerprint__c: null, Active__c: isActive },
          }),
        },
      }),
    );
    return { data: { uiapi: { query: { Keystage_Process__c: { edges } } } } };
  });
}

export async function shownProcesses(org: Org): Promise<HTMLElement> {
  const desk = createElement('c-process-desk', { is: ProcessDesk });
  await answerGraphql(() => undefined);
  document.body.appendChild(desk);
  await settled();
  await answer(org);
  return desk;
}

export const find = (desk: HTMLElement, selector: string) => desk.shadowRoot?.querySelector<HTMLElement>(selector);

export async function press(desk: HTMLElement, selector: string): Promise<void> {
  const button = find(desk, selector);
  if (!button) throw new Error(`There is no ${selector}.`);
  button.click();
  await settled();
}

export async function type(desk: HTMLElement, typed: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(typed)) {
    find(desk, 'c-value-form')?.dispatchEvent(new CustomEvent('change', { detail: { name, value } }));
    await settled();
  }
}

export interface ShownField {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
}
export const formOf = (desk: HTMLElement) =>
  (find(desk, 'c-value-form') as unknown as { fields: readonly ShownField[] }).fields;

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

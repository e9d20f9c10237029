import { createElement } from 'lwc';
import { executeMutation } from 'lightning/graphql';
import * as objectInfoApi from 'lightning/uiObjectInfoApi';
import * as recordApi from 'lightning/uiRecordApi';
import VisitPlanner from 'c/visitPlanner';
import { answerGraphql, settled } from '../../../../../../test/answering-graphql';
import {
  answerOf,
  dealId,
  role,
  sampleDeal,
  sampleOpportunity,
  visit,
  type SampleDeal,
} from '../../dealRecord/__tests__/sample-deal';

interface Wire {
  emit(value: unknown, filter?: (config: { objectApiName?: { objectApiName: string } }) => boolean): void;
  emitError(error: unknown, filter?: (config: { objectApiName?: { objectApiName: string } }) => boolean): void;
}

const objectInfo = objectInfoApi.getObjectInfo as unknown as Wire;
const account = recordApi.getRecord as unknown as Wire;
const of = (name: string) => (config: { objectApiName?: { objectApiName: string } }) =>
  config.objectApiName?.objectApiName === name;

/** What the org holds, and may be changed while the card is open: the next question finds it so. */
export interface Org {
  deal?: SampleDeal | null;
  errors?: readonly { readonly message: string }[];
  /** Kinds of activity that the org serves to components. */
  logs?: readonly string[];
  mayEdit?: boolean;
  dossier?: string;
}

export const mutation = executeMutation as unknown as jest.Mock;

export const people = [
  role('003A', 'Ines Roth', { Roles__c: 'decision', Level__c: 'contacted', Met_On__c: '2026-11-10' }),
  role('003B', 'Tom Berg', {
    ...{ Roles__c: 'technical', Level__c: 'identified', Decisiveness__c: 10, Responsiveness__c: 10 },
  }),
];

export const planned = visit({
  ...{ Contact__c: '003A', Contact_Name__c: 'Ines Roth', Planned_On__c: '2026-11-19', Purpose__c: 'surveyMarket' },
  Commitment__c: 'A date for the proposal',
});

export function withVisits(visits: SampleDeal['visits'], more: Partial<SampleDeal> = {}): SampleDeal {
  return { ...sampleDeal, roles: people, visits, ...more };
}

/** People and words that are written in no Latin letters, so that every other word has to be in the reader's language. */
export const inOtherWords = withVisits(
  [
    visit({
      ...{
        Contact__c: '003A',
        Contact_Name__c: '김민',
        Planned_On__c: '2026-11-19',
        Purpose__c: 'surveyMarket',
        Commitment__c: '日期',
      },
      Plan__c: JSON.stringify({
        keystage: 1,
        knowledge: { 'need/quality': '减少废品', 'rival/0': '老王', 'objection/0': '太贵', usp: '自动校正' },
        written: {},
      }),
    }),
    visit({ Status__c: 'Held', Held_On__c: '2026-11-10', Summary__c: '已谈' }),
    visit({ Status__c: 'Cancelled', Planned_On__c: '2026-11-05' }),
  ],
  {
    opportunity: { ...sampleOpportunity, Name: '生产线' },
    roles: [
      role('003A', '김민', { Roles__c: 'decision', Level__c: 'contacted' }),
      role('003B', '李雷', {
        Roles__c: 'technical',
        Level__c: 'identified',
        Decisiveness__c: 10,
        Responsiveness__c: 10,
      }),
    ],
  },
);

const pages: unknown[] = [];

/** Where the component asked to go; emptied by the test. */
export function visited(): unknown[] {
  return pages;
}

/** Puts the component on a page and lets the org answer. */
export async function shownVisits(org: Org): Promise<HTMLElement> {
  const card = createElement('c-visit-planner', { is: VisitPlanner }) as HTMLElement & { recordId: string };
  card.recordId = dealId;
  card.addEventListener('navigate', (event) => pages.push((event as CustomEvent).detail));
  document.body.appendChild(card);
  await answer(org);
  return card;
}

export async function answer(org: Org): Promise<void> {
  // What is asked with something of the component is asked a turn later.
  await answerGraphql(() => undefined);
  objectInfo.emit({ createable: org.mayEdit ?? true }, of('Keystage_Visit__c'));
  for (const kind of ['Event', 'Task']) {
    if ((org.logs ?? ['Event', 'Task']).includes(kind)) objectInfo.emit({ createable: true }, of(kind));
    else objectInfo.emitError({ status: 403, body: { message: 'not supported' } }, of(kind));
  }
  await answerGraphql(() => {
    if (org.errors) return { errors: org.errors };
    return org.deal === undefined ? undefined : { data: answerOf(org.deal) };
  });
  await settled();
  if (org.dossier !== undefined) {
    account.emit({ fields: { Keystage_Dossier__c: { value: org.dossier, displayValue: null } } });
    await settled();
  }
}

import { createElement } from 'lwc';
import { executeMutation } from 'lightning/graphql';
import * as objectInfoApi from 'lightning/uiObjectInfoApi';
import BuyingCommittee from 'c/buyingCommittee';
import {
  answerGraphql,
  questions,
  settled,
  type GraphqlAnswer,
  type Question,
} from '../../../../../../test/answering-graphql';
import { writtenBy } from '../../../../../../test/written-records';
import {
  answerOf,
  dealId,
  role,
  sampleDeal,
  sampleOpportunity,
  type SampleDeal,
} from '../../dealRecord/__tests__/sample-deal';

interface ObjectInfoWire {
  emit(value: unknown, filter?: (config: { objectApiName?: { objectApiName: string } }) => boolean): void;
  emitError(error: unknown, filter?: (config: { objectApiName?: { objectApiName: string } }) => boolean): void;
}

const objectInfo = objectInfoApi.getObjectInfo as unknown as ObjectInfoWire;
const of = (name: string) => (config: { objectApiName?: { objectApiName: string } }) =>
  config.objectApiName?.objectApiName === name;

/** What the org holds, and may be changed while the card is open: the next question finds it so. */
export interface Org {
  deal?: SampleDeal | null;
  errors?: readonly { readonly message: string }[];
  contacts?: (question: Question) => GraphqlAnswer;
  /** The platform's contact roles; undefined where it does not serve them. */
  contactRoles?: readonly object[] | { readonly errors: readonly { readonly message: string }[] };
  mayEdit?: boolean;
}

export const mutation = executeMutation as unknown as jest.Mock;

/** Everybody known, met and informed, so that nothing lies under the deal. */
export const wholeCircle = [
  role('003A', 'Ines Roth', {
    ...{ Roles__c: 'decision', Level__c: 'engaged', Info_Complete__c: true, Met_On__c: '2026-11-02' },
    ...{ Final_Decider__c: true, Owned_By__c: 'generalManager', Rank__c: 'top', Department__c: 'management' },
  }),
  role('003B', 'Tom Berg', {
    ...{ Roles__c: 'technical;user', Level__c: 'contacted', Info_Complete__c: true, Met_On__c: '2026-11-10' },
    ...{ Rank__c: 'manager', Department__c: 'engineering', Owned_By__c: 'rep' },
  }),
  role('003C', 'Sun Lee', {
    Roles__c: 'coach',
    Level__c: 'supportive',
    Info_Complete__c: true,
    Met_On__c: '2026-11-10',
  }),
];

export function withRoles(roles: SampleDeal['roles'], more: Partial<SampleDeal> = {}): SampleDeal {
  return { ...sampleDeal, roles, ...more };
}

/** People whose names are written in no Latin letters, so that every other word has to be in the reader's language. */
export const inOtherWords = withRoles(
  [
    role('003A', '김민', { Roles__c: 'decision;finance', Level__c: 'identified', Owned_By__c: 'rep' }),
    role(null, '李雷', {
      Roles__c: 'technical',
      Level__c: 'supportive',
      Met_On__c: '2026-11-10',
      Final_Decider__c: true,
    }),
    role('003C', '王芳', { Joined_On__c: '2026-11-10', Department__c: 'quality', Rank__c: 'staff' }),
  ],
  { opportunity: { ...sampleOpportunity, Name: '生产线', Keystage_Restructured_On__c: '2026-11-01' } },
);
export const otherContactRoles = [
  {
    Id: '00K1',
    ContactId: { value: '003D' },
    Contact: { Name: { value: '赵云' } },
    Role: { value: 'Evaluator', displayValue: '评估者' },
  },
];

/** Puts the component on a page and lets the org answer. */
export async function shownCommittee(org: Org): Promise<HTMLElement> {
  const card = createElement('c-buying-committee', { is: BuyingCommittee }) as HTMLElement & { recordId: string };
  card.recordId = dealId;
  document.body.appendChild(card);
  await answer(org);
  return card;
}

export async function answer(org: Org): Promise<void> {
  // What is asked with something of the component is asked a turn later.
  await answerGraphql(() => undefined);
  objectInfo.emit({ createable: org.mayEdit ?? true }, of('Keystage_Buying_Role__c'));
  if (org.contactRoles) objectInfo.emit({}, of('OpportunityContactRole'));
  else objectInfo.emitError({ status: 403, body: { message: 'not supported' } }, of('OpportunityContactRole'));
  await answerGraphql((question) => {
    if (question.name === 'Deal') {
      if (org.errors) return { errors: org.errors };
      return org.deal === undefined ? undefined : { data: answerOf(org.deal) };
    }
    if (question.name === 'AccountContacts') return org.contacts?.(question);
    const { contactRoles = [] } = org;
    if ('errors' in contactRoles) return contactRoles;
    return {
      data: { uiapi: { query: { OpportunityContactRole: { edges: contactRoles.map((node) => ({ node })) } } } },
    };
  });
  await settled();
}

export const written = () => writtenBy(mutation);

export { questions, settled };

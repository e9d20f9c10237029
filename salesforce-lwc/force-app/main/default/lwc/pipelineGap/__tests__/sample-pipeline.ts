import { createElement } from 'lwc';
import * as objectInfoApi from 'lightning/uiObjectInfoApi';
import PipelineGap from 'c/pipelineGap';
import { answerGraphql, settled, type GraphqlAnswer, type Question } from '../../../../../../test/answering-graphql';

interface TestWire {
  emit(value: unknown): void;
  emitError(error: unknown): void;
}
const objectInfo = objectInfoApi.getObjectInfo as unknown as TestWire;

/** A sum as the org answers it: a group, how many deals, what they claim and earn. */
export interface Sum {
  readonly owner?: string;
  readonly pastGate?: boolean;
  readonly currency?: string;
  readonly deals: number;
  readonly claimed: number | null;
  readonly earned: number | null;
}

export interface Org {
  readonly owners?: readonly Sum[] | GraphqlAnswer;
  /** Groups of the second page. */
  readonly moreOwners?: readonly Sum[];
  readonly periods?: Readonly<Record<string, readonly Sum[]>>;
  readonly names?: Readonly<Record<string, string>>;
  readonly processes?: readonly {
    readonly Name: string;
    readonly Record_Type__c?: string;
    readonly Stage_Map__c: string;
  }[];
  readonly processErrors?: readonly { readonly message: string }[];
  readonly tidy?: Readonly<Record<string, number>> | GraphqlAnswer;
  readonly deals?: (question: Question) => GraphqlAnswer;
  readonly info?: object;
  readonly infoError?: unknown;
}

const sumNode = ({ owner, pastGate = false, currency, deals, claimed, earned }: Sum) => ({
  aggregate: {
    ...(owner !== undefined && { OwnerId: { value: owner } }),
    ...(currency !== undefined && { CurrencyIsoCode: { value: currency } }),
    Keystage_Past_Gate__c: { value: pastGate },
    Id: { count: { value: deals } },
    Keystage_Claimed_Value__c: { sum: { value: claimed } },
    Keystage_Earned_Value__c: { sum: { value: earned } },
  },
});

export const connection = (nodes: readonly object[], endCursor: string | null = null, totalCount = nodes.length) => ({
  edges: nodes.map((node) => ({ node })),
  totalCount,
  pageInfo: { hasNextPage: endCursor !== null, endCursor },
});

const valued = (fields: object) =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, { value: value as unknown }]));

function answerOf(org: Org, question: Question): GraphqlAnswer {
  const aggregate = (parts: object) => ({ data: { uiapi: { aggregate: parts } } });
  const query = (parts: object) => ({ data: { uiapi: { query: parts } } });
  switch (question.name) {
    case 'GapByOwner':
    case 'GapByOwnerAndCurrency': {
      const { owners, moreOwners } = org;
      if (!Array.isArray(owners)) return owners as GraphqlAnswer;
      const isSecond = question.variables['after'] === 'second page';
      const nodes = (isSecond ? (moreOwners ?? []) : (owners as readonly Sum[])).map(sumNode);
      return aggregate({ Opportunity: connection(nodes, moreOwners && !isSecond ? 'second page' : null) });
    }
    case 'GapByPeriod':
    case 'GapByPeriodAndCurrency':
      return (
        org.periods &&
        aggregate(
          Object.fromEntries(
            Object.keys(question.variables).map((id) => [id, connection((org.periods?.[id] ?? []).map(sumNode))]),
          ),
        )
      );
    case 'OwnerNames':
      return (
        org.names &&
        query({ User: connection(Object.entries(org.names).map(([Id, Name]) => ({ Id, Name: { value: Name } }))) })
      );
    case 'ActiveProcesses':
      if (org.processErrors) return { errors: org.processErrors };
      return (
        org.processes &&
        query({
          Keystage_Process__c: connection(
            org.processes.map(({ Record_Type__c = null, ...rest }) => valued({ Record_Type__c, ...rest })),
          ),
        })
      );
    case 'DealsToTidyUp': {
      const { tidy } = org;
      if (!tidy || 'errors' in tidy) return tidy as GraphqlAnswer;
      return aggregate(
        Object.fromEntries(
          Object.entries(tidy as Readonly<Record<string, number>>).map(([kind, count]) => [
            kind,
            connection([{ aggregate: { Id: { count: { value: count } } } }]),
          ]),
        ),
      );
    }
    default:
      return org.deals?.(question);
  }
}

/** Puts the component on a page and lets the org answer. */
export async function shownGap(org: Org, properties: object = {}): Promise<HTMLElement> {
  const card = createElement('c-pipeline-gap', { is: PipelineGap });
  Object.assign(card, properties);
  document.body.appendChild(card);
  await answer(org);
  return card;
}

export async function answer(org: Org): Promise<void> {
  if (org.infoError !== undefined) objectInfo.emitError(org.infoError);
  else objectInfo.emit(org.info ?? { fields: { Amount: {} } });
  await answerGraphql((question) => answerOf(org, question));
  await settled();
}

/** A button in the shadow tree of the card, or of what it shows inside. */
export function press(root: HTMLElement, selector: string, place = 0): Promise<void> {
  const found = within(root, selector)[place];
  if (!found) throw new Error(`There is no ${selector} to press.`);
  found.click();
  return settled();
}

export function within(root: HTMLElement, selector: string): HTMLElement[] {
  const own = [...(root.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
  const inner = [...(root.shadowRoot?.querySelectorAll<HTMLElement>('c-record-pages') ?? [])];
  return [...own, ...inner.flatMap((one) => within(one, selector))];
}

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

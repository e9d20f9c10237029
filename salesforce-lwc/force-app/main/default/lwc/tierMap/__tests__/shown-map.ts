import { createElement } from 'lwc';
import TierMap from 'c/tierMap';
import { answerGraphql, settled, type GraphqlAnswer } from '../../../../../../test/answering-graphql';

export interface Org {
  /** Accounts by tier; `none` stands for those without one. */
  readonly tiers?: Readonly<Record<string, number>> | { readonly errors: readonly { readonly message: string }[] };
  readonly never?: number;
  readonly models?: readonly object[];
  readonly modelErrors?: readonly { readonly message: string }[];
  readonly cells?: Readonly<Record<string, number>> | { readonly errors: readonly { readonly message: string }[] };
}

const counted = (count: number, more: object = {}) => ({
  edges: [{ node: { aggregate: { ...more, Id: { count: { value: count } } } } }],
});

export async function answer({ tiers, never = 0, models, modelErrors, cells }: Org): Promise<void> {
  await answerGraphql(({ name }): GraphqlAnswer => {
    if (name === 'AccountsByTier') {
      if (!tiers || 'errors' in tiers) return tiers as GraphqlAnswer;
      const edges = Object.entries(tiers).flatMap(
        ([tier, count]) => counted(count, { Keystage_Tier__c: { value: tier === 'none' ? null : tier } }).edges,
      );
      return { data: { uiapi: { aggregate: { segmented: { edges }, never: counted(never) } } } };
    }
    if (name === 'ActiveModel') {
      if (modelErrors) return { errors: modelErrors };
      return (
        models && { data: { uiapi: { query: { Keystage_Model__c: { edges: models.map((node) => ({ node })) } } } } }
      );
    }
    if (name === 'AccountsByValue') {
      if (!cells || 'errors' in cells) return cells as GraphqlAnswer;
      const parts = Object.entries(cells).map(([cell, count]) => [cell, counted(count)]);
      return { data: { uiapi: { aggregate: Object.fromEntries(parts) as object } } };
    }
    return { data: { uiapi: { query: { Account: { edges: [], totalCount: 0 } } } } };
  });
}

export async function shownMap(org: Org): Promise<HTMLElement> {
  const card = createElement('c-tier-map', { is: TierMap });
  document.body.appendChild(card);
  await answer(org);
  return card;
}

export const findAll = (card: HTMLElement, selector: string) => [
  ...(card.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];

export async function press(card: HTMLElement, selector: string): Promise<void> {
  const [button] = findAll(card, selector);
  if (!button) throw new Error(`There is no ${selector}.`);
  button.click();
  await settled();
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

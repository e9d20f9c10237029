import { plainText } from './plain-text';

/** What tells deals and accounts apart, as far as a row has it. */
export interface DealKeys {
  readonly dealId?: string | undefined;
  readonly dealName?: string | undefined;
  readonly accountId?: string | undefined;
  readonly accountName?: string | undefined;
}

/** Ids go before names, and what names the deal before what names its account only. */
const inOrder = ['dealId', 'dealName', 'accountId', 'accountName'] as const;

/**
 * Whether a row of a sheet beside a pipeline is about a deal: the first key that both have decides. A row that names no deal is about every
 * deal of its account; one that shares no key is about none. Case, width and spaces around a key do not matter.
 */
export function isAboutDeal(row: DealKeys, deal: DealKeys): boolean {
  const key = inOrder.find((one) => given(row[one]) && given(deal[one]));
  if (key === undefined) return false;
  return plainText(row[key]!).toLowerCase() === plainText(deal[key]!).toLowerCase();
}

function given(key: string | undefined): boolean {
  return key !== undefined && plainText(key) !== '';
}

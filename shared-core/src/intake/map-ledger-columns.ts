import { cellLook, fitDates, fitKeys, fitNames, fitNumbers, fitWords, type CellLook } from './cells-fit';
import { ledgerHeaderWords } from './ledger-header-words';
import type { LedgerMapping, LedgerRole } from './ledger-mapping';
import { mapHeaders, type HeaderProposal, type RoleWords } from './map-headers';
import { knownWords, type Counted, type KnownWord } from './match-header';
import { settleAccountId } from './settle-account-id';

export interface LedgerMappingProposal extends HeaderProposal<LedgerRole> {
  /** The proposal in short, ready to be confirmed or changed. */
  readonly mapping: LedgerMapping;
}

const any = (): number => 1;

const natures: Readonly<Record<LedgerRole, { counted?: Counted; fit: (look: CellLook) => number }>> = {
  accountId: { fit: fitKeys },
  accountName: { fit: fitNames },
  orderId: { fit: any },
  orderDate: { fit: fitDates },
  amount: { counted: 'money', fit: fitNumbers },
  unitPrice: { counted: 'money', fit: fitNumbers },
  quantity: { fit: fitNumbers },
  discount: { counted: 'ratio', fit: fitNumbers },
  cost: { counted: 'money', fit: fitNumbers },
  profit: { counted: 'money', fit: fitNumbers },
  currency: { fit: fitWords },
  returned: { fit: any },
};

type Vocabulary = readonly { readonly role: LedgerRole; readonly words: readonly KnownWord[] }[];

let prepared: Vocabulary | undefined;

/** The words of every role, prepared at the first question: a page that never maps a column does not pay for them. */
function vocabulary(): Vocabulary {
  prepared ??= (Object.keys(ledgerHeaderWords) as LedgerRole[]).map((role) => ({
    role,
    words: knownWords(ledgerHeaderWords[role]),
  }));
  return prepared;
}

/**
 * Proposes what each column of an order, invoice or line-item table is, as `mapColumns` does for a list. A table of orders beside a table
 * of their lines is mapped by itself.
 */
export function mapLedgerColumns(
  headers: readonly string[],
  samples: readonly (readonly unknown[])[] = [],
): LedgerMappingProposal {
  const looks = headers.map((_, column) => cellLook(samples.map((row) => row[column])));
  const roles = vocabulary().map(({ role, words }): RoleWords<LedgerRole> => {
    const { counted = 'other', fit } = natures[role];
    return { role, words, counted, cellsFit: (column) => fit(looks[column]) };
  });
  const proposal = settleAccountId(mapHeaders(headers, roles));
  return { ...proposal, mapping: proposal.columns.map(({ column, header, role }) => ({ column, header, role })) };
}

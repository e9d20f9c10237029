import { cellLook, fitDates, fitKeys, fitNames, fitNumbers, fitWords, type CellLook } from './cells-fit';
import { ledgerHeaderWords } from './ledger-header-words';
import type { HeaderWords } from './header-words';
import {
  ledgerCells,
  rolesOfLedgers,
  type LedgerCell,
  type LedgerKind,
  type LedgerMapping,
  type LedgerRole,
} from './ledger-mapping';
import { mapHeaders, type HeaderProposal, type RoleWords } from './map-headers';
import { knownWords, type Counted, type KnownWord } from './match-header';
import { settleAccountId } from './settle-account-id';

export interface LedgerMappingProposal extends HeaderProposal<LedgerRole> {
  /** The proposal in short, ready to be confirmed or changed. */
  readonly mapping: LedgerMapping;
}

type Fit = (look: CellLook) => number;

/** How well cells look like keys of a role, where it says more than that they are keys. */
const fitOfKeys: Readonly<Partial<Record<LedgerRole, Fit>>> = {
  accountId: fitKeys,
  accountName: fitNames,
  currency: fitWords,
  contactKind: fitWords,
};

const natures: Readonly<Record<LedgerCell, { readonly counted: Counted; readonly fit: Fit }>> = {
  key: { counted: 'other', fit: () => 1 },
  money: { counted: 'money', fit: fitNumbers },
  number: { counted: 'other', fit: fitNumbers },
  share: { counted: 'ratio', fit: fitNumbers },
  date: { counted: 'other', fit: fitDates },
};

type Vocabulary = readonly { readonly role: LedgerRole; readonly words: readonly KnownWord[] }[];

const prepared = new Map<LedgerKind, Vocabulary>();

/** The words of every role of a ledger, prepared at the first question: a page that never maps a column does not pay for them. */
function vocabulary(kind: LedgerKind): Vocabulary {
  let known = prepared.get(kind);
  if (!known) {
    const words: Readonly<Partial<Record<LedgerRole, HeaderWords>>> = ledgerHeaderWords[kind];
    known = rolesOfLedgers[kind].flatMap((role: LedgerRole) => {
      const ofRole = words[role];
      return ofRole ? [{ role, words: knownWords(ofRole) }] : [];
    });
    prepared.set(kind, known);
  }
  return known;
}

/**
 * Proposes what each column of a ledger's table is, as `mapColumns` does for a list: of orders or their lines, or of another kind. A table
 * of orders beside a table of their lines is mapped by itself.
 */
export function mapLedgerColumns(
  headers: readonly string[],
  samples: readonly (readonly unknown[])[] = [],
  kind: LedgerKind = 'orders',
): LedgerMappingProposal {
  const looks = headers.map((_, column) => cellLook(samples.map((row) => row[column])));
  const roles = vocabulary(kind).map(({ role, words }): RoleWords<LedgerRole> => {
    const { counted, fit } = natures[ledgerCells[role]];
    return { role, words, counted, cellsFit: (column) => (fitOfKeys[role] ?? fit)(looks[column]) };
  });
  const proposal = settleAccountId(mapHeaders(headers, roles));
  return { ...proposal, mapping: proposal.columns.map(({ column, header, role }) => ({ column, header, role })) };
}

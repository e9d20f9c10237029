import { indicatorCatalogue, type IndicatorNature, type KnownIndicatorId } from '../model/indicator-catalogue';
import { isAccountRole, type AccountRole } from './account-roles';
import { cellLook, fitDates, fitKeys, fitNames, fitNumbers, fitWords, type CellLook } from './cells-fit';
import { headerWords } from './header-words';
import type { ColumnMapping } from './intake-report';
import { mapHeaders, type HeaderProposal, type RoleWords } from './map-headers';
import { knownWords, type KnownWord } from './match-header';
import { settleAccountId } from './settle-account-id';

export type KnownColumnRole = AccountRole | KnownIndicatorId;

/** How well cells look like a column that is no indicator. */
const fitOfRole: Readonly<Record<AccountRole, (look: CellLook) => number>> = {
  accountId: fitKeys,
  accountName: fitNames,
  parent: () => 1,
  accountKind: fitWords,
  currency: fitWords,
  previousTier: fitWords,
  previousSince: fitDates,
  previousWaitFor: fitWords,
  previousWaitRuns: fitNumbers,
  previousWaitOn: fitDates,
  overrideTier: fitWords,
  overrideFrom: fitDates,
  overrideUntil: fitDates,
  overrideReason: fitWords,
  overrideAuthor: fitWords,
  overrideApprover: fitWords,
  overrideBeatsCaps: () => 1,
};

export interface MappingProposal extends HeaderProposal<KnownColumnRole> {
  /** The proposal in short, ready to be confirmed or changed. */
  readonly mapping: ColumnMapping;
}

type Vocabulary = readonly { readonly role: KnownColumnRole; readonly words: readonly KnownWord[] }[];

let prepared: Vocabulary | undefined;

/** The words of every role, prepared at the first question: a page that never maps a column does not pay for them. */
function vocabulary(): Vocabulary {
  prepared ??= (Object.keys(headerWords) as KnownColumnRole[]).map((role) => ({
    role,
    words: knownWords(headerWords[role]),
  }));
  return prepared;
}

/**
 * Proposes what each column of an account list is, by its header in English, German, Chinese or Korean and, where sample rows are given,
 * by whether its cells look like it. Nothing is decided silently: each proposal says how sure it is and why, what else the column could
 * be, and which other columns wanted the role. Where no column says it is an id, the column of names serves.
 */
export function mapColumns(headers: readonly string[], samples: readonly (readonly unknown[])[] = []): MappingProposal {
  const looks = headers.map((_, column) => cellLook(samples.map((row) => row[column])));
  const roles = vocabulary().map(({ role, words }): RoleWords<KnownColumnRole> => {
    if (isAccountRole(role)) {
      return { role, words, counted: 'other', cellsFit: (column) => fitOfRole[role](looks[column]) };
    }
    const nature = indicatorCatalogue[role];
    const fit = fitOf(nature);
    const counted = nature.unit === 'money' || nature.unit === 'ratio' ? nature.unit : 'other';
    return { role, words, counted, cellsFit: (column) => fit(looks[column]) };
  });
  const proposal = settleAccountId(mapHeaders(headers, roles));
  return { ...proposal, mapping: proposal.columns.map(({ column, header, role }) => ({ column, header, role })) };
}

function fitOf(nature: IndicatorNature): (look: CellLook) => number {
  if (nature.unit === 'category') return fitWords;
  return nature.datesCountBack ? fitDates : fitNumbers;
}

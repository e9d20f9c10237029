import { cellLook, fitDates, fitKeys, fitNames, fitNumbers, fitWords, type CellLook } from './cells-fit';
import { dealHeaderWords } from './deal-header-words';
import { dealDays, dealNumbers, dealRoles, type DealMapping, type DealRole } from './deal-mapping';
import { mapHeaders, type HeaderProposal, type RoleWords } from './map-headers';
import { knownWords, type Counted, type KnownWord } from './match-header';

export interface DealMappingProposal extends HeaderProposal<DealRole> {
  /** The proposal in short, ready to be confirmed or changed. */
  readonly mapping: DealMapping;
}

const any = (): number => 1;

const fits: Readonly<Partial<Record<DealRole, (look: CellLook) => number>>> = {
  dealId: fitKeys,
  dealName: fitNames,
  accountName: fitNames,
  currency: fitWords,
  stage: any, // some call their stages 1 to 6
  ...Object.fromEntries(dealNumbers.map((role) => [role, fitNumbers])),
  ...Object.fromEntries(dealDays.map((role) => [role, fitDates])),
};

type Vocabulary = readonly { readonly role: DealRole; readonly words: readonly KnownWord[] }[];

let prepared: Vocabulary | undefined;

/** The words of every role, prepared at the first question: a page that never maps a column does not pay for them. */
function vocabulary(): Vocabulary {
  prepared ??= dealRoles.map((role) => ({ role, words: knownWords(dealHeaderWords[role]) }));
  return prepared;
}

/**
 * Proposes what each column of a pipeline is, as `mapColumns` does for a list of accounts: exports of Salesforce and HubSpot, the Maven
 * layout, and tables that people keep, in English, German, Chinese and Korean. A history of stages is mapped by the same words.
 */
export function mapDealColumns(
  headers: readonly string[],
  samples: readonly (readonly unknown[])[] = [],
): DealMappingProposal {
  const looks = headers.map((_, column) => cellLook(samples.map((row) => row[column])));
  const roles = vocabulary().map(({ role, words }): RoleWords<DealRole> => {
    const counted: Counted = role === 'amount' ? 'money' : role === 'probability' ? 'ratio' : 'other';
    const fit = fits[role] ?? any;
    return { role, words, counted, cellsFit: (column) => fit(looks[column]) };
  });
  const proposal = mapHeaders(headers, roles);
  return { ...proposal, mapping: proposal.columns.map(({ column, header, role }) => ({ column, header, role })) };
}

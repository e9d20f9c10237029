import { headerText } from './header-text';
import { matchHeader, type Counted, type HeaderMatch, type KnownWord } from './match-header';

/** A role that a header may mean. */
export interface RoleCandidate<Role extends string> {
  readonly role: Role;
  /** From 0 to 1; from one half on a column is proposed for the role, and below 0.4 the role is not named. */
  readonly confidence: number;
  readonly because: HeaderMatch | { readonly kind: 'nameServesAsId' };
  /** The cells below the header do not look like this role. */
  readonly cellsDoubtful?: true;
}

/** A column proposed for a role, with what else it could have been and which columns wanted the role too. */
export interface ProposedColumn<Role extends string> extends RoleCandidate<Role> {
  readonly column: number;
  readonly header: string;
  readonly otherRoles: readonly RoleCandidate<Role>[];
  readonly rivals: readonly { readonly column: number; readonly header: string; readonly confidence: number }[];
}

export interface HeaderProposal<Role extends string> {
  /** In column order; each column and each role at most once. */
  readonly columns: readonly ProposedColumn<Role>[];
  /** The other columns that have a header, with what they might mean. */
  readonly unmapped: readonly {
    readonly column: number;
    readonly header: string;
    readonly candidates: readonly RoleCandidate<Role>[];
  }[];
}

/** What the proposal needs to know of a role. */
export interface RoleWords<Role extends string> {
  readonly role: Role;
  readonly words: readonly KnownWord[];
  readonly counted: Counted;
  /** How well cells of a column look like this role: 1 well or unknown, less where they speak against it. */
  readonly cellsFit: (column: number) => number;
}

/** Below it a column is not proposed for a role, below `worthNaming` the role is not even named. */
const worthProposing = 0.5;
const worthNaming = 0.4;

/**
 * Proposes a role for each header: the best match first, each role and each column once. Equals go to the header with the longer
 * matching word, then to the later year ("Sales 2026" before "Sales 2025"), then to the left.
 */
export function mapHeaders<Role extends string>(
  headers: readonly string[],
  roles: readonly RoleWords<Role>[],
): HeaderProposal<Role> {
  const texts = headers.map(headerText);
  const candidates = texts.map((text, column) =>
    roles
      .flatMap(({ role, words, counted, cellsFit }): RoleCandidate<Role>[] => {
        const match = text.squeezed === '' ? null : matchHeader(text, words, counted);
        if (!match) return [];
        const fit = cellsFit(column);
        const confidence = Math.round(100 * Math.min(1, match.confidence * fit)) / 100;
        if (confidence < worthNaming) return [];
        return [{ role, confidence, because: match.because, ...(fit < 1 && { cellsDoubtful: true }) }];
      })
      .sort((one, other) => other.confidence - one.confidence),
  );

  const claims = candidates.flatMap((ofColumn, column) => ofColumn.map((candidate) => ({ column, candidate })));
  claims.sort(
    (one, other) =>
      other.candidate.confidence - one.candidate.confidence ||
      wordLength(other.candidate) - wordLength(one.candidate) ||
      texts[other.column].year - texts[one.column].year ||
      one.column - other.column,
  );
  const columnOf = new Map<Role, number>();
  const taken = new Map<number, RoleCandidate<Role>>();
  for (const { column, candidate } of claims) {
    if (candidate.confidence < worthProposing || columnOf.has(candidate.role) || taken.has(column)) continue;
    columnOf.set(candidate.role, column);
    taken.set(column, candidate);
  }

  const proposed = [...taken].map(([column, candidate]): ProposedColumn<Role> => ({
    ...candidate,
    column,
    header: headers[column],
    otherRoles: candidates[column].filter(({ role }) => role !== candidate.role),
    rivals: claims
      .filter((claim) => claim.candidate.role === candidate.role && claim.column !== column)
      .filter((claim) => claim.candidate.confidence >= worthProposing)
      .map((claim) => ({
        column: claim.column,
        header: headers[claim.column],
        confidence: claim.candidate.confidence,
      })),
  }));
  return {
    columns: proposed.sort((one, other) => one.column - other.column),
    unmapped: headers.flatMap((header, column) =>
      taken.has(column) || header.trim() === '' ? [] : [{ column, header, candidates: candidates[column] }],
    ),
  };
}

function wordLength({ because }: { readonly because: RoleCandidate<string>['because'] }): number {
  return because.kind === 'nameServesAsId' ? 0 : because.word.length;
}

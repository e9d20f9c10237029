import type { HeaderProposal, ProposedColumn } from './map-headers';

/**
 * Makes sure that accounts can be told apart. Where no column says it is an id, the column taken for names becomes the id; if it could
 * have been meant as one ("Kunde" beside "Name"), a column that could be the name steps in for it.
 */
export function settleAccountId<Role extends string>(
  proposal: HeaderProposal<Role | 'accountId' | 'accountName'>,
): HeaderProposal<Role | 'accountId' | 'accountName'> {
  const named = proposal.columns.find(({ role }) => role === 'accountName');
  if (!named || proposal.columns.some(({ role }) => role === 'accountId')) return proposal;

  const asName = { role: 'accountName' as const, confidence: named.confidence, because: named.because };
  const otherRoles = [asName, ...named.otherRoles.filter(({ role }) => role !== 'accountId')];
  const meantAsId = named.otherRoles.find(({ role }) => role === 'accountId');
  const standIn =
    meantAsId && proposal.unmapped.find(({ column }) => named.rivals.some((rival) => rival.column === column));
  const others = proposal.columns.filter((column) => column !== named);
  if (!meantAsId || !standIn) {
    return {
      ...proposal,
      columns: inOrder([...others, { ...named, role: 'accountId', because: { kind: 'nameServesAsId' }, otherRoles }]),
    };
  }
  const { column, header, candidates } = standIn;
  const asStandIn = candidates.filter(({ role }) => role === 'accountName');
  return {
    columns: inOrder([
      ...others,
      { ...named, ...meantAsId, otherRoles, rivals: [] },
      ...asStandIn.map((candidate) => ({
        ...candidate,
        column,
        header,
        otherRoles: candidates.filter(({ role }) => role !== 'accountName'),
        rivals: [{ column: named.column, header: named.header, confidence: named.confidence }],
      })),
    ]),
    unmapped: proposal.unmapped.filter((unmapped) => unmapped !== standIn),
  };
}

function inOrder<Role extends string>(columns: readonly ProposedColumn<Role>[]): ProposedColumn<Role>[] {
  return [...columns].sort((one, other) => one.column - other.column);
}

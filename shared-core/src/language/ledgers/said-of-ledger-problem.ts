import type { IntakeProblem, LedgerKind, LedgerRole } from '../../intake';
import type { Speaker } from '../speaker';
import type { LedgerWords } from './ledger-words';

/** What stands against a ledger, its columns called as ledgers call them: an amount is that of a line, an invoice or a receipt. */
export function saidOfLedgerProblem(
  problem: IntakeProblem,
  kind: LedgerKind,
  words: LedgerWords,
  say: Speaker,
): string {
  const named = (role: string): string => nameOfLedgerRole(role as LedgerRole, kind, words) ?? role;
  // A role that nobody knows is said as it stands: so its name is said.
  switch (problem.kind) {
    case 'mappedTwice':
    case 'ratioScaleUnknown':
      return say.intakeProblem({ ...problem, role: named(problem.role) });
    case 'headerMappedTwice':
      return say.intakeProblem({ ...problem, roles: problem.roles.map(named) });
    default:
      return say.intakeProblem(problem);
  }
}

/** What a column of a ledger is called by what it is taken for; undefined for what no ledger has. */
export function nameOfLedgerRole(role: LedgerRole, kind: LedgerKind, words: LedgerWords): string | undefined {
  const { amountsOf, ledgerRoles } = words;
  if (role === 'amount') return amountsOf[kind];
  return Object.hasOwn(ledgerRoles, role) ? ledgerRoles[role] : undefined;
}

import type { IntakeProblem, LedgerKind } from '../../intake';
import { words } from '../en';
import { speaker } from '../speaker';
import { ledgerWords } from './en';
import { saidOfLedgerProblem } from './said-of-ledger-problem';

test.each<[IntakeProblem, LedgerKind, string]>([
  [
    { kind: 'headerMappedTwice', header: 'Cost', roles: ['amount', 'cost'] },
    'orders',
    '“Cost” is taken for Line amount and Cost. A column can be only one of them.',
  ],
  [
    { kind: 'headerMappedTwice', header: 'Paid', roles: ['amount', 'balance'] },
    'invoices',
    '“Paid” is taken for Invoice amount and Open amount. A column can be only one of them.',
  ],
  [{ kind: 'noAmountColumn' }, 'orders', speaker(words).intakeProblem({ kind: 'noAmountColumn' })],
])('%j of %s: %s', (problem, kind, said) => {
  expect(saidOfLedgerProblem(problem, kind, ledgerWords, speaker(words))).toBe(said);
});

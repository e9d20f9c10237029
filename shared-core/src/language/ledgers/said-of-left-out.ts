import type { LedgerKind, LinesReport } from '../../intake';
import type { Speaker } from '../speaker';
import type { LedgerWords, LeftOut } from './ledger-words';

/** How many lines of a table no sum contains, and why: a part of a sentence for each reason that there is. */
export function saidOfLeftOut(report: LinesReport, kind: LedgerKind, words: LedgerWords, say: Speaker): string[] {
  const counts: readonly (readonly [LeftOut, number])[] = [
    ['withoutAccount', report.withoutAccount],
    ['unreadable', report.unreadable],
    [kind === 'contacts' ? 'incompleteNotes' : 'incomplete', report.incomplete],
    ['outsideWindow', report.outsideWindow],
    ['later', report.later],
    ['passedOver', report.passedOver],
  ];
  return counts.filter(([, count]) => count > 0).map(([why, count]) => words.leftOut[why](count, say));
}

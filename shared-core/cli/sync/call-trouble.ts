import type { CallProblem } from '../../salesforce';
import type { SyncDesk } from './sync-desk';

/** As in sysexits.h: it failed for now, and is to be tried again. */
export const tryAgain = 75;

/** Why a call came to nothing, to somebody without a screen. */
export function sentenceOfTrouble(problem: CallProblem, { words, sayOrg, options: { task } }: SyncDesk): string {
  if (problem.kind === 'unreachable') return words.noAnswer(problem.host);
  if (problem.kind !== 'otherOrg' || task.journal === undefined) return sayOrg.callProblem(problem);
  return words.otherOrg({ journal: task.journal, of: problem.expected, here: problem.got });
}

/** Whether time may take the trouble away. */
export function maySucceedLater({ kind }: CallProblem): boolean {
  return ['timedOut', 'unreachable', 'unavailable', 'requestLimit', 'cutShort'].includes(kind);
}

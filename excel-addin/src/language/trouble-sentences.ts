import type { Speaker } from '@keystage/core';
import type { PaneProblem } from '../workbook';
import type { PaneWords } from './pane-words';

/** After these a person asks how the workbook was left, even where nothing has happened to it. */
const writes: readonly PaneProblem['activity'][] = ['writing', 'computing'];
const isAsItWas: readonly PaneProblem['left'][] = ['untouched', 'restored', 'noSheet'];

/** Trouble in words: what was not done, where and why, how far it came, how the workbook was left, and what to do. */
export function troubleSentences(problem: PaneProblem, words: PaneWords, say: Speaker): string {
  const { activity, cause, rowsDone, rows, left, code } = problem;
  // It never came to the workbook.
  if (cause === 'offline')
    return [words.trouble.offline(problem, say), words.remedy.offline].join(say.words.betweenSentences);
  const came = rows !== undefined && rowsDone !== undefined && rowsDone > 0;
  const sentences = [
    words.activities[activity],
    words.trouble[cause](problem, say),
    ...(came ? [words.howFar(say.number(rowsDone), say.number(rows))] : []),
    ...(writes.includes(activity) || !isAsItWas.includes(left) ? [words.left[left]] : []),
    words.remedy[cause],
    ...(cause === 'unknown' && code !== undefined ? [words.excelSaid(code)] : []),
  ];
  return sentences.join(say.words.betweenSentences);
}

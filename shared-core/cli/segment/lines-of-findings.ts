import { textAt, type Segmentation, type Speaker } from '@keystage/core';
import type { CliWords } from '../words';
import type { ListFindings } from './list-findings';

/** How many accounts are named before the rest is only counted. */
const accountsNamed = 5;

/** Who is held back, near a limit, about to rise; what came between score and tier; the groups that count as one, and kinds that the model does not know. */
export function linesOfFindings(
  { groups }: Segmentation,
  { run, heldBack, near, rising, adjusted, refused, kinds }: ListFindings,
  say: Speaker,
  words: CliWords,
): string[] {
  const idOf = (account: number) => textAt(run.accounts.ids, account);
  const problems = [...(groups?.problems ?? []), ...kinds];
  return [
    ...(groups ? [words.groups({ groups: run.accounts.ids.length, accounts: groups.groupOf.length }, say)] : []),
    ...someOf(problems, (problem) => say.rowProblem(problem), say, words),
    ...(heldBack ? [words.heldBack(heldBack, say)] : []),
    ...(near && near.justIn + near.justOut > 0
      ? [words.nearLimit({ ...near, within: distanceIn(near, say, words) }, say)]
      : []),
    ...(rising.length > 0
      ? [words.risingAccounts({ accounts: rising.length, first: rising.slice(0, accountsNamed).map(idOf) }, say)]
      : []),
    ...(Object.values(adjusted).some((count) => count > 0) ? [words.adjusted(adjusted, say)] : []),
    ...someOf(
      refused,
      ({ account, problems }) => words.ofAccount(idOf(account), say.reason({ kind: 'overrideRefused', problems })),
      say,
      words,
    ),
  ];
}

function distanceIn({ within, of }: { within: number; of: string }, say: Speaker, words: CliWords): string {
  if (of === 'score') return words.points(within, say);
  return of === 'share' ? say.percent(within) : say.value(of, within);
}

/** The first few of a row of facts as sentences, and how many more there are. */
function someOf<Fact>(
  facts: readonly Fact[],
  sentence: (fact: Fact) => string,
  say: Speaker,
  words: CliWords,
): string[] {
  return [
    ...facts.slice(0, accountsNamed).map((fact) => `  ${sentence(fact)}`),
    ...(facts.length > accountsNamed ? [`  ${words.more(facts.length - accountsNamed, say)}`] : []),
  ];
}

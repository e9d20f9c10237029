import type { ManifestWords } from '../words';
import { en } from '../words/en';
import type { DeployEnding, DeployFailure } from './deploy-once';

/** What a problem is, by how Salesforce words it; the first that fits. */
const problems: readonly (readonly [like: RegExp, remedy: keyof DeployWords['remedies']])[] = [
  [/already exists|duplicate|cannot (change|update|convert) .*(type|field)/i, 'otherKind'],
  [/language|translation/i, 'language'],
  [/no \w+ named|in field|cross.?reference|does not exist|invalid type/i, 'reference'],
  [/insufficient|permission|not (available|enabled)|access/i, 'right'],
  [/maximum|limit|exceed/i, 'limit'],
];

type DeployWords = ManifestWords['deploy'];

/** How a deployment ended, a sentence each: what an org refuses, where it is, why, and what to do; and whether anything was changed. */
export function deploySentences(
  ending: DeployEnding,
  org: string,
  checkOnly: boolean,
  { deploy: words }: ManifestWords = en,
): string[] {
  switch (ending.kind) {
    case 'done':
      return [checkOnly ? words.wouldTake(org, ending.components) : words.took(org, ending.components)];
    case 'lost': {
      const { because, id } = ending;
      return [checkOnly ? words.lostCheck(org, because) : words.lost({ org, because, id })];
    }
    case 'refused':
      return [...faultsOf(ending, words), words.unchanged(org)];
    case 'partly':
      return [...faultsOf(ending, words), words.partly(org)];
  }
}

type Trouble = Extract<DeployEnding, { kind: 'refused' | 'partly' }>;

const faultsOf = ({ failures, message }: Trouble, words: DeployWords) => [
  ...(message === undefined ? [] : [message]),
  ...failures.map((failure) => sentenceOf(failure, words)),
];

function sentenceOf(
  { componentType, fullName, fileName, lineNumber, problem }: DeployFailure,
  words: DeployWords,
): string {
  const what = [componentType || words.component, fullName].join(' ');
  const where = lineNumber ? words.atLine(fileName, lineNumber) : fileName;
  const said = (problem ?? words.withoutReason).replace(/\s+/g, ' ').replace(/\.$/, '');
  const remedy = words.remedies[problems.find(([like]) => like.test(said))?.[1] ?? 'other'];
  return words.refused({ what, where, said, remedy });
}

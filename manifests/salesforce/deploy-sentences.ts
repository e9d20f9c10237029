import type { DeployEnding, DeployFailure } from './deploy-once';

/** What to do about a problem, by how Salesforce words it; the first that fits. */
const remedies: readonly (readonly [like: RegExp, remedy: string])[] = [
  [
    /already exists|duplicate|cannot (change|update|convert) .*(type|field)/i,
    'The org has one of this name that is of another kind: rename that one, or delete it, and deploy again.',
  ],
  [/language|translation/i, 'Switch the language on in Setup, Translation Language Settings, or leave languages away.'],
  [
    /no \w+ named|in field|cross.?reference|does not exist|invalid type/i,
    'It refers to something the org has not: deploy the whole package, and check that the feature is switched on.',
  ],
  [
    /insufficient|permission|not (available|enabled)|access/i,
    'Deploy as somebody who may customise the application, in an edition that has this.',
  ],
  [/maximum|limit|exceed/i, 'The org is at a limit: free a place for it in Setup, and deploy again.'],
];

/** How a deployment ended, a sentence each: what an org refuses, where it is, why, and what to do; and whether anything was changed. */
export function deploySentences(ending: DeployEnding, org: string, checkOnly: boolean): string[] {
  switch (ending.kind) {
    case 'done':
      return checkOnly
        ? [`${org} would take all ${ending.components} components. Nothing was changed.`]
        : [`${org} has all ${ending.components} components.`];
    case 'lost':
      return [
        `${org} stopped answering (${ending.because}). ` +
          (checkOnly
            ? 'It was to check only, so nothing is changed. Try again.'
            : `It goes on by itself: look at Setup, Deployment Status, for ${ending.id} before anything else is done.`),
      ];
    case 'refused':
      return [...faultsOf(ending), `Nothing in ${org} was changed.`];
    case 'partly':
      return [
        ...faultsOf(ending),
        `${org} took the other components all the same. Correct these and deploy again, or remove what was deployed by manifests/salesforce/uninstall.`,
      ];
  }
}

const faultsOf = ({ failures, message }: Extract<DeployEnding, { kind: 'refused' | 'partly' }>) => [
  ...(message === undefined ? [] : [message]),
  ...failures.map(sentenceOf),
];

function sentenceOf({ componentType, fullName, fileName, lineNumber, problem }: DeployFailure): string {
  const what = [componentType || 'Component', fullName].join(' ');
  const where = lineNumber ? `${fileName}, line ${lineNumber}` : fileName;
  const said = (problem ?? 'refused without a reason').replace(/\s+/g, ' ').replace(/\.$/, '');
  const remedy = remedies.find(([like]) => like.test(said))?.[1] ?? 'Correct it in the org, and deploy again.';
  return `${what} (${where}): ${said}. ${remedy}`;
}

import development from './environments/development.json';
import production from './environments/production.json';
import test from './environments/test.json';
import type { ManifestWords } from '../words';
import { en } from '../words/en';
import type { Environment } from './environment';

/** Another environment, and where it is written down. */
export interface Neighbour {
  readonly file: string;
  readonly environment: Environment;
}

/** The environments that come with the project: to be copied, and each with an identity that is taken. */
export const shippedEnvironments: readonly Environment[] = [development, test, production];

/**
 * Why an environment cannot be deployed as it stands, though each of its fields is sound: a placeholder was left, or it takes an identity
 * that another one has. Office knows an add-in by its id alone, so two with one id replace each other.
 * @param newId makes a GUID that nobody has, to be written instead.
 */
export function identityFaults(
  environment: Environment,
  neighbours: readonly Neighbour[],
  newId: () => string,
  words: ManifestWords = en,
): string[] {
  return [...placeholdersLeft(environment, words), ...takenIdentities(environment, neighbours, newId, words)];
}

const forExamples = /(^|\.)example(\.(com|org|net|my\.salesforce\.com))?$|\.(invalid|test)$/;
const unfilled = /\$\{|\{\{|<[^>]*>|\byour[-_ ]/i;

function placeholdersLeft(environment: Environment, words: ManifestWords): string[] {
  const { hostname } = new URL(environment.host);
  // On this machine alone there is nobody to send to the website.
  const fields = (Object.keys(environment) as (keyof Environment)[]).filter(
    (field) => hostname !== 'localhost' || field === 'displayName',
  );
  return fields.flatMap((field) => {
    const text = environment[field] ?? '';
    const isPlaceholder = unfilled.test(text) || (URL.canParse(text) && forExamples.test(new URL(text).hostname));
    return isPlaceholder || isShippedOrg(field, text) ? [words.placeholder(field, text)] : [];
  });
}

const isShippedOrg = (field: string, text: string) =>
  field === 'myDomain' && shippedEnvironments.some(({ myDomain }) => myDomain === text);

function takenIdentities(
  own: Environment,
  neighbours: readonly Neighbour[],
  newId: () => string,
  words: ManifestWords,
): string[] {
  const shipped = shippedEnvironments
    .filter(({ host }) => host !== own.host)
    .map((environment) => ({ file: words.shippedExample, environment }));
  const faults: string[] = [];
  for (const field of ['id', 'appId'] as const) {
    const taken = [...neighbours, ...shipped].find(({ environment: other }) =>
      [other.id, other.appId].includes(own[field]),
    );
    if (taken) faults.push(words.takenId({ field, file: taken.file, newId: newId() }));
  }
  for (const field of ['name', 'namespace'] as const) {
    const taken = neighbours.find(({ environment: other }) => other[field] === own[field]);
    if (taken) faults.push(words.takenWord(field, taken.file));
  }
  return faults;
}

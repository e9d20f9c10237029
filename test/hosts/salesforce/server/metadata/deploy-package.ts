import { DeploymentError, type Org } from '../../org';
import { deploymentOf } from '../../org/deployment';
import type { Removal } from '../../org/schema';
import { lineOf, type PackagedComponent, type ReadPackage } from './read-package';

export interface DeployOptions {
  readonly checkOnly: boolean;
  readonly rollbackOnError: boolean;
}

/** One component as the Metadata API tells of it. */
export interface DeployMessage {
  readonly componentType: string;
  readonly fullName: string;
  readonly fileName: string;
  readonly success: boolean;
  readonly deleted: boolean;
  readonly lineNumber?: number;
  readonly problem?: string;
  readonly problemType?: 'Error';
}

export interface Deployed {
  readonly status: 'Succeeded' | 'SucceededPartial' | 'Failed';
  readonly failures: readonly DeployMessage[];
  readonly successes: readonly DeployMessage[];
}

/**
 * Takes a package into an org, or checks only whether it would. What is refused takes all the rest with it where `rollbackOnError` says so;
 * without that the rest stays, less what refers to the refused.
 */
export function deployPackage(handed: ReadPackage, org: Org, { checkOnly, rollbackOnError }: DeployOptions): Deployed {
  const failures = handed.missing.map(notFound);
  let going = handed.components;
  for (;;) {
    const refused = refusedOf(going, handed.removals, org);
    if (refused.length === 0) break;
    failures.push(...refused);
    const lost = new Set(refused.map(({ componentType, fullName }) => `${componentType} ${fullName}`));
    const left = going.filter(({ type, fullName }) => !lost.has(`${type} ${fullName}`));
    // A problem of nobody here is one of all together.
    going = left.length < going.length ? left : [];
  }
  const isKept = failures.length === 0 || (!rollbackOnError && going.length > 0);
  if (isKept && !checkOnly) org.deploy({ ...readOf(going, org), removals: handed.removals });
  return {
    status: failures.length === 0 ? 'Succeeded' : isKept ? 'SucceededPartial' : 'Failed',
    failures,
    successes: [...onlyOnce(going).map(taken), ...handed.removals.map(deleted)],
  };
}

function readOf(components: readonly PackagedComponent[], org: Org, onFault?: Parameters<typeof deploymentOf>[1]) {
  const read = components.flatMap((component) => component.read ?? []);
  return deploymentOf(read, { valueSet: (name) => org.valueSet(name), ...onFault });
}

/** What the org refuses of these components: what it cannot read first, then what does not fit into it. */
function refusedOf(components: readonly PackagedComponent[], removals: readonly Removal[], org: Org): DeployMessage[] {
  const unread: DeployMessage[] = [];
  const deployment = readOf(components, org, {
    onFault: (read, fault) => {
      const component = components.find((one) => one.read === read);
      if (component) unread.push(refused(component, fault));
    },
  });
  if (unread.length > 0) return unread;
  try {
    org.check({ ...deployment, removals });
    return [];
  } catch (error) {
    if (!(error instanceof DeploymentError)) throw error;
    return error.problems.map((problem) => {
      const [, place, said] = /^(.*?): ([^]*)$/.exec(problem) ?? ['', '', problem];
      const component = components.find(({ fullName }) => fullName === place);
      return component ? refused(component, said) : ofNobody(place, said);
    });
  }
}

function refused({ type, fullName, fileName, line, text }: PackagedComponent, problem: string): DeployMessage {
  // Where one file is one component, the line is that of the first thing the problem names.
  const named = problem.match(/[\w.]+__c\b/g)?.map((name) => lineOf(text, `>${name}<`));
  const lineNumber = line > 1 ? line : (named?.find((found) => found !== undefined) ?? line);
  return { componentType: type, fullName, fileName, ...wrong, lineNumber, problem };
}

const wrong = { success: false, deleted: false, problemType: 'Error' } as const;

const ofNobody = (fullName: string, problem: string): DeployMessage => ({
  ...{ componentType: '', fullName, fileName: '' },
  ...{ ...wrong, problem },
});

const notFound = ({ type, name }: Removal): DeployMessage => ({
  ...{ componentType: type, fullName: name, fileName: 'package.xml', ...wrong },
  problem: `An object '${name}' of type ${type} was named in package.xml, but was not found in zipped directory`,
});

const taken = ({ type, fullName, fileName }: PackagedComponent): DeployMessage => ({
  ...{ componentType: type, fullName, fileName },
  ...{ success: true, deleted: false },
});

const deleted = ({ type, name }: Removal): DeployMessage => ({
  ...{ componentType: type, fullName: name, fileName: 'destructiveChangesPost.xml' },
  ...{ success: true, deleted: true },
});

/** Translations of fields are told of with that of their object. */
function onlyOnce(components: readonly PackagedComponent[]): PackagedComponent[] {
  return [...new Map(components.map((one) => [`${one.type} ${one.fullName}`, one])).values()];
}

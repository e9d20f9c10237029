import type { Org, OrgSession } from '../../org';
import type { XmlElement } from '../../org/deployment';
import { recordId } from '../../org/record-id';
import { refusal, Refused, type Answer, type Question } from '../answer';
import { deployPackage, type Deployed, type DeployOptions } from './deploy-package';
import { readForm } from '../read-form';
import { isListed, readPackage, type ReadPackage } from './read-package';
import { readZip } from './read-zip';

interface Deployment {
  readonly id: string;
  readonly by: OrgSession['user'];
  readonly options: DeployOptions;
  readonly total: number;
  readonly since: string;
  result?: Deployed;
  /** How often somebody has asked how far it is. */
  asked: number;
}

/** What a client asks of a deployment, as either form of the Metadata API carries it. */
interface AskedOptions extends Partial<DeployOptions> {
  readonly singlePackage?: boolean;
}

/** Deployments of packages, by `/services/data/vNN.0/metadata/deployRequest` and by `/services/Soap/m/NN.0`. */
export class Metadata {
  private readonly deployments = new Map<string, Deployment>();
  private readonly there = new Map<string, Set<string>>();

  constructor(private readonly org: Org) {}

  /** The answer of the REST form, or undefined for what of it is not built. */
  answer(question: Question, session: OrgSession, [resource, id]: readonly string[]): Answer | undefined {
    if (resource !== 'deployRequest') return undefined;
    refuseOthers(session);
    if (id === undefined) return question.method === 'POST' ? this.deployForm(question, session) : undefined;
    if (question.method !== 'GET') return undefined;
    const deployment = this.deployment(id);
    const { checkOnly, rollbackOnError } = deployment.options;
    return {
      status: 200,
      body: {
        id,
        deployOptions: { checkOnly, rollbackOnError, singlePackage: true },
        deployResult: statusOf(deployment, question.parameters.get('includeDetails') === 'true'),
      },
    };
  }

  /** What the SOAP form answers to a call, or undefined for one that is not built. */
  call(
    name: string,
    given: XmlElement,
    session: OrgSession,
    question: Question,
  ): Record<string, unknown> | readonly Record<string, unknown>[] | undefined {
    refuseOthers(session);
    switch (name) {
      case 'deploy': {
        const asked = given.element('DeployOptions');
        const is = (option: string) => asked?.is(option) ?? false;
        const options = {
          checkOnly: is('checkOnly'),
          rollbackOnError: is('rollbackOnError'),
          singlePackage: is('singlePackage'),
        };
        const zip = Buffer.from(given.required('ZipFile'), 'base64');
        return { done: false, id: this.deploy(zip, options, session, question).id, state: 'Queued' };
      }
      case 'checkDeployStatus':
        return statusOf(this.deployment(given.required('asyncProcessId')), given.is('includeDetails'));
      case 'listMetadata':
        return given.all('queries').flatMap((query) => this.listed(query.required('type')));
      default:
        return undefined;
    }
  }

  /** What was deployed of a type through this server and has not been deleted since. */
  private listed(type: string): readonly Record<string, unknown>[] {
    if (!isListed(type)) throw notBuilt(`lists no metadata of type ${type}`);
    return [...(this.there.get(type) ?? [])].map((fullName) => ({
      type,
      fullName,
      fileName: '',
      manageableState: 'unmanaged',
    }));
  }

  private keepWhatIsThere({ successes }: Deployed): void {
    for (const { componentType, fullName, deleted } of successes) {
      const isFolder = componentType === 'Report' && !fullName.includes('/');
      const type = isFolder ? 'ReportFolder' : componentType;
      if (!deleted) this.there.set(type, (this.there.get(type) ?? new Set()).add(fullName));
      else if (type === 'CustomObject') this.forgetObject(fullName);
      else this.there.get(type)?.delete(fullName);
    }
  }

  /** An object goes with all that is its own. */
  private forgetObject(object: string): void {
    for (const names of this.there.values()) {
      for (const name of names) {
        if (name === object || name.startsWith(`${object}.`) || name.startsWith(`${object}-`)) names.delete(name);
      }
    }
  }

  private deployForm(question: Question, session: OrgSession): Answer {
    const form = readForm(question.bytes ?? Buffer.alloc(0), question.headers['content-type']);
    // jsforce calls it by the one name, the guide by the other.
    const words = form.get('entity_content') ?? form.get('json') ?? Buffer.from('{}');
    const { deployOptions = {} } = JSON.parse(words.toString()) as { readonly deployOptions?: AskedOptions };
    const { id, options } = this.deploy(form.get('file') ?? Buffer.alloc(0), deployOptions, session, question);
    return { status: 201, body: { id, deployOptions: options, deployResult: null } };
  }

  /** Goes on by itself once it is handed over, whether anybody asks or not. */
  private deploy(zip: Buffer, asked: AskedOptions, session: OrgSession, { keepsWhatItCan }: Question): Deployment {
    if (asked.singlePackage !== true) throw notBuilt('deploys one package at a time: singlePackage');
    const handed = handedOver(zip);
    const { components, missing, removals } = handed;
    const { checkOnly = false, rollbackOnError = false } = asked;
    const named = new Set(components.map(({ type, fullName }) => `${type} ${fullName}`));
    const deployment: Deployment = {
      id: recordId('0Af', this.org.id.slice(3, 5), this.deployments.size + 1),
      by: session.user,
      options: { checkOnly, rollbackOnError: rollbackOnError && keepsWhatItCan !== true },
      total: named.size + missing.length + removals.length,
      since: new Date().toISOString(),
      asked: 0,
    };
    this.deployments.set(deployment.id, deployment);
    setImmediate(() => {
      const result = deployPackage(handed, this.org, deployment.options);
      if (result.status !== 'Failed' && !deployment.options.checkOnly) this.keepWhatIsThere(result);
      deployment.result = result;
    });
    return deployment;
  }

  private deployment(id: string): Deployment {
    const deployment = this.deployments.get(id);
    if (!deployment) throw new Refused(refusal(404, 'NOT_FOUND', 'The requested resource does not exist'));
    return deployment;
  }
}

function refuseOthers({ user }: OrgSession): void {
  if (user.administrator) return;
  const needed = 'use of the Metadata API requires a user with the ModifyAllData or ModifyMetadata permissions';
  throw new Refused(refusal(403, 'INSUFFICIENT_ACCESS', `INSUFFICIENT_ACCESS: ${needed}`));
}

function handedOver(zip: Buffer): ReadPackage {
  const files = readZip(zip);
  if (!files?.has('package.xml')) throw new Refused(refusal(400, 'INVALID_OPERATION', 'No package.xml found'));
  const handed = readPackage(files);
  if (handed.unbuilt.length > 0) throw notBuilt(`has no metadata of type ${handed.unbuilt.join(', ')}`);
  return handed;
}

const notBuilt = (what: string) => new Refused(refusal(501, 'NOT_IMPLEMENTED', `The stand-in Salesforce ${what}.`));

/** How far a deployment is: at the first look nothing, at the second half, then how it ended. */
function statusOf(deployment: Deployment, withDetails: boolean): Record<string, unknown> {
  const { id, by, options, total, since, result } = deployment;
  deployment.asked++;
  const ended = deployment.asked > 2 ? result : undefined;
  const done = ended?.successes.length ?? (deployment.asked > 1 ? Math.floor(total / 2) : 0);
  return {
    id,
    ...options,
    done: ended !== undefined,
    status: ended?.status ?? (deployment.asked > 1 ? 'InProgress' : 'Pending'),
    success: ended?.status === 'Succeeded' || ended?.status === 'SucceededPartial',
    numberComponentsDeployed: done,
    numberComponentErrors: ended?.failures.length ?? 0,
    numberComponentsTotal: total,
    numberTestErrors: 0,
    numberTestsCompleted: 0,
    numberTestsTotal: 0,
    ignoreWarnings: false,
    runTestsEnabled: false,
    createdBy: by.id.slice(0, 15),
    createdByName: by.name,
    createdDate: since,
    ...(withDetails
      ? { details: { componentFailures: ended?.failures ?? [], componentSuccesses: ended?.successes ?? [] } }
      : {}),
  };
}

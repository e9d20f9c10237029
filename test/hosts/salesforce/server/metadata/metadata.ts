import type { Org, OrgSession } from '../../org';
import { recordId } from '../../org/record-id';
import { refusal, Refused, type Answer, type Question } from '../answer';
import { deployPackage, type Deployed, type DeployOptions } from './deploy-package';
import { readForm } from './read-form';
import { readPackage, type ReadPackage } from './read-package';
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

/** `/services/data/vNN.0/metadata`: deployments of a package by the REST form of the Metadata API. */
export class Metadata {
  private readonly deployments = new Map<string, Deployment>();

  constructor(private readonly org: Org) {}

  /** The answer, or undefined for what of the Metadata API is not built. */
  answer(question: Question, session: OrgSession, [resource, id]: readonly string[]): Answer | undefined {
    if (resource !== 'deployRequest') return undefined;
    if (!session.user.administrator) {
      return refusal(
        403,
        'INSUFFICIENT_ACCESS',
        'INSUFFICIENT_ACCESS: use of the Metadata API requires a user with the ModifyAllData or ModifyMetadata permissions',
      );
    }
    if (id === undefined) return question.method === 'POST' ? this.deploy(question, session) : undefined;
    if (question.method !== 'GET') return undefined;
    const deployment = this.deployments.get(id);
    if (!deployment) return refusal(404, 'NOT_FOUND', 'The requested resource does not exist');
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

  /** Goes on by itself once it is handed over, whether anybody asks or not. */
  private deploy(question: Question, session: OrgSession): Answer {
    const { options, handed } = handedOver(question);
    const { components, missing, removals } = handed;
    const named = new Set(components.map(({ type, fullName }) => `${type} ${fullName}`));
    const deployment: Deployment = {
      id: recordId('0Af', this.org.id.slice(3, 5), this.deployments.size + 1),
      by: session.user,
      options,
      total: named.size + missing.length + removals.length,
      since: new Date().toISOString(),
      asked: 0,
    };
    this.deployments.set(deployment.id, deployment);
    setImmediate(() => {
      deployment.result = deployPackage(handed, this.org, options);
    });
    return { status: 201, body: { id: deployment.id, deployOptions: options, deployResult: null } };
  }
}

function handedOver(question: Question): { readonly options: DeployOptions; readonly handed: ReadPackage } {
  const form = readForm(question.bytes ?? Buffer.alloc(0), question.headers['content-type']);
  const files = readZip(form.get('file') ?? Buffer.alloc(0));
  // jsforce calls it by the one name, the guide by the other.
  const words = form.get('entity_content') ?? form.get('json');
  if (!files || !words)
    throw new Refused(refusal(400, 'INVALID_MULTIPART_REQUEST', 'Expected a zip and deployOptions.'));
  const { deployOptions: asked = {} } = JSON.parse(words.toString()) as {
    readonly deployOptions?: Partial<DeployOptions> & { readonly singlePackage?: boolean };
  };
  if (asked.singlePackage !== true) throw notBuilt('deploys one package at a time: singlePackage');
  if (!files.has('package.xml')) throw new Refused(refusal(400, 'INVALID_OPERATION', 'No package.xml found'));
  const handed = readPackage(files);
  if (handed.unbuilt.length > 0) throw notBuilt(`has no metadata of type ${handed.unbuilt.join(', ')}`);
  const { checkOnly = false, rollbackOnError = false } = asked;
  return { options: { checkOnly, rollbackOnError: rollbackOnError && question.keepsWhatItCan !== true }, handed };
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

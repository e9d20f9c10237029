import {
  type AppCredentials,
  readMyDomain,
  type SalesforceSession,
  type SalesforceSpeaker,
  SalesforceTrouble,
  signInAsApp,
} from '../../salesforce';
import { Refusal } from '../refusal';
import type { Terminal } from '../terminal';
import { byStoredLogin } from './by-stored-login';
import type { OrgCalls } from './org-calls';
import type { SyncDesk } from './sync-desk';
import type { SignIn } from './sync-options';
import type { SyncWords } from './words';

/** Names of the environment that say where the org is and what lets this machine in. */
export const signInVariables = {
  org: 'KEYSTAGE_ORG',
  token: 'KEYSTAGE_ACCESS_TOKEN',
  clientId: 'KEYSTAGE_CLIENT_ID',
  clientSecret: 'KEYSTAGE_CLIENT_SECRET',
} as const;

interface SignInDesk extends Pick<SyncDesk, 'terminal' | 'words' | 'sayOrg' | 'calls'> {
  readonly options: Pick<SyncDesk['options'], 'org' | 'signIn'>;
}

/**
 * Signs a machine in: by an access token from the environment or the standard input, by what the Salesforce CLI has stored, or as a client
 * app of its own. Nothing secret is an argument, nothing is written down, and there is no way by password. Refused with a sentence.
 */
export async function signInToOrg({
  options,
  terminal,
  words,
  sayOrg: org,
  calls,
}: SignInDesk): Promise<SalesforceSession> {
  const { environment } = terminal;
  const how = options.signIn ?? usualSignIn(environment);
  const given = options.org ?? environment[signInVariables.org];
  if (how === 'cli') return byStoredLogin(given, environment, words);
  const address = addressOf(given, words, org);
  const of = (name: 'token' | 'clientId' | 'clientSecret') => {
    const value = environment[signInVariables[name]]?.trim() ?? '';
    if (value === '') throw new Refusal(words.signIn.notSet(signInVariables[name]));
    return value;
  };
  switch (how) {
    case 'client':
      return asApp(address, { clientId: of('clientId'), clientSecret: of('clientSecret') }, org, calls);
    case 'token':
      return { instanceUrl: address, accessToken: of('token') };
    case 'stdin': {
      const accessToken = (await terminal.input()).trim();
      if (accessToken === '') throw new Refusal(words.signIn.nothingOnInput);
      return { instanceUrl: address, accessToken };
    }
  }
}

/** The session renews itself for as long as the run takes. */
async function asApp(
  address: string,
  app: AppCredentials,
  say: SalesforceSpeaker,
  calls: OrgCalls,
): Promise<SalesforceSession> {
  const outcome = await signInAsApp(address, app, calls);
  if (outcome.ok) return outcome.signedIn.session;
  const { problem } = outcome;
  if (problem.kind === 'callFailed') throw new SalesforceTrouble(problem.call);
  if (problem.kind === 'tokenUnreachable') throw new SalesforceTrouble({ kind: 'unreachable', host: problem.host });
  throw new Refusal(say.signInProblem(problem));
}

function usualSignIn(environment: Terminal['environment']): SignIn {
  if (environment[signInVariables.token]) return 'token';
  return environment[signInVariables.clientId] ? 'client' : 'cli';
}

function addressOf(given: string | undefined, words: SyncWords, org: SalesforceSpeaker): string {
  const read = readMyDomain(given ?? '');
  if ('address' in read) return read.address;
  throw new Refusal(`${words.signIn.whichOrg(signInVariables.org)} ${org.domainFault(read.fault)}`.trim());
}

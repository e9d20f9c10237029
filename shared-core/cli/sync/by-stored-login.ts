import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { SalesforceSession } from '../../salesforce';
import { errorCode } from '../files/error-code';
import { Refusal, WrongUsage } from '../refusal';
import type { Terminal } from '../terminal';
import type { SyncWords } from './words';

/** What the Salesforce CLI answers with `--json`. */
interface CliAnswer {
  readonly status?: number;
  readonly message?: string;
  readonly result?: { readonly accessToken?: string; readonly instanceUrl?: string };
}

/** As long as the CLI may take, which renews its token over the network first. */
const patience = 120_000;

/**
 * The session of a login that the Salesforce CLI keeps: that of an alias or a username, else of its default org. Versions of 2026 hide the
 * token from `org display` and have a command of their own for it.
 */
export async function byStoredLogin(
  org: string | undefined,
  environment: Terminal['environment'],
  words: SyncWords,
): Promise<SalesforceSession> {
  // On Windows the CLI is started through a shell, which is to find nothing in the name.
  if (org !== undefined && !/^[\w.@+-]+$/.test(org)) {
    throw new WrongUsage(
      `--org: expected an alias or a username of the Salesforce CLI, got “${org}”. Write --org prod.`,
    );
  }
  const target = org === undefined ? [] : ['--target-org', org];
  const ask = (...command: string[]) => askCli([...command, ...target, '--json'], environment, words);
  const shown = await ask('org', 'display');
  const { instanceUrl, accessToken } = shown.result ?? {};
  const token =
    accessToken === undefined || accessToken.startsWith('[')
      ? (await ask('org', 'auth', 'show-access-token')).result?.accessToken
      : accessToken;
  if (!instanceUrl || !token) throw new Refusal(words.signIn.cliRefused(shown.message ?? ''));
  return { instanceUrl, accessToken: token };
}

async function askCli(
  command: readonly string[],
  environment: Terminal['environment'],
  words: SyncWords,
): Promise<CliAnswer> {
  const options = { env: { ...environment }, timeout: patience, maxBuffer: 1e7, shell: process.platform === 'win32' };
  try {
    return readAnswer((await promisify(execFile)('sf', command, options)).stdout);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') throw new Refusal(words.signIn.noCli);
    // It ends with a code of its own where nobody is logged in, and says why in the same form.
    const said = typeof error === 'object' && error !== null && 'stdout' in error ? String(error.stdout) : '';
    throw new Refusal(words.signIn.cliRefused(readAnswer(said).message ?? ''));
  }
}

function readAnswer(text: string): CliAnswer {
  try {
    return JSON.parse(text) as CliAnswer;
  } catch {
    return {};
  }
}

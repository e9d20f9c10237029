import type { Speaker } from '@keystage/core';
import { loadSalesforceWords, salesforceSpeaker, SalesforceTrouble } from '../../salesforce';
import { oneOf } from '../read-options';
import { maySucceedLater, tryAgain } from '../sync/call-trouble';
import { signInToOrg } from '../sync/sign-in-to-org';
import { signIns } from '../sync/sync-options';
import { syncWords } from '../sync/words';
import type { Terminal } from '../terminal';
import type { CliLanguage } from '../words';
import { modelsInOrg } from './models-in-org';
import type { PublishedModels } from './published-models';

interface OrgGiven {
  readonly org: string | undefined;
  readonly signIn: string | undefined;
  readonly language: CliLanguage;
}

/** Signs in to an org and works with its models; a call that fails is said, and ends with the exit code of what is to be tried again. */
export async function withOrg(
  { org, signIn, language }: OrgGiven,
  terminal: Terminal,
  say: Speaker,
  work: (models: PublishedModels) => Promise<number>,
): Promise<number> {
  const sayOrg = salesforceSpeaker(await loadSalesforceWords(language), say);
  try {
    const how = oneOf('sign-in', signIn, signIns);
    const options = { org, signIn: how };
    const session = await signInToOrg({ options, terminal, words: syncWords[language], sayOrg, calls: {} });
    return await work(modelsInOrg(session, () => terminal.today(), { say, sayOrg }));
  } catch (error) {
    if (!(error instanceof SalesforceTrouble)) throw error;
    terminal.warn(sayOrg.callProblem(error.problem));
    return maySucceedLater(error.problem) ? tryAgain : 1;
  }
}

import { frozenForPublishing, parseModel, segmentAccounts, textColumn, type SegmentationModel } from '@keystage/core';
import { openDeployedOrg, people } from '../../../test/hosts/salesforce/deployed-org';
import {
  startSalesforceServer,
  type Org,
  type OrgOptions,
  type SalesforceServer,
} from '../../../test/hosts/salesforce';
import { publishModel } from '../../salesforce';
import { asOf, numbers } from '../../salesforce/run-over-accounts.test-data';
import { byAmount as amountAlone } from '../by-amount.test-data';
import type { Terminal } from '../terminal';

/** Small companies get no better than A. */
export const byAmount = { ...amountAlone, caps: [{ indicator: 'companySize', below: 10, atBest: 'A' }] };

/** What a machine signs in as, and what it may not. */
const clients = [
  { id: 'pane', name: 'Keystage', redirectUris: [] },
  { id: 'nightly', name: 'Keystage at night', redirectUris: [], secret: 'of the night', runsAs: people.manager },
];

/** An org with the product deployed, accounts in it, and the server before it. */
export interface SyncOrg {
  readonly org: Org;
  readonly server: SalesforceServer;
  readonly ids: readonly string[];
  /** The environment of a machine that has an access token of the manager, or of somebody else. */
  readonly signedIn: (username?: string) => Pick<Terminal, 'environment'>;
}

/** Accounts with what is said of each, by a name and a number of its own, and 20 people. */
export async function openSyncOrg(accounts: Parameters<Org['put']>[1], options?: OrgOptions): Promise<SyncOrg> {
  const org = await openDeployedOrg(options);
  const ids = org.put(
    'Account',
    accounts.map((account, k) => ({
      Name: `Account ${k + 1}`,
      AccountNumber: `C-${k + 1}`,
      NumberOfEmployees: 20,
      ...account,
    })),
  );
  const server = await startSalesforceServer({ org, clients });
  return {
    ...{ org, server, ids },
    signedIn: (username = people.manager) => ({
      environment: { KEYSTAGE_ORG: server.url, KEYSTAGE_ACCESS_TOKEN: server.signIn(username).accessToken },
    }),
  };
}

/** Makes a model the org's active one, frozen on a list of three. */
export async function publish({ server }: SyncOrg, source: unknown = byAmount): Promise<void> {
  const accounts = {
    ids: textColumn(['a', 'b', 'c']),
    names: textColumn(['a', 'b', 'c']),
    indicators: new Map([['amount', numbers(3, (k) => [50, 200, 900][k])]]),
  };
  const { model } = frozenForPublishing(segmentAccounts(accounts, soundModel(source), asOf));
  const session = { instanceUrl: server.url, accessToken: server.signIn(people.admin).accessToken };
  const published = await publishModel(session, model, { on: asOf, note: '' });
  if (!published.ok) throw new Error(JSON.stringify(published.problem));
}

function soundModel(source: unknown): SegmentationModel {
  const parsed = parseModel(source);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.model;
}

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openOrg, type Org, type OrgOptions, type OrgUser } from './org';
import { readDeployment } from './org/deployment';
import type { Deployment, FieldSchema } from './org/schema';

const project = fileURLToPath(new URL('../../../salesforce-lwc', import.meta.url));

/** Users of an org with the product deployed: one for each of its permission sets, one without any, and one who may pass gates. */
export const people = {
  rep: 'rep@northgate.example',
  manager: 'manager@northgate.example',
  admin: 'admin@northgate.example',
  stranger: 'stranger@northgate.example',
  /** A manager who may also pass gates. */
  bypasser: 'bypasser@northgate.example',
  /** Publishes models and sets up processes, and is no administrator of the org. */
  publisher: 'publisher@northgate.example',
} as const;

/**
 * An org as it stands after the DX project has been deployed, in English, Chinese and Korean. `tiers` are those an administrator has added
 * to the value set since, for a model with names of its own; with `gates` the sales process of the samples has been deployed too, and the
 * compiled gates of its stages. `language` is the one the rep has chosen: what the org itself says to them is said in it.
 */
export async function openDeployedOrg({
  tiers = [],
  gates = false,
  language = 'en_US',
  ...options
}: OrgOptions & {
  readonly tiers?: readonly string[];
  readonly gates?: boolean;
  readonly language?: OrgUser['language'];
} = {}): Promise<Org> {
  const deployment = await readOnce(productFolders);
  const samples = gates ? await Promise.all(sampleFolders.map(readOnce)) : [];
  return openOrg({
    deployments: [withTiers(deployment, tiers), ...samples],
    users: [
      { username: people.manager, name: 'Sales manager', permissionSets: ['Keystage_Manager'] },
      { username: people.rep, name: 'Sales rep', permissionSets: ['Keystage_Rep'], language },
      { username: people.admin, name: 'Administrator', permissionSets: ['Keystage_Admin'], administrator: true },
      { username: people.stranger, name: 'Without permission set' },
      {
        username: people.bypasser,
        name: 'Sales director',
        permissionSets: ['Keystage_Manager', 'Keystage_Gate_Bypass'],
      },
      { username: people.publisher, name: 'Second publisher', permissionSets: ['Keystage_Admin'] },
    ],
    ...options,
  });
}

const productFolders = [join(project, 'force-app'), join(project, 'languages')];

/** Stages first: the gates compare with their names. */
const sampleFolders = [
  [join(project, 'samples/sales-process'), join(project, 'samples/languages')],
  [join(project, 'samples/gates/gates'), join(project, 'samples/gates/languages')],
];

const known = new Map<readonly string[], Promise<Deployment>>();

/** What folders would bring into any org: the files stay as they are while orgs are opened, many in one run. */
function readOnce(folders: readonly string[]): Promise<Deployment> {
  const read = known.get(folders) ?? readDeployment(...folders);
  known.set(folders, read);
  return read;
}

const tierFields = ['Keystage_Tier__c', 'Keystage_Latent_Tier__c'];

function withTiers(deployment: Deployment, tiers: readonly string[]): Deployment {
  const extended = (field: FieldSchema): FieldSchema => {
    if (!field.picklist || !tierFields.includes(field.name)) return field;
    const { values } = field.picklist;
    const missing = tiers.filter((tier) => !values.some(({ value }) => value === tier));
    const added = missing.map((tier) => ({ value: tier, label: tier, active: true }));
    return { ...field, picklist: { ...field.picklist, values: [...values, ...added] } };
  };
  const additions = deployment.additions.map((addition) => ({ ...addition, fields: addition.fields.map(extended) }));
  return { ...deployment, additions };
}

import { join } from 'node:path';
import { openOrg, type Org, type OrgOptions } from './org';
import { readDeployment } from './org/deployment';
import type { Deployment, FieldSchema } from './org/schema';

const project = join(__dirname, '../../../salesforce-lwc');

/** Users of an org with the product deployed: one for each of its permission sets, and one without any. */
export const people = {
  rep: 'rep@northgate.example',
  manager: 'manager@northgate.example',
  admin: 'admin@northgate.example',
  stranger: 'stranger@northgate.example',
} as const;

/**
 * An org as it stands after the DX project has been deployed, in English, Chinese and Korean; `tiers` are those an administrator has added
 * to the value set since, for a model with names of its own.
 */
export async function openDeployedOrg({
  tiers = [],
  ...options
}: OrgOptions & { readonly tiers?: readonly string[] } = {}): Promise<Org> {
  const deployment = await readDeployment(join(project, 'force-app'), join(project, 'languages'));
  return openOrg({
    deployments: [withTiers(deployment, tiers)],
    users: [
      { username: people.manager, name: 'Sales manager', permissionSets: ['Keystage_Manager'] },
      { username: people.rep, name: 'Sales rep', permissionSets: ['Keystage_Rep'] },
      { username: people.admin, name: 'Administrator', permissionSets: ['Keystage_Admin'], administrator: true },
      { username: people.stranger, name: 'Without permission set' },
    ],
    ...options,
  });
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

import { join } from 'node:path';
import { openOrg, type Org, type OrgOptions } from './org';
import { readDeployment } from './org/deployment';

const project = join(__dirname, '../../../salesforce-lwc');

/** Users of an org with the product deployed: one for each of its permission sets, and one without any. */
export const people = {
  rep: 'rep@northgate.example',
  manager: 'manager@northgate.example',
  admin: 'admin@northgate.example',
  stranger: 'stranger@northgate.example',
} as const;

/** An org as it stands after the DX project has been deployed, in English, Chinese and Korean. */
export async function openDeployedOrg(options: OrgOptions = {}): Promise<Org> {
  return openOrg({
    deployments: [await readDeployment(join(project, 'force-app'), join(project, 'languages'))],
    users: [
      { username: people.manager, name: 'Sales manager', permissionSets: ['Keystage_Manager'] },
      { username: people.rep, name: 'Sales rep', permissionSets: ['Keystage_Rep'] },
      { username: people.admin, name: 'Administrator', permissionSets: ['Keystage_Admin'], administrator: true },
      { username: people.stranger, name: 'Without permission set' },
    ],
    ...options,
  });
}

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseCsv } from 'hucre/csv';
import { openOrg, readDeployment, type Org, type RecordValues } from '../../hosts/salesforce';

const REPOSITORY = fileURLToPath(new URL('../../../', import.meta.url));
const at = (...parts: string[]): string => path.join(REPOSITORY, ...parts);

/** Where the org is reached by its own name. */
export const MY_DOMAIN = 'keystage-workbench.my.salesforce.com';

/** One for each permission set of the product, and one without; whoever signs in chooses. */
const users = [
  {
    username: 'admin@northgate.example',
    name: 'Administrator',
    permissionSets: ['Keystage_Admin'],
    administrator: true,
  },
  { username: 'manager@northgate.example', name: 'Sales manager', permissionSets: ['Keystage_Manager'] },
  { username: 'rep@northgate.example', name: 'Sales rep', permissionSets: ['Keystage_Rep'] },
  { username: 'stranger@northgate.example', name: 'Without permission set' },
] as const;

/** An org with the product deployed, which knows the accounts of the sample list by their account numbers and no tier of any. */
export async function openWorkbenchOrg(): Promise<Org> {
  const [deployment, list] = await Promise.all([
    readDeployment(at('salesforce-lwc', 'force-app'), at('salesforce-lwc', 'languages')),
    readFile(at('excel-addin', 'samples', 'sample-accounts.csv'), 'utf8'),
  ]);
  return openOrg({ name: 'Northgate', deployments: [deployment], users, records: { Account: accountsOf(list) } });
}

/** The sample list as a sales organisation keeps it: one record an account, though the list names some twice. */
function accountsOf(csv: string): RecordValues[] {
  const [headers, ...rows] = parseCsv(csv).map((row) => row.map((cell) => String(cell ?? '').trim()));
  const place = (header: string): number => headers.indexOf(header);
  const [number, name, industry, employees, firstDeal] = [
    'Account ID',
    'Account name',
    'Branche',
    'Mitarbeiter',
    'First deal date',
  ].map(place);
  const records = rows.map((row): [string, RecordValues] => [
    row[number],
    {
      AccountNumber: row[number],
      Name: row[name],
      Type: row[firstDeal] === '' ? 'Prospect' : 'Customer - Direct',
      Industry: row[industry],
      NumberOfEmployees: /^\d+$/.test(row[employees]) ? Number(row[employees]) : null,
    },
  ]);
  return [...new Map(records.reverse()).values()].reverse();
}

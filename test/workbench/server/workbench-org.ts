import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseCsv } from 'hucre/csv';
import type { Org, RecordValues } from '../../hosts/salesforce';
import { openDeployedOrg, people } from '../../hosts/salesforce/deployed-org';

const REPOSITORY = fileURLToPath(new URL('../../../', import.meta.url));
const at = (...parts: string[]): string => path.join(REPOSITORY, ...parts);

/** Where the org is reached by its own name. */
export const MY_DOMAIN = 'keystage-workbench.my.salesforce.com';

/** One for each permission set of the product, and one without; whoever signs in chooses. */
const users = [
  {
    username: people.admin,
    name: 'Administrator',
    permissionSets: ['Keystage_Admin'],
    administrator: true,
  },
  { username: people.manager, name: 'Sales manager', permissionSets: ['Keystage_Manager'] },
  { username: people.rep, name: 'Sales rep', permissionSets: ['Keystage_Rep'] },
  { username: people.stranger, name: 'Without permission set' },
] as const;

/**
 * An org with the product deployed, the sales process of its samples and the gates of that: it knows the accounts of the sample list by their account
 * numbers and no tier of any, and of the first ones a deal each, from one that nobody has written a word about to one whose first visit is held.
 */
export async function openWorkbenchOrg(): Promise<Org> {
  const [list, saleProcess] = await Promise.all([
    readFile(at('excel-addin', 'samples', 'sample-accounts.csv'), 'utf8'),
    readFile(at('salesforce-lwc', 'samples', 'project-sale.process.json'), 'utf8'),
  ]);
  const records = { Account: accountsOf(list), Keystage_Process__c: [processOf(saleProcess)] };
  const org = await openDeployedOrg({ name: 'Northgate', gates: true, users, records });
  org
    .raw('Account')
    .slice(0, deals.length)
    .forEach(({ Id }, k) => addDeal(org, String(Id), deals[k]));
  return org;
}

function processOf(file: string): RecordValues {
  const { name, template, stages } = JSON.parse(file) as { name: string; template: string; stages: object };
  return { Name: name, Template__c: template, Stage_Map__c: JSON.stringify(stages), Active__c: true };
}

interface Deal {
  readonly deal: RecordValues;
  readonly contacts?: readonly RecordValues[];
  readonly roles?: readonly RecordValues[];
  readonly evidence?: readonly RecordValues[];
}

const yes = (condition: string, values?: object): RecordValues => ({
  ...{ Condition__c: condition, Answer__c: 'Yes', Observed_On__c: daysFromNow(-8) },
  ...(values && { Values__c: JSON.stringify(values) }),
});

/** Two at a stage that their evidence does not reach, and one that begins. */
const deals: readonly Deal[] = [
  {
    deal: { Name: 'Pressing line', StageName: 'Proposal', Amount: 230_000, CloseDate: daysFromNow(120) },
    contacts: [
      { FirstName: 'Ines', LastName: 'Roth', Title: 'Managing director' },
      { FirstName: 'Tom', LastName: 'Berg', Title: 'Head of quality' },
    ],
    roles: [
      { Roles__c: 'decision', Level__c: 'identified', Rank__c: 'top', Department__c: 'management' },
      {
        Roles__c: 'technical',
        Level__c: 'contacted',
        Met_On__c: daysFromNow(-7),
        Rank__c: 'manager',
        Department__c: 'quality',
      },
    ],
    evidence: [
      yes('buyer-interested'),
      yes('meeting-agreed', {
        'meeting.date': daysFromNow(-7),
        'meeting.place': 'their plant',
        'meeting.subject': 'scrap in pressing',
        'meeting.agreedByPersonInCharge': true,
      }),
      yes('visit-held'),
    ],
  },
  {
    deal: { Name: 'Storage racks', StageName: 'Negotiation', Amount: 84_500, CloseDate: daysFromNow(-3) },
    evidence: [yes('buyer-interested')],
  },
  { deal: { Name: 'Spare parts contract', StageName: 'Prospecting', Amount: 41_000, CloseDate: daysFromNow(60) } },
];

/** A deal as it has come to be, entered before the gates were there; what is filed about it goes through a rep's own access. */
function addDeal(org: Org, account: string, { deal, contacts = [], roles = [], evidence = [] }: Deal): void {
  const [id] = org.put('Opportunity', [{ ...deal, AccountId: account }]);
  const persons = org.put(
    'Contact',
    contacts.map((contact) => ({ ...contact, AccountId: account })),
  );
  const rep = org.as(people.rep);
  const filed = [
    ...rep.create(
      'Keystage_Buying_Role__c',
      roles.map((role, k) => ({ ...role, Opportunity__c: id, Contact__c: persons[k] })),
    ),
    ...rep.create(
      'Keystage_Evidence__c',
      evidence.map((line) => ({ ...line, Opportunity__c: id })),
    ),
  ];
  const refused = filed.flatMap(({ errors }) => errors);
  if (refused.length > 0) throw new Error(`The org refuses its own sample: ${JSON.stringify(refused)}`);
}

function daysFromNow(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
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

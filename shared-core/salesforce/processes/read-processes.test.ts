import { putSampleDeal } from '../../../test/hosts/lightning/sample-deal-records';
import { openDeployedOrg, people } from '../../../test/hosts/salesforce/deployed-org';
import { startSalesforceServer, type Org, type SalesforceServer } from '../../../test/hosts/salesforce';
import { readProcesses } from './read-processes';

let org: Org;
let server: SalesforceServer;
beforeAll(async () => {
  org = await openDeployedOrg();
  putSampleDeal(org);
  server = await startSalesforceServer({ org });
});
afterAll(() => server.close());

const processesFor = (username: string) =>
  readProcesses({ instanceUrl: server.url, accessToken: server.signIn(username).accessToken });

test('the template that judges, and the stages that the org’s own names stand for; nothing for whoever may not see them', async () => {
  const [process] = await processesFor(people.manager);
  expect(process).toMatchObject({ name: 'Project sales', template: 'project-8' });
  expect(process.stages['Needs Analysis']).toBe('first-proposal');
  expect(await processesFor(people.stranger)).toEqual([]);
});

test('a process with a template of the org’s own brings its file; a map that is none maps nothing, and says so', async () => {
  org.put('Keystage_Process__c', [
    {
      Name: 'Zone sales',
      Template__c: 'own',
      Template_File__c: '{}',
      Stage_Map__c: '[1',
      Record_Type__c: 'Own_Type',
      Active__c: true,
    },
  ]);
  expect((await processesFor(people.manager))[1]).toMatchObject({
    ...{ name: 'Zone sales', template: 'own', file: '{}', recordType: 'Own_Type', stages: {}, mapFaulty: true },
  });
});

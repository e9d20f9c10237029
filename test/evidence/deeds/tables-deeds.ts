import { calendarDate, speaker } from '@keystage/core';
import { words as coreWords } from '@keystage/core/language/en';
import { loadSalesforceWords, salesforceSpeaker } from '@keystage/core/salesforce';
import { orgTablesWords as words } from '../../../excel-addin/src/language/org-tables/en';
import { openOrgTablesPart, type OrgTablesPart } from '../../../excel-addin/src/org-tables/open-org-tables-part';
import { bindToOrg, boundOrg, readPulledMemory } from '../../../excel-addin/src/workbook';
import type { ExcelHost } from '../../hosts/excel';
import type { Org, SalesforceServer } from '../../hosts/salesforce';
import { people } from '../../hosts/salesforce/deployed-org';
import type { Deed, Doer } from '../faults-in-excel';
import { leftBehind } from './left-behind';
import { troubleTold } from './trouble-told';

type Act = (part: OrgTablesPart) => Promise<void>;

const NAME = words.usualName;
const pull: Act = async ({ act, state }) => {
  if (!(NAME in state().memory)) await act.start();
  act.choose(NAME in state().memory ? NAME : undefined);
  act.change({ history: false, roles: false, evidence: false, whose: 'all' });
  await act.pull();
};
const undo: Act = ({ act }) => act.undo();

/** What is done with tables of an org, with the workbooks that it begins with. */
export async function tablesDeeds(
  host: ExcelHost,
  { org, server }: { org: Org; server: SalesforceServer },
): Promise<Deed[]> {
  const say = salesforceSpeaker(await loadSalesforceWords('en'), speaker(coreWords));
  const { accessToken } = server.signIn(people.manager);
  const session = { instanceUrl: server.url, accessToken, organizationId: org.id };

  const pulling = (act: Act, before?: Act) => async (): Promise<Doer> => {
    const part = openOrgTablesPart({
      ...{ words, number: speaker(coreWords).number, today: () => calendarDate('2026-11-28')!, bind: bindToOrg },
      session: () => ({ session, host: 'northgate.my.salesforce.com' }),
    });
    await before?.(part);
    return { act: () => act(part), told: () => toldOf(part), end: () => undefined };
  };

  function toldOf(part: OrgTablesPart): string | undefined {
    const { problem } = part.state();
    if (problem?.kind === 'workbook') return troubleTold(problem.problem);
    if (problem?.kind === 'call') return say.callProblem(problem.problem);
    return problem && words.otherOrg(problem.host);
  }

  const start: Act = ({ act }) => act.start();
  const mine = {
    sheets: [
      { name: 'Mine', cells: [['Own'], ['K-1']] },
      { name: 'Notes', cells: [['mine']] },
    ],
  };
  const [account] = org.put('Account', [
    { Name: '=1+1', AnnualRevenue: 10 },
    { Name: 'North', AnnualRevenue: 20 },
  ]);
  org.put('Opportunity', [{ Name: 'Offer', AccountId: account, StageName: 'Prospecting', CloseDate: '2026-12-01' }]);
  const pulled = await leftBehind(host, mine, pulling(pull));
  // Until the next pull somebody changes an account, adds one, and takes one away.
  org.as(people.manager).update('Account', [{ Id: account, AnnualRevenue: 30 }]);
  org.put('Account', [{ Name: 'Later', AnnualRevenue: 40 }]);
  const refreshed = await leftBehind(host, pulled, pulling(pull));
  const list = { sheet: 'Accounts', id: 'A2' };
  const own = { sheet: 'Mine', id: 'A2' };
  return [
    { name: 'pull tables of an org', list: own, workbook: mine, open: pulling(pull), keeps },
    { name: 'refresh tables of an org', list, workbook: pulled, open: pulling(pull), keeps },
    { name: 'undo a pull', list: own, workbook: pulled, open: pulling(undo, start), keeps },
    { name: 'undo a refresh', list, workbook: refreshed, open: pulling(undo, start), keeps },
  ];
}

/** What the workbook knows of what was pulled, but for the moment, and of the org. */
async function keeps(): Promise<unknown> {
  const pulls = Object.entries(await readPulledMemory()).map(([name, { places }]) => [
    name,
    places.map(({ table, headers, rows }) => [table, headers, rows]),
  ]);
  return [pulls, await boundOrg()];
}

import type { StageName } from '@keystage/core';
import { foundList } from './find-pipelines';
import type { FunnelChoices } from './funnel-choices';
import type { CellValue, DealMemory, OpenedList } from '../workbook';
import { templatesAsReady } from './templates-in-use';
import { funnelBy, wayOfSelling } from './way-of-selling';

function opened(key: string, headers: readonly string[], ...samples: readonly CellValue[][]): OpenedList {
  const area = { top: 0, left: 0, rows: samples.length + 1, columns: headers.length };
  return {
    list: {
      ...{ key, kind: 'sheet', name: key, sheetId: key, sheetName: key },
      ...{ hidden: false, area, hasHeaderRow: true },
    },
    ...{ rows: samples.length, headers, headerCells: headers, samples },
  };
}

const deals = opened('deals', ['Deal id', 'Amount', 'Stage', 'Close date'], ['D-1', 100, 'Proposal', '2026-12-01']);
const maven = ['opportunity_id', 'sales_agent', 'deal_stage', 'engage_date', 'close_date', 'close_value'];
const evidence = (...keys: string[]) =>
  opened('evidence', ['Deal ID', 'Condition key', 'Answer'], ...keys.map((key) => ['D-1', key, 'yes']));

/** “Proposal” and “Negotiation” are words of the letters C and B, which come first among the processes that have them. */
const lettersNames: StageName[] = [{ label: 'Proposal' }, { label: 'Negotiation' }];

const choices: FunnelChoices = { mapping: [], stages: [], rates: {}, by: 'owner' };

function way(
  list: OpenedList,
  beside: OpenedList | undefined,
  { chosen, dealMemory = {} }: { chosen?: string; dealMemory?: DealMemory } = {},
) {
  const { process, template } = wayOfSelling(list, {
    choices: { ...choices, ...(chosen !== undefined && { process: chosen }) },
    names: lettersNames,
    lists: [list, ...(beside ? [beside] : [])].map(foundList),
    dealMemory,
    templates: templatesAsReady,
  });
  return [process.id, template.id];
}

// `need-named` is a condition of key accounts alone, `account.dossierOpened` a fact of development; letters and project both know
// `invitation.interestShown`.
test.each([
  ['the stage names say', way(deals, undefined), ['funnel-letters', 'funnel-letters']],
  ['the evidence says', way(deals, evidence('need-named')), ['keyaccount-6', 'keyaccount-6']],
  ['a column of the list says', way(opened('deals', [...deals.headers, 'need-named']), undefined), 'keyaccount-6'],
  [
    'most of the evidence says',
    way(deals, evidence('need-named', 'entry-rests-on-facts', 'visit-held')),
    'keyaccount-6',
  ],
  ['equals in the evidence: the stage names say', way(deals, evidence('invitation.interestShown')), 'funnel-letters'],
  ['evidence of no process', way(deals, evidence('account.dossierOpened')), ['funnel-letters', 'development-8']],
  ['somebody chose', way(deals, evidence('need-named'), { chosen: 'project-8' }), ['project-8', 'project-8']],
  [
    'somebody chose to take no evidence',
    way(deals, evidence('need-named'), { dealMemory: { deals: { evidenceFrom: '' } } }),
    'funnel-letters',
  ],
  [
    'somebody chose how deals are judged, which no funnel is weighed by',
    way(deals, undefined, { dealMemory: { deals: { template: 'development-8' } } }),
    ['funnel-letters', 'development-8'],
  ],
  [
    'somebody chose a process after they had judged by another',
    way(deals, undefined, { chosen: 'project-8', dealMemory: { deals: { template: 'keyaccount-6' } } }),
    'project-8',
  ],
  ['the layout says, and has no template', way(opened('deals', maven), undefined), ['maven-2', 'project-8']],
])('%s', (_, [process, template], expected) => {
  expect([process, template]).toEqual(typeof expected === 'string' ? [expected, expected] : expected);
});

test('the process of a layout brings the layout’s stage map, and so no proposals', () => {
  const names = [{ label: 'Engaging' }];
  const signs = { choices, names, lists: [], dealMemory: {}, templates: templatesAsReady };
  const way = wayOfSelling(opened('deals', maven), signs);
  const { proposed, funnel } = funnelBy(way, templatesAsReady, { headers: maven, names });
  expect([proposed, funnel.stages.map(({ label }) => label)]).toEqual([[], ['Prospecting', 'Engaging', 'Won', 'Lost']]);
});

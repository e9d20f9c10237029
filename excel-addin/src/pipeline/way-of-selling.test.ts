import type { StageName } from '@keystage/core';
import { foundList } from './find-pipelines';
import type { FunnelChoices } from './funnel-choices';
import type { CellValue, DealMemory, OpenedList } from '../workbook';
import { readyTemplates, templatesAsReady, templatesInUse } from './templates-in-use';
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

/** The project sale as a workbook has accepted it: a first stage that weighs 12 %, under its own id and under another. */
const [project] = readyTemplates;
const lighter = (id: string, version: number) => ({
  ...project,
  ...{ id, version },
  stages: project.stages.map((stage, k) => (k === 0 ? { ...stage, weights: { entered: 0.12 } } : stage)),
});
const shelfOf = (...templates: readonly (typeof project)[]) =>
  templatesInUse(
    Object.fromEntries(
      templates.map((template) => {
        const { id, version } = template;
        const kept = { id, version, fingerprint: id, date: '2026-11-20', note: '', file: JSON.stringify(template) };
        return [id, { versions: [kept] }];
      }),
    ),
  );

test('a template that the workbook has accepted takes the place of the ready one, judged and weighed by alike', () => {
  const templates = shelfOf(lighter('project-8', 2));
  const signs = { choices: { ...choices, process: 'project-8' }, names: lettersNames, lists: [], dealMemory: {} };
  const { process, template } = wayOfSelling(deals, { ...signs, templates });
  expect([process.stages[0].entered, template.version]).toEqual([0.12, 2]);
  expect(templates.templates.map(({ id }) => id)).toEqual(readyTemplates.map(({ id }) => id));
  // Without it, the ready one.
  expect(wayOfSelling(deals, { ...signs, templates: templatesAsReady }).process.stages[0].entered).toBe(0.1);
});

test('a version that is not sound any more is passed over', () => {
  expect(shelfOf({ ...lighter('project-8', 2), version: 0 }).own).toEqual([]);
});

test('stages are recognised by the names of a template of the workbook’s own', () => {
  const templates = shelfOf(lighter('ours', 1));
  const names = [{ label: ' needs ANALYSIS and formal solution design' }, { label: '商务谈判' }];
  const way = wayOfSelling(deals, {
    choices: { ...choices, process: 'ours' },
    names,
    lists: [],
    dealMemory: {},
    templates,
  });
  const { funnel, unmapped } = funnelBy(way, templates, { headers: deals.headers, names });
  const placed = funnel.stages.map(({ process, stage }) => [process, stage]);
  expect([placed, unmapped]).toEqual([
    [
      ['ours', '5'],
      ['ours', '7'],
    ],
    [],
  ]);
});

test('a record type that is sold in a way of its own has its stages there', () => {
  const names = [
    { label: '2', recordType: 'Project' },
    { label: '2', recordType: 'Account' },
  ];
  const chosen = { ...choices, process: 'project-8', byRecordType: { Account: 'keyaccount-6', Gone: 'nobody-knows' } };
  const way = wayOfSelling(deals, { choices: chosen, names, lists: [], dealMemory: {}, templates: templatesAsReady });
  expect([...way.byRecordType.keys()]).toEqual(['Account']);
  const { funnel } = funnelBy(way, templatesAsReady, { headers: deals.headers, names });
  expect(funnel.processes.map(({ id }) => id)).toEqual(['project-8', 'keyaccount-6']);
  expect(funnel.stages.map(({ recordType, process }) => [recordType, process])).toEqual([
    [undefined, 'project-8'],
    ['Account', 'keyaccount-6'],
  ]);
});

/** @jest-environment node */
import { openExcelInNode } from '../../../test/hosts/excel/in-node';
import { onSheet } from '../../test/workbooks';
import '../../test/xml-in-node';
import { keepChoices, keepPipelineChoices, readPipelineMemory, type RememberedPipeline } from '.';

let excel: Awaited<ReturnType<typeof openExcelInNode>>;
beforeAll(async () => {
  excel = await openExcelInNode();
});
beforeEach(() => excel.host.open(onSheet()));
afterEach(() => expect(excel.host.wire.unimplemented).toEqual([]));
afterAll(() => excel.end());

const choices: RememberedPipeline = {
  headers: ['商机编号', 'Betrag <neu> & "mehr"'],
  columns: [{ header: 'Betrag <neu> & "mehr"', role: 'amount' }],
  stages: [{ label: 'Demo held', outcome: 'open', process: 'funnel-letters', stage: 'C' }],
  rates: { USD: 1.25 },
  target: 500000,
};

test('nothing is remembered of a workbook that nothing was chosen in', async () => {
  expect(await readPipelineMemory()).toEqual({});
});

test('what is chosen for one pipeline stands beside what is kept of others, and of segmentation', async () => {
  await keepPipelineChoices('sheet:{1}', () => choices);
  await keepChoices({ 'sheet:{1}': { duplicates: 'sum' } });
  await keepPipelineChoices('table:{2}', () => ({ ...choices, process: 'project-8' }));
  expect(await readPipelineMemory()).toEqual({
    'sheet:{1}': choices,
    'table:{2}': { ...choices, process: 'project-8' },
  });
  expect(excel.host.content().customXmlParts).toHaveLength(2);
});

test('two that keep at once both see what the other kept', async () => {
  const target = (more: number) => (kept?: RememberedPipeline) => ({ ...choices, target: (kept?.target ?? 0) + more });
  await Promise.all([keepPipelineChoices('sheet:{1}', target(1)), keepPipelineChoices('sheet:{1}', target(2))]);
  expect((await readPipelineMemory())['sheet:{1}'].target).toBe(3);
});

test.each([
  ['a stage that leads nowhere', { ...choices, stages: [{ label: 'Demo' }] }],
  ['a rate that is no number', { ...choices, rates: { USD: 'dear' } }],
  ['something else than choices', { columns: 1 }],
])('%s is forgotten', async (_, damaged) => {
  await keepPipelineChoices('sheet:{1}', () => damaged as never);
  expect(await readPipelineMemory()).toEqual({});
});

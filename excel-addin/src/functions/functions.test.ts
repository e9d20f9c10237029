/** @jest-environment node */
import { type FunctionArgument } from '../../../test/hosts/excel';
import { type ExcelInNode, openExcelInNode } from '../../../test/hosts/excel/in-node';
import { onSheet, twelveAccounts } from '../../test/workbooks';
import { workerInProcess } from '../../test/worker-in-process';
import '../../test/xml-in-node';
import { openSegmenter, type Segmenter } from '../run/segmenter';
import { bytesAtOnce, readChoices } from '../workbook';
import { associateFunctions } from './associate-functions';
import { functionCatalogue, type FunctionId } from './catalogue/function-catalogue';
import { openFunctions } from './open-functions';

let excel: ExcelInNode;
let segmenter: Segmenter;
let runs = 0;

beforeAll(async () => {
  excel = await openExcelInNode({ runtime: 'shared' });
  segmenter = openSegmenter(workerInProcess);
  const counting: Segmenter = {
    ...segmenter,
    segment(...given) {
      runs++;
      return segmenter.segment(...given);
    },
  };
  associateFunctions(() =>
    Promise.resolve(
      openFunctions({
        segmenter: counting,
        displayLanguage: 'en-US',
        notation: { decimal: '.', dateOrder: 'mdy' },
        readChoices,
        bytesAtOnce: bytesAtOnce(),
      }),
    ),
  );
});
beforeEach(() => {
  runs = 0;
  excel.host.open(onSheet(twelveAccounts));
});
afterEach(() => expect(excel.host.wire.unimplemented).toEqual([]));
afterAll(() => {
  segmenter.end();
  excel.end();
});

const list = () => excel.host.argument('Accounts!A1:F13');

/** What a formula shows: its rows, or its error and the sentence beside it. */
async function shown(id: FunctionId, ...args: FunctionArgument[]): Promise<unknown> {
  const parameters = functionCatalogue.find((one) => one.id === id)!.parameters;
  const given = parameters.map((_, place) => args[place] ?? null);
  const answer = await excel.host.callFunction(`KEYSTAGE.${id}`, given).answer;
  return answer.kind === 'values' ? answer.values : `${answer.code} ${answer.message}`;
}

test('tiers', async () => {
  console.log(JSON.stringify(await shown('TIERS', list())));
  for (const id of ['SCORES', 'WHY', 'LIFT', 'CONTRIBUTIONS', 'PARETO', 'QUADRANT'] as const)
    console.log(id, JSON.stringify(await shown(id, list())).slice(0, 900));
  console.log(runs);
});

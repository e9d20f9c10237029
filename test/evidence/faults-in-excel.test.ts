/** @jest-environment node */
import '../../excel-addin/test/xml-in-node';
import { openExcelInNode } from '../hosts/excel/in-node';
import { deeds } from './deeds';
import { everyPosition, flawless, tried } from './faults-in-excel';
import { mishaps } from './mishaps';

let excel: Awaited<ReturnType<typeof openExcelInNode>>;
beforeAll(async () => {
  excel = await openExcelInNode();
});
afterEach(() => expect(excel.host.wire.unimplemented).toEqual([]));
afterAll(() => excel.end());

/** One position of so many: `npm run evidence` tries all of them. */
const ONE_OF = 20;

test('whatever goes wrong, the workbook is as it was, or trying again finishes the deed', async () => {
  const lost: string[] = [];
  let positions = 0;
  for (const deed of await deeds(excel.host)) {
    const { actions, after } = await flawless(excel.host, deed);
    const trials = [...everyPosition(actions), ...mishaps(actions.length)].filter((_, k) => k % ONE_OF === 0);
    for (const trial of trials) {
      const { ending, because } = await tried(excel.host, deed, trial, after);
      positions++;
      if (ending === 'lost') lost.push(`${deed.name}, ${trial.name}: ${because ?? ''}`);
    }
  }
  expect(lost).toEqual([]);
  expect(positions).toBeGreaterThan(25);
}, 600_000);

/** @jest-environment node */
import '../../excel-addin/test/xml-in-node';
import { openExcelInNode } from '../hosts/excel/in-node';
import { openDeeds } from './deeds/open-deeds';
import { everyPosition, flawless, tried } from './faults-in-excel';
import { mishaps } from './mishaps';

let excel: Awaited<ReturnType<typeof openExcelInNode>>;
beforeAll(async () => {
  excel = await openExcelInNode();
});
afterEach(() => expect(excel.host.wire.unimplemented).toEqual([]));
afterAll(() => excel.end());

/** One position of so many, each deed beginning with another: `npm run evidence` tries all of them. */
const ONE_OF = 50;

test('whatever goes wrong, the workbook is as it was, or trying again finishes the deed', async () => {
  const lost: string[] = [];
  let positions = 0;
  const { deeds, end } = await openDeeds(excel.host);
  for (const [place, deed] of deeds.entries()) {
    const { actions, after } = await flawless(excel.host, deed);
    const all = [...everyPosition(actions), ...mishaps(actions.length, deed)];
    for (const trial of all.filter((_, k) => (k + 7 * place) % ONE_OF === 0)) {
      const { ending, because } = await tried(excel.host, deed, trial, after);
      positions++;
      if (ending === 'lost') lost.push(`${deed.name}, ${trial.name}: ${because ?? ''}`);
    }
  }
  await end();
  expect(lost).toEqual([]);
  expect(positions).toBeGreaterThan(25);
}, 600_000);

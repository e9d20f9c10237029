import { act, configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { openExcelInNode } from '../../../test/hosts/excel/in-node';
import { samplePipelineCsv } from '../../samples/make-sample-pipeline';
import { axeFindings } from '../../test/axe-findings';
import { samplePipeline } from '../../test/sample-pipeline';
import { showPane } from '../../test/show-pane';
import { onSheet } from '../../test/workbooks';
import { openDeal } from './open-deal';

let excel: Awaited<ReturnType<typeof openExcelInNode>>;
beforeAll(async () => {
  excel = await openExcelInNode();
});
afterEach(() => expect(excel.host.wire.unimplemented).toEqual([]));
afterAll(() => excel.end());

// Fluent is slow in jsdom, and the machine may be busy.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 10_000 });

const user = userEvent.setup();
const title = () => screen.getByRole('heading', { level: 1 }).textContent;
const frame = () => act(() => new Promise<void>((done) => requestAnimationFrame(() => done())));
const shows = (text: string | RegExp) => waitFor(() => expect(title()).toMatch(text));
const press = async (name: string | RegExp) => user.click((await screen.findAllByRole('button', { name }))[0]);
const section = (name: string | RegExp) => screen.getByRole('region', { name });

const dealTab = { en: 'Deal', 'zh-CN': '业务机会', ko: '기회' };
const ids = samplePipelineCsv()
  .split('\n')
  .map((line) => line.split(',')[0]);

async function dealPart(
  workbook = samplePipeline('Pipeline', 'Evidence', 'Contacts'),
  language: keyof typeof dealTab = 'en',
) {
  excel.host.open(workbook);
  await showPane(language, (tools) => [{ name: 'deal', open: () => openDeal(tools) }]);
  await user.click(await screen.findByRole('tab', { name: dealTab[language] }));
  await frame();
}

/** Selects the row of a deal of the sample. */
const selectDeal = (id: string) => act(() => excel.host.user.select(`Pipeline!B${ids.indexOf(id) + 1}`));

test('prints', async () => {
  await dealPart();
  await shows(/Select/);
  selectDeal('OP-1080');
  await shows(/Stands/);
  console.log(title(), document.body.textContent);
  console.log(
    await axeFindings(),
    section(/committee/).textContent,
    within(document.body).getAllByRole('listitem').length,
    onSheet,
    press,
  );
});

import { act, configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { openExcelInNode } from '../../../test/hosts/excel/in-node';
import { axeFindings } from '../../test/axe-findings';
import { samplePipeline } from '../../test/sample-pipeline';
import { showPane } from '../../test/show-pane';
import { weighingInProcess } from '../../test/weighing-in-process';
import { onSheet, twelveAccounts } from '../../test/workbooks';
import { openFunnel } from './open-funnel';

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
const press = async (name: string | RegExp) => user.click(await screen.findByRole('button', { name }));
/** Fluent moves a tab's line in the next frame. */
const frame = () => act(() => new Promise<void>((done) => requestAnimationFrame(() => done())));
const shows = (text: string | RegExp) => waitFor(() => expect(title()).toMatch(text));

const funnelTab = { en: 'Funnel', 'zh-CN': '漏斗', ko: '퍼널' };

/** The Funnel part over a workbook, as far as its first screen. */
async function funnelPart(workbook = samplePipeline('Pipeline', 'Rates'), language: keyof typeof funnelTab = 'en') {
  excel.host.open(workbook);
  await showPane(language, (tools) => [{ name: 'funnel', open: () => openFunnel(tools, weighingInProcess) }]);
  await user.click(await screen.findByRole('tab', { name: funnelTab[language] }));
  await frame();
}

test('finds the pipeline, maps it, takes the rates, and says what needs a look', async () => {
  await funnelPart();
  await shows(/Ready/);
  console.log(document.body.textContent);
  await press(/^Weigh 120 deals/);
  await shows(/claimed/);
  console.log(document.body.textContent);
});

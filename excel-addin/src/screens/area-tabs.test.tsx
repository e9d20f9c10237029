import { act, configure, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { openExcelInNode } from '../../../test/hosts/excel/in-node';
import { axeFindings } from '../../test/axe-findings';
import { showPane } from '../../test/show-pane';
import { onSheet, twelveAccounts } from '../../test/workbooks';
import type { Area } from '../pane/area';
import { useState } from 'react';

let excel: Awaited<ReturnType<typeof openExcelInNode>>;
beforeAll(async () => {
  excel = await openExcelInNode();
});
afterAll(() => excel.end());

// Fluent is slow in jsdom, and the machine may be busy.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 10_000 });

const user = userEvent.setup();
const press = async (role: 'tab' | 'button', name: string) => {
  await user.click(await screen.findByRole(role, { name }));
  // Fluent moves a tab's line in the next frame.
  await act(() => new Promise<void>((done) => requestAnimationFrame(() => done())));
};

/** A part with something to remember: it counts, and keeps the count where the pane keeps a part's state. */
function counting(): Area {
  let count = 0;
  const Shown = () => {
    const [shown, show] = useState(count);
    return <button onClick={() => show((count += 1))}>{`pressed ${shown}`}</button>;
  };
  return { name: 'funnel', open: () => Promise.resolve({ Shown }) };
}

async function paneWith(areas: readonly Area[], language = 'en-US') {
  excel.host.open(onSheet(twelveAccounts));
  await showPane(language, areas);
  await screen.findByRole('button', { name: /12/ });
}

test('a pane with one part has no tabs', async () => {
  await paneWith([]);
  expect(screen.queryByRole('tablist')).toBeNull();
});

test('a part keeps its state while another is shown', async () => {
  await paneWith([counting()]);
  expect(screen.getByRole('navigation', { name: 'Parts of Keystage' })).toBeVisible();
  await press('tab', 'Funnel');
  await press('button', 'pressed 0');
  await press('tab', 'Segment');
  expect(await screen.findByRole('button', { name: /^Segment 12 accounts/ })).toBeVisible();
  await press('tab', 'Funnel');
  expect(await screen.findByRole('button', { name: 'pressed 1' })).toBeVisible();
  expect(await axeFindings()).toEqual([]);
});

test('a part that cannot be loaded says so, and comes when it is asked for again', async () => {
  const reached = counting();
  let offline = true;
  await paneWith([{ ...reached, open: () => (offline ? Promise.reject(new Error('offline')) : reached.open()) }]);
  await press('tab', 'Funnel');
  expect(await screen.findByRole('heading', { name: '“Funnel” could not be loaded' })).toBeVisible();
  expect(screen.getByText(/Nothing in the workbook was changed/)).toBeVisible();
  offline = false;
  await press('button', 'Try again');
  expect(await screen.findByRole('button', { name: 'pressed 0' })).toBeVisible();
});

test.each([
  ['zh-CN', ['客户细分', '销售漏斗']],
  ['ko-KR', ['고객 세분화', '영업 퍼널']],
])('the tabs are named in the language of Office: %s', async (language, names) => {
  await paneWith([counting()], language);
  for (const name of names) expect(screen.getByRole('tab', { name })).toBeVisible();
});

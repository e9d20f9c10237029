import type { WorkbookContent } from './index';
import { type ExcelInNode, openExcelInNode } from './in-node';

const document: WorkbookContent = {
  sheets: [
    {
      name: 'Accounts',
      cells: [
        ['Account', 'Sales'],
        ['North', 120],
      ],
      tables: [{ name: 'Deals', address: 'A1:B2' }],
    },
    { name: 'Notes' },
  ],
};

let excel: ExcelInNode;
beforeAll(async () => {
  excel = await openExcelInNode({ document });
});
beforeEach(() => excel.host.open(document));
afterEach(() => expect(excel.host.wire.unimplemented).toEqual([]));
afterAll(() => excel.end());

/** Waits until something is so; gives up after two seconds, and the expectation that follows says what is missing. */
async function until(isSo: () => boolean): Promise<void> {
  for (const end = Date.now() + 2_000; !isSo() && Date.now() < end;)
    await new Promise((resolve) => setTimeout(resolve, 5));
}

/** One more answer of the host: what it sent before has arrived by then. */
const roundTrip = (): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.load('name');
    await context.sync();
  });

/** What is heard while something happens. */
async function heard<T>(
  listen: (context: Excel.RequestContext, hear: (event: T) => Promise<void>) => void,
  happen: (context: Excel.RequestContext) => unknown,
): Promise<T[]> {
  return Excel.run(async (context) => {
    const events: T[] = [];
    listen(context, (event) => Promise.resolve(void events.push(event)));
    await context.sync();
    await happen(context);
    await context.sync();
    await until(() => events.length > 0);
    await roundTrip();
    return events;
  });
}

const accounts = (context: Excel.RequestContext) => context.workbook.worksheets.getItem('Accounts');

test('a selection on a sheet', async () => {
  const events = await heard<Excel.WorksheetSelectionChangedEventArgs>(
    (context, hear) => accounts(context).onSelectionChanged.add(hear),
    () => excel.host.user.select('Accounts!A1:B2'),
  );
  expect(events.map(({ type, address }) => [type, address])).toEqual([['WorksheetSelectionChanged', 'A1:B2']]);
});

test('a selection anywhere, and what is selected then', async () => {
  const addresses: string[] = [];
  await heard<Excel.SelectionChangedEventArgs>(
    (context, hear) =>
      context.workbook.onSelectionChanged.add(async (event) => {
        await hear(event);
        await Excel.run(async (own) => {
          const range = own.workbook.getSelectedRange().load('address');
          await own.sync();
          addresses.push(range.address);
        });
      }),
    () => excel.host.user.select('Notes!C3'),
  );
  await until(() => addresses.length > 0);
  expect(addresses).toEqual(['Notes!C3']);
});

test('a cell typed into, with what was there before', async () => {
  const [event] = await heard<Excel.WorksheetChangedEventArgs>(
    (context, hear) => accounts(context).onChanged.add(hear),
    () => excel.host.user.type('Accounts!B2', '7%'),
  );
  expect(event).toMatchObject({
    type: 'WorksheetChanged',
    changeType: 'RangeEdited',
    source: 'Local',
    address: 'B2',
    details: { valueBefore: 120, valueAfter: 0.07, valueTypeBefore: 'Double', valueTypeAfter: 'Double' },
  });
  expect(event?.triggerSource).toBeUndefined();
});

test("the add-in's own writes, marked as such, after the answer to their batch", async () => {
  const order: string[] = [];
  const events = await heard<Excel.WorksheetChangedEventArgs>(
    (context, hear) =>
      context.workbook.worksheets.onChanged.add((event) => {
        order.push('event');
        return hear(event);
      }),
    async (context) => {
      accounts(context).getRange('A2:B3').values = [
        ['a', 1],
        ['b', 2],
      ];
      await context.sync();
      order.push('answer');
    },
  );
  expect(events.map(({ address, triggerSource, details }) => [address, triggerSource, details])).toEqual([
    ['A2:B3', 'ThisLocalAddin', undefined],
  ]);
  expect(order).toEqual(['answer', 'event']);
});

test('the range of a change can be had from its event, wherever it is by then', async () => {
  const addresses: string[] = [];
  await heard<Excel.WorksheetChangedEventArgs>(
    (context, hear) =>
      accounts(context).onChanged.add(async (event) => {
        await hear(event);
        if (event.changeType !== 'RangeEdited') return;
        await Excel.run(async (own) => {
          const range = event.getRange(own).load('address');
          await own.sync();
          addresses.push(range.address);
        });
      }),
    () => {
      excel.host.user.type('Accounts!D5', 'x');
      excel.host.user.insertRows('Accounts!1:1');
    },
  );
  await until(() => addresses.length > 0);
  expect(addresses).toEqual(['Accounts!D6']);
});

test.each<[string, () => void, object]>([
  ['rows put in', () => excel.host.user.insertRows('Accounts!1:2'), { changeType: 'RowInserted', address: '1:2' }],
  ['rows taken out', () => excel.host.user.deleteRows('Accounts!5:5'), { changeType: 'RowDeleted', address: '5:5' }],
  [
    'columns put in',
    () => excel.host.user.insertColumns('Accounts!D:D'),
    { changeType: 'ColumnInserted', address: 'D:D' },
  ],
  [
    'columns taken out',
    () => excel.host.user.deleteColumns('Accounts!D:E'),
    { changeType: 'ColumnDeleted', address: 'D:E' },
  ],
])('%s', async (_, act, expected) => {
  const [event] = await heard<Excel.WorksheetChangedEventArgs>(
    (context, hear) => accounts(context).onChanged.add(hear),
    act,
  );
  expect(event).toMatchObject(expected);
});

test('cells put in by the add-in', async () => {
  const [event] = await heard<Excel.WorksheetChangedEventArgs>(
    (context, hear) => accounts(context).onChanged.add(hear),
    (context) => accounts(context).getRange('D1:D2').insert('Down'),
  );
  expect(event).toMatchObject({
    changeType: 'CellInserted',
    address: 'D1:D2',
    changeDirectionState: { insertShiftDirection: 'Down' },
  });
});

test('a table, with the part of it that changed', async () => {
  const events = await heard<Excel.TableChangedEventArgs>(
    (context, hear) => context.workbook.tables.getItem('Deals').onChanged.add(hear),
    (context) => (accounts(context).getRange('B2:C2').values = [[1, 2]]),
  );
  expect(events.map(({ type, address }) => [type, address])).toEqual([['TableChanged', 'B2']]);
});

test('sheets added, left, entered and deleted', async () => {
  const events = await heard<string>(
    (context, hear) => {
      const { worksheets } = context.workbook;
      worksheets.onAdded.add(() => hear('added'));
      worksheets.onDeleted.add(() => hear('deleted'));
      worksheets.onActivated.add(() => hear('activated'));
      worksheets.onDeactivated.add(() => hear('deactivated'));
    },
    async (context) => {
      context.workbook.worksheets.add('New').activate();
      await context.sync();
      context.workbook.worksheets.getItem('New').delete();
    },
  );
  expect(events).toEqual(['added', 'deactivated', 'activated', 'deactivated', 'activated', 'deleted']);
});

test('nothing after a handler was removed, or while events are off', async () => {
  const events: string[] = [];
  await Excel.run(async (context) => {
    const handler = accounts(context).onChanged.add(({ address }) => Promise.resolve(void events.push(address)));
    await context.sync();
    context.runtime.enableEvents = false;
    await context.sync();
    excel.host.user.type('Accounts!D1', 'off');
    context.runtime.enableEvents = true;
    await context.sync();
    excel.host.user.type('Accounts!D2', 'on');
    await roundTrip();
    handler.remove();
    await context.sync();
    excel.host.user.type('Accounts!D3', 'removed');
    await roundTrip();
  });
  expect(events).toEqual(['D2']);
});

test('a ribbon command runs the function of its name and says when it has completed', async () => {
  const pressed: string[] = [];
  Office.actions.associate('tierSelection', (event: Office.AddinCommands.Event) => {
    pressed.push(event.source.id);
    event.completed();
  });
  await excel.host.user.pressCommand('tierSelection', 'TierButton');
  expect(pressed).toEqual(['TierButton']);
});

test('an old handler of the selection', async () => {
  const events: string[] = [];
  const hear = () => events.push('selected');
  const add = (done: () => void) =>
    Office.context.document.addHandlerAsync(Office.EventType.DocumentSelectionChanged, hear, done);
  await new Promise<void>((resolve) => add(resolve));
  excel.host.user.select('Accounts!B2');
  await roundTrip();
  expect(events).toEqual(['selected']);
  const remove = (done: () => void) =>
    Office.context.document.removeHandlerAsync(Office.EventType.DocumentSelectionChanged, { handler: hear }, done);
  await new Promise<void>((resolve) => remove(resolve));
});

test('those outside are told of every change, whoever made it', async () => {
  const told: string[] = [];
  const stop = excel.host.onChanged((change) => told.push(change.kind));
  excel.host.user.select('Accounts!B2');
  await Excel.run(async (context) => {
    accounts(context).getRange('A1').format.font.bold = true;
    accounts(context).tables.add('D1:E2', true);
    await context.sync();
  });
  stop();
  excel.host.user.type('Accounts!A1', 'not told');
  expect(told).toEqual(['selection', 'format', 'tables']);
});

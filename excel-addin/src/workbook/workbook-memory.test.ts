import { memoryXml, readMemory, type WorkbookMemory } from './workbook-memory';

const memory: WorkbookMemory = {
  'table:{1}': {
    columns: [
      { header: 'Umsatz <2026> & "mehr"', role: 'amount' },
      { header: '逾期比例', role: 'overdueRatio', bareNumbersAre: 'percents' },
    ],
    headers: ['Umsatz <2026> & "mehr"', '逾期比例'],
    duplicates: 'sum',
    asOf: '2026-10-31',
    model: { id: 'pareto-by-amount' },
    results: { tier: '客户等级' },
  },
  'sheet:{2}': { model: { file: '{"keystage":1}' } },
};

test('what is kept comes back, in any script', () => {
  expect(readMemory(memoryXml(memory))).toEqual(memory);
});

test.each([
  ['nothing', undefined],
  ['an XML part of another program', '<x xmlns="urn:other"><list key="a">{}</list></x>'],
  ['damaged XML', '<workbookMemory xmlns="urn:keystage:workbook-memory:1"><list'],
  ['damaged JSON', '<workbookMemory xmlns="urn:keystage:workbook-memory:1"><list key="a">{</list></workbookMemory>'],
  [
    'something else than choices',
    '<workbookMemory xmlns="urn:keystage:workbook-memory:1"><list key="a">{"columns":[1]}</list></workbookMemory>',
  ],
])('%s is no memory, and no trouble', (_, xml) => {
  expect(readMemory(xml)).toEqual({});
});

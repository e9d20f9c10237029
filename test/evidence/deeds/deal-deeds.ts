import { calendarDate } from '@keystage/core';
import { words as coreWords } from '@keystage/core/language/en';
import { samplePipeline } from '../../../excel-addin/test/sample-pipeline';
import { openDealPart, type DealPart } from '../../../excel-addin/src/deal/open-deal-part';
import { loadDealAreaWords } from '../../../excel-addin/src/language/deal-area/load-deal-area-words';
import { localeNotation } from '../../../excel-addin/src/run/locale-notation';
import type { ExcelHost, WorkbookContent } from '../../hosts/excel';
import type { Deed, Doer } from '../faults-in-excel';
import { leftBehind } from './left-behind';
import { troubleTold } from './trouble-told';

const DEAL = 'OP-1080';
const NOTE = 'They told us who decides';

/** A few deals, with what is on file of one of them. */
function ofOneDeal({ sheets }: WorkbookContent): WorkbookContent {
  const few = ({ cells = [], ...sheet }: WorkbookContent['sheets'][number]) => ({
    ...sheet,
    cells: cells.filter((row, k) => k < 8 || row.includes(DEAL)),
  });
  return { sheets: sheets.map(few) };
}

type Act = (part: DealPart, host: ExcelHost) => Promise<void>;

const judging = (host: ExcelHost, act: Act) => async (): Promise<Doer> => {
  const part = openDealPart({
    ...{ words: await loadDealAreaWords('en'), coreWords, notation: localeNotation('en') },
    today: () => calendarDate('2026-10-31')!,
  });
  await part.act.start();
  const row = host.values('Pipeline').findIndex(([id]) => id === DEAL);
  host.user.select(`Pipeline!B${row + 1}`);
  while (!part.view()) await new Promise((done) => part.subscribe(() => done(undefined)));
  // Whoever reads that it is written already reads the list again.
  const actOnce = () => (part.state().problem?.left === 'written' ? part.act.readAgain() : act(part, host));
  return { act: actOnce, told: () => troubleTold(part.state().problem), end: () => undefined };
};

const writeVisit: Act = ({ act }) => act.writeVisitSheet();
/** Whoever opens the deal anew sees what is on file, and does not write it again. */
const answer: Act = async ({ act }, host) => {
  const onFile = host.content().sheets.some(({ cells = [] }) => cells.some((row) => row.some((cell) => cell === NOTE)));
  if (onFile) return;
  await act.answer({
    ...{ path: 'project.teamNamed', about: 'Purchasing team named', answer: 'Yes', isDay: false },
    ...{ seenOn: calendarDate('2026-10-31')!, note: NOTE },
  });
};

const makePeopleSheet: Act = async ({ act, state }) => {
  if (!state().people) await act.makePeopleSheet();
};

/** What the Deal part does, with the workbooks it begins with. */
export async function dealDeeds(host: ExcelHost): Promise<Deed[]> {
  const list = { sheet: 'Pipeline', id: 'A5' };
  const workbook = ofOneDeal(samplePipeline('Pipeline', 'Evidence', 'Contacts'));
  const alone = ofOneDeal(samplePipeline('Pipeline', 'Rates'));
  const written = await leftBehind(host, workbook, judging(host, writeVisit));
  return [
    { name: 'write the visit sheet', list, workbook, open: judging(host, writeVisit) },
    { name: 'write the visit sheet over a former one', list, workbook: written, open: judging(host, writeVisit) },
    { name: 'write an answer as a line of evidence', list, workbook, open: judging(host, answer) },
    {
      ...{ name: 'write an answer on a sheet made for it', list, workbook: alone },
      open: judging(host, answer),
    },
    {
      ...{ name: 'make a sheet for the people of a purchase', list, workbook: alone },
      open: judging(host, makePeopleSheet),
    },
  ];
}

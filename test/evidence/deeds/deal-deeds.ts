import { calendarDate } from '@keystage/core';
import { words as coreWords } from '@keystage/core/language/en';
import { samplePipeline } from '../../../excel-addin/test/sample-pipeline';
import { openDealPart, type DealPart } from '../../../excel-addin/src/deal/open-deal-part';
import { loadDealAreaWords } from '../../../excel-addin/src/language/deal-area/load-deal-area-words';
import { localeNotation } from '../../../excel-addin/src/run/locale-notation';
import type { ExcelHost } from '../../hosts/excel';
import type { Deed, Doer } from '../faults-in-excel';
import { leftBehind } from './left-behind';
import { troubleTold } from './trouble-told';

type Act = (part: DealPart) => Promise<void>;

const judging =
  (host: ExcelHost, act: Act) =>
  async (): Promise<Doer> => {
    const part = openDealPart({
      ...{ words: await loadDealAreaWords('en'), coreWords, notation: localeNotation('en') },
      today: () => calendarDate('2026-10-31')!,
    });
    await part.act.start();
    const row = host.values('Pipeline').findIndex(([id]) => id === 'OP-1080');
    host.user.select(`Pipeline!B${row + 1}`);
    while (!part.view()) await new Promise((done) => part.subscribe(() => done(undefined)));
    return { act: () => act(part), told: () => troubleTold(part.state().problem), end: () => undefined };
  };

const writeVisit: Act = ({ act }) => act.writeVisitSheet();
const answer: Act = ({ act }) =>
  act.answer({
    ...{ path: 'project.teamNamed', about: 'Purchasing team named', answer: 'Yes', isDay: false },
    ...{ seenOn: calendarDate('2026-10-31')!, note: '=1+1' },
  });

/** What the Deal part does, with the workbooks it begins with. */
export async function dealDeeds(host: ExcelHost): Promise<Deed[]> {
  const list = { sheet: 'Pipeline', id: 'A5' };
  const workbook = samplePipeline('Pipeline', 'Evidence', 'Contacts');
  const alone = samplePipeline('Pipeline', 'Rates');
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
      open: judging(host, ({ act }) => act.makePeopleSheet()),
    },
  ];
}

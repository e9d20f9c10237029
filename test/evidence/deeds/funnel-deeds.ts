import { calendarDate } from '@keystage/core';
import { samplePipeline } from '../../../excel-addin/test/sample-pipeline';
import { weighingInProcess } from '../../../excel-addin/test/weighing-in-process';
import { openFunnelPart, type FunnelPart } from '../../../excel-addin/src/funnel/open-funnel-part';
import { resultsSheet } from '../../../excel-addin/src/funnel/results-sheet';
import { openWeigher } from '../../../excel-addin/src/funnel/weigher';
import { funnelAreaWords } from '../../../excel-addin/src/language/funnel-area/en';
import { loadFunnelSpeaker } from '../../../excel-addin/src/language/load-funnel-speaker';
import { localeNotation } from '../../../excel-addin/src/run/locale-notation';
import type { ExcelHost } from '../../hosts/excel';
import type { Deed, Doer } from '../faults-in-excel';
import { leftBehind } from './left-behind';
import { troubleTold } from './trouble-told';

type Act = (part: FunnelPart) => Promise<void>;

const weighing = (act: Act, before?: Act) => async (): Promise<Doer> => {
  const weigher = openWeigher(weighingInProcess);
  const part = openFunnelPart({
    ...{ weigher, language: 'en', notation: localeNotation('en') },
    today: () => calendarDate('2026-10-31')!,
  });
  await before?.(part);
  const told = () => {
    const { screen, problem } = part.state();
    return screen === 'noPipeline' ? funnelAreaWords.lists.none : troubleTold(problem);
  };
  return { act: () => act(part), told, end: () => weigher.end() };
};

const weigh: Act = async ({ act, state }) => {
  if (!state().reading?.facts.ok) await act.start();
  if (state().reading) await act.weigh();
};

const write: Act = async ({ act, state }) => {
  const { view, opened } = state();
  const occasion = { listKey: opened!.list.key, headline: 'What is claimed', madeOf: 'Pipeline' };
  await act.write(resultsSheet(view!, occasion, funnelAreaWords, await loadFunnelSpeaker('en')));
};

const weighAndWrite: Act = async (part) => {
  await weigh(part);
  if (part.state().view) await write(part);
};

/** What the Funnel part does, with the workbooks it begins with. */
export async function funnelDeeds(host: ExcelHost): Promise<Deed[]> {
  const list = { sheet: 'Pipeline', id: 'A5' };
  const workbook = samplePipeline('Pipeline', 'Rates', 'Moves');
  const written = await leftBehind(host, workbook, weighing(weighAndWrite));
  return [
    { name: 'weigh a pipeline and write its sheet', list, workbook, open: weighing(weighAndWrite) },
    {
      ...{ name: 'write the sheet of the funnel over a former one', list, workbook: written },
      open: weighing(write, weigh),
    },
    {
      ...{ name: 'take the sheet of the funnel back', list, workbook, writesBefore: true },
      open: weighing(({ act }) => act.takeBack(), weighAndWrite),
    },
  ];
}

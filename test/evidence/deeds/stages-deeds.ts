import { calendarDate } from '@keystage/core';
import { modelAreaWords } from '../../../excel-addin/src/language/model-area/en';
import { stagesAreaWords } from '../../../excel-addin/src/language/stages-area/en';
import { openStages, type StagesDesk } from '../../../excel-addin/src/model/stages/open-stages';
import { localeNotation } from '../../../excel-addin/src/run/locale-notation';
import { readPipelineMemory, readTemplateShelf } from '../../../excel-addin/src/workbook';
import type { ExcelHost, WorkbookContent } from '../../hosts/excel';
import type { Deed, Doer } from '../faults-in-excel';
import { leftBehind } from './left-behind';
import { wireAtRest } from './wire-at-rest';

const deals: WorkbookContent = {
  sheets: [
    {
      name: 'Deals',
      typed: true,
      cells: [
        ['Deal id', 'Amount', 'Stage', 'Close date'],
        ['D-1', 1000, '4', '2026-12-01'],
        ['D-2', 400, '2', '2026-12-01'],
      ],
    },
    { name: 'Notes', cells: [['mine']] },
  ],
};

type Act = (desk: StagesDesk) => Promise<void>;

const chance = (desk: StagesDesk) => desk.state().present.stages[3].weights?.entered;

const accept =
  (host: ExcelHost, to: number): Act =>
  async (desk) => {
    if (!desk.state().draft && chance(desk) !== to) desk.act.edit('stages[3].weights.entered', to);
    await wireAtRest(host);
    if (desk.state().draft) await desk.act.accept();
  };

const changing = (host: ExcelHost, act: Act, openedBefore: boolean) => async (): Promise<Doer> => {
  const desk = openStages({ notation: localeNotation('en'), today: () => calendarDate('2026-10-31')! });
  const look = async () => {
    if (desk.state().pipeline.state === 'read') return;
    await desk.act.look();
    desk.act.choose('project-8');
  };
  if (openedBefore) await look();
  return {
    async act() {
      await look();
      await act(desk);
      await wireAtRest(host);
    },
    told() {
      const { failed, notKept, pipeline } = desk.state();
      if (failed) return modelAreaWords.failed;
      if (notKept) return modelAreaWords.notKept;
      return pipeline.state === 'failed' ? stagesAreaWords.deals.failed : undefined;
    },
    end: () => undefined,
  };
};

/** The templates that the workbook keeps, and what its deals are sold by. */
const keeps = async (): Promise<unknown> => [await readTemplateShelf(), await readPipelineMemory()];

/** What the stages of the model part do: a workbook with a template of its own comes to its next version. */
export async function stagesDeeds(host: ExcelHost): Promise<Deed[]> {
  const list = { sheet: 'Deals', id: 'A2' };
  const workbook = await leftBehind(host, deals, changing(host, accept(host, 0.42), true));
  return [
    {
      ...{ name: 'accept a changed stage template', list, workbook, keeps },
      open: changing(host, accept(host, 0.44), true),
    },
    {
      ...{ name: 'open the stages, change a template and accept it', list, workbook, keeps },
      open: changing(host, accept(host, 0.44), false),
    },
    {
      ...{ name: 'choose what deals are sold by', list, workbook, keeps },
      open: changing(host, (desk) => desk.act.sellBy('keyaccount-6'), true),
    },
  ];
}

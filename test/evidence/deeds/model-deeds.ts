import { calendarDate } from '@keystage/core';
import { paneWithoutScreens } from '../../../excel-addin/test/pane-without-screens';
import { onSheet, twelveAccounts } from '../../../excel-addin/test/workbooks';
import { modelAreaWords } from '../../../excel-addin/src/language/model-area/en';
import { openModel, type ModelDesk } from '../../../excel-addin/src/model/open-model';
import { readChoices, readShelf } from '../../../excel-addin/src/workbook';
import type { ExcelHost } from '../../hosts/excel';
import type { Deed, Doer } from '../faults-in-excel';
import { leftBehind } from './left-behind';
import { troubleTold } from './trouble-told';
import { wireAtRest } from './wire-at-rest';

/** Another sheet, so that the one of the list can go. */
const notes = { name: 'Notes', cells: [['mine']] };
const today = () => calendarDate('2026-10-31')!;

/** The model part over the list, segmented by the model in use. */
const changing = (host: ExcelHost, cut: number, openedBefore: boolean) => async (): Promise<Doer> => {
  const { pane, end } = await paneWithoutScreens();
  await pane.act.run();
  let desk: ModelDesk | undefined;
  const draft = async () => {
    desk ??= await openModel({ pane, today });
    const { draft: begun, present } = desk.state();
    if (!begun && isCut(present.model, cut)) return;
    if (!begun) desk.act.edit('way.cutOffs[1].from', cut);
    await wireAtRest(host);
  };
  if (openedBefore) await draft();
  return {
    async act() {
      await draft();
      if (desk!.state().draft) await desk!.act.accept();
      else if (desk!.state().trouble) await desk!.act.segmentAgain();
      await wireAtRest(host);
    },
    told() {
      const { failed, notKept, notRead, draft, trouble } = desk!.state();
      if (failed) return modelAreaWords.failed;
      if (notRead) return modelAreaWords.notRead;
      return notKept && draft ? modelAreaWords.notKept : troubleTold(trouble);
    },
    end,
  };
};

function isCut({ way }: { readonly way: unknown }, cut: number): boolean {
  return (way as { readonly cutOffs?: readonly { readonly from?: number }[] }).cutOffs?.[1]?.from === cut;
}

/** The versions that the workbook can go back to, the draft, and the model that its list goes by. */
async function keeps(): Promise<unknown> {
  const { versions, draft } = await readShelf();
  const choices = Object.values(await readChoices());
  return { versions, draft, models: choices.map(({ model }) => model) };
}

/** What the model part does: a workbook with two versions comes to a third. */
export async function modelDeeds(host: ExcelHost): Promise<Deed[]> {
  const list = { sheet: 'Accounts', id: 'A5' };
  const workbook = await leftBehind(
    host,
    { sheets: [...onSheet(twelveAccounts).sheets, notes] },
    changing(host, 84, true),
  );
  return [
    { name: 'accept a changed model', list, workbook, keeps, open: changing(host, 83, true) },
    { name: 'open the models, change one and accept it', list, workbook, keeps, open: changing(host, 83, false) },
  ];
}

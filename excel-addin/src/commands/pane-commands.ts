import type { Pane } from '../pane/open-pane';
import type { PaneState } from '../pane/pane-state';
import { roleChoices } from '../run/result-roles';
import type { CommandName } from './associate-commands';

/** What the buttons of the ribbon do. */
export type Commands = Readonly<Record<CommandName, () => Promise<void>>>;

/** What the buttons work with: the pane at work, whether it is open or not. */
export interface CommandTools {
  readonly pane: () => Promise<Pane>;
  readonly showPane: () => Promise<void>;
  readonly showHelp: () => Promise<void>;
}

/** The buttons: each does all that it can by itself, and opens the pane where a person has something to see or to decide. */
export function paneCommands({ pane: paneOpened, showPane, showHelp }: CommandTools): Commands {
  return {
    async segmentAgain() {
      const pane = await paneOpened();
      await pane.act.start();
      if (!canRunAgain(pane.state())) return showPane();
      chooseWhatIsWritten(pane);
      await pane.act.run();
      if (pane.state().screen !== 'result') return showPane();
      await pane.act.write();
      if (pane.state().problem) await showPane();
    },
    async undoRun() {
      const pane = await paneOpened();
      if (pane.state().lists.length === 0) await pane.act.start();
      await pane.act.undo();
      const { problem, undoQuestion } = pane.state();
      if (problem ?? undoQuestion) await showPane();
    },
    async showCard() {
      await showPane();
      const pane = await paneOpened();
      const { outcome, selectedRow } = pane.state();
      if (!outcome || selectedRow === undefined) {
        await pane.act.start();
        if (canRunAgain(pane.state())) await pane.act.run();
      }
      if (pane.state().outcome) pane.act.showResult('account');
    },
    showHelp,
  };
}

/** Whether the list in hand was run before and can be run as it stands, without anything to decide. */
function canRunAgain({ screen, opened, memory, read, problem }: PaneState): boolean {
  const remembered = opened && memory[opened.list.key];
  return screen === 'segment' && remembered?.model !== undefined && read?.ok === true && problem === undefined;
}

/** The columns that stand beside the list from last time; the usual ones where there are none. */
function chooseWhatIsWritten(pane: Pane): void {
  const { opened, memory } = pane.state();
  const written = opened && memory[opened.list.key]?.results;
  if (written) pane.act.chooseRoles(roleChoices.filter((role) => written[role] !== undefined));
}

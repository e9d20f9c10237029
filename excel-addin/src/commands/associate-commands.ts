import type { Commands } from './pane-commands';

/** What the buttons of the ribbon run, by the name the manifests give it. */
export const commandNames = ['segmentAgain', 'undoRun', 'showCard', 'showHelp'] as const;
export type CommandName = (typeof commandNames)[number];

/** Joins the buttons of the ribbon to what they do, which is loaded with the first press. */
export function associateCommands(open: () => Promise<Commands>): void {
  for (const name of commandNames) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      void released(event, async () => (await open())[name]());
    });
  }
}

/** A button is released whatever happens: until then Excel runs no other. */
async function released(event: Office.AddinCommands.Event, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (thrown) {
    // The pane says what went wrong in the workbook; what is left is a fault of ours, for whoever looks into it.
    console.error(thrown);
  } finally {
    event.completed();
  }
}

import type { Commands } from './pane-commands';

/** Joins the buttons of the ribbon to what they do. A button is released whatever happens: until then Excel runs no other. */
export function associateCommands(commands: Commands): void {
  for (const [name, run] of Object.entries(commands)) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => void released(event, run));
  }
}

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

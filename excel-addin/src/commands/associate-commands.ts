import type { Commands } from './pane-commands';

/** What the buttons of the ribbon run, by the name the manifests give it. */
export const commandNames = ['segmentAgain', 'undoRun', 'showCard', 'showHelp'] as const;
export type CommandName = (typeof commandNames)[number];

/**
 * Joins the buttons of the ribbon to what they do, which is loaded with the first press. What they meet in the workbook the pane tells of;
 * `broken` is for the rest, such as a press without a connection.
 */
export function associateCommands(open: () => Promise<Commands>, broken: () => Promise<void>): void {
  for (const name of commandNames) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      void released(event, async () => (await open())[name](), broken);
    });
  }
}

/** A button is released whatever happens: until then Excel runs no other. */
async function released(
  event: Office.AddinCommands.Event,
  run: () => Promise<void>,
  broken: () => Promise<void>,
): Promise<void> {
  try {
    await run();
  } catch {
    await broken().catch(() => undefined);
  } finally {
    event.completed();
  }
}

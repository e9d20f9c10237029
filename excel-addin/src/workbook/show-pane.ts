/**
 * Opens the pane of this add-in beside the sheet, or brings it to the front. Where Excel has no shared runtime the page of a command has no
 * pane: then nothing happens.
 */
export async function showPane(): Promise<void> {
  if (!Office.context.requirements.isSetSupported('SharedRuntime', '1.1')) return;
  await Office.addin.showAsTaskpane();
}

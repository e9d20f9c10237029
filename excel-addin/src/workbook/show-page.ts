/** In percent of the screen: room for a page to be read. */
const size = { height: 80, width: 45 };

/** Opens a page of our own origin in a window of Office; where Office opens none, in one of the browser. */
export function showPage(address: string): Promise<void> {
  return new Promise((resolve) => {
    Office.context.ui.displayDialogAsync(address, { ...size, promptBeforeOpen: false }, ({ status }) => {
      if (status === Office.AsyncResultStatus.Failed) window.open(address, '_blank', 'noopener');
      resolve();
    });
  });
}

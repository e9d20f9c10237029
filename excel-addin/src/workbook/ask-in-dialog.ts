/** Why a dialog brought no answer. */
export type DialogFault =
  | { readonly kind: 'closed' }
  /** The browser keeps windows from opening. */
  | { readonly kind: 'blocked' }
  | { readonly kind: 'alreadyOpen' }
  | { readonly kind: 'notShown'; readonly code: number };

/** Thrown by `askInDialog`, and by nothing else. */
export class DialogTrouble extends Error {
  override readonly name = 'DialogTrouble';

  constructor(readonly fault: DialogFault) {
    super(fault.kind);
  }
}

/** Office's numbers for what we can say more about. */
const codes: Readonly<Record<number, DialogFault['kind']>> = {
  12006: 'closed',
  12007: 'alreadyOpen',
  12009: 'closed', // the person chose to ignore it
  12011: 'blocked',
};

/** In percent of the screen: room for Salesforce's sign-in page. */
const size = { height: 70, width: 40 };

/**
 * Opens a page of our own origin in a window of Office and answers with the first message it sends; the window closes with it. To be
 * called from a click: only then do browsers let a window open. An aborted signal closes it.
 */
export async function askInDialog(address: string, signal: AbortSignal): Promise<string> {
  signal.throwIfAborted();
  const dialog = await new Promise<Office.Dialog>((resolve, reject) => {
    Office.context.ui.displayDialogAsync(address, { ...size, promptBeforeOpen: false }, (result) => {
      if (result.status === Office.AsyncResultStatus.Succeeded) resolve(result.value);
      else reject(troubleOf(result.error.code));
    });
  });
  const stop = () => dialog.close();
  signal.addEventListener('abort', stop);
  try {
    const message = await new Promise<string>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error));
      dialog.addEventHandler(Office.EventType.DialogMessageReceived, (answer) => {
        if ('message' in answer) resolve(answer.message);
        else reject(troubleOf(answer.error));
      });
      dialog.addEventHandler(Office.EventType.DialogEventReceived, (event) => {
        reject(troubleOf('error' in event ? event.error : 0));
      });
    });
    dialog.close();
    return message;
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

function troubleOf(code: number): DialogTrouble {
  const kind = codes[code] ?? 'notShown';
  return new DialogTrouble(kind === 'notShown' ? { kind, code } : { kind });
}

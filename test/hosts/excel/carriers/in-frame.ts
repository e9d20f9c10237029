import type { ExcelHost } from '../excel-host';
import { connectable } from '../open-excel-host';
import { frameName, hostInfo } from './activation-name';

export interface AddInFrameOptions {
  /** The add-in's page: https, the host page's own host name, another port. */
  url: string;
  /** Where the frame goes. */
  parent: HTMLElement;
  /** The frame's accessible name. */
  title: string;
}

/** An add-in running in its frame. */
export interface AddInFrame {
  readonly frame: HTMLIFrameElement;
  /** Resolves when the add-in's office.js has started and listens to ribbon commands. */
  readonly ready: Promise<void>;
  /** Takes the frame away. */
  end(): void;
}

/** What Excel on the web allows an add-in's frame. */
const sandbox =
  'allow-scripts allow-forms allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals allow-top-navigation-by-user-activation';

/** Opens an add-in's page in a frame of this page and connects it to the host, as Excel on the web does. */
export function openAddInFrame(host: ExcelHost, { url, parent, title }: AddInFrameOptions): AddInFrame {
  const address = new URL(url, location.href);
  const here = new URL(location.href);
  if (here.protocol !== 'https:' || address.protocol !== 'https:' || here.hostname !== address.hostname)
    throw new Error(
      `The add-in at ${address.origin} cannot start in the page at ${here.origin}: office.js trusts only a host page that is https and on the add-in's own host name. Serve both from https://${address.hostname}, on different ports.`,
    );
  const frame = document.createElement('iframe');
  const toAddIn = (text: string) => frame.contentWindow?.postMessage(text, address.origin);
  const session = connectable(host).connect({ hostOrigin: here.origin, addInName: title }, toAddIn);
  const receive = (event: MessageEvent) => {
    if (event.source === frame.contentWindow && event.origin === address.origin) session.receive(event.data);
  };
  window.addEventListener('message', receive);
  address.searchParams.set('_host_Info', hostInfo(session.activation));
  // The name has to be there before the frame is: the client reads it once, and a later change is not seen.
  frame.name = frameName(session.activation);
  frame.title = title;
  frame.setAttribute('sandbox', sandbox);
  frame.setAttribute('allow', 'clipboard-read; clipboard-write');
  frame.src = address.href;
  parent.append(frame);
  return {
    frame,
    ready: session.ready(),
    end() {
      window.removeEventListener('message', receive);
      session.end();
      frame.remove();
    },
  };
}

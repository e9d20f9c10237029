import './text-coding';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { initSync } from '@ironcalc/wasm';
import type { ExcelHost, ExcelHostOptions } from '../excel-host';
import { connectable, openExcelHost } from '../open-excel-host';
import { frameName } from './activation-name';
import { pageStub, putInPlace } from './page-stub';

export interface ExcelInNodeOptions extends ExcelHostOptions {
  /** Load the library's readable build. Default false. */
  debugBuild?: boolean;
}

/** Excel with the real office.js connected to it, in this process. */
export interface ExcelInNode {
  readonly host: ExcelHost;
  /** Ends the client's timers and takes its globals away. */
  end(): void;
}

const cdn = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const hostOrigin = 'https://localhost:1';
const require = createRequire(import.meta.url);

let engineStarted = false;
let connected = false;

/** Starts IronCalc from its package, once a process. Formulas and the grid need it. */
export function startIronCalcInNode(): void {
  if (engineStarted) return;
  const folder = dirname(require.resolve('@ironcalc/wasm/package.json'));
  initSync({ module: readFileSync(join(folder, 'wasm_bg.wasm')) });
  engineStarted = true;
}

/**
 * Opens a host and connects the real, unmodified office.js to it. `Office`, `Excel` and `OfficeExtension` become globals
 * of this realm. The library can be loaded once in a realm, so there is one Excel for a test file: `host.open` gives it
 * another workbook.
 */
export async function openExcelInNode({
  debugBuild = false,
  ...options
}: ExcelInNodeOptions = {}): Promise<ExcelInNode> {
  if (connected)
    throw new Error(
      'office.js is loaded already, and it can be loaded only once. Open one Excel for the test file and give it other workbooks with host.open.',
    );
  connected = true;
  startIronCalcInNode();
  const host = openExcelHost(options);
  const library = dirname(require.resolve('@microsoft/office-js/package.json'));
  const scriptName = debugBuild ? 'office.debug.js' : 'office.js';
  const run = (src: string) => {
    const file = join(library, 'dist', new URL(src).pathname.toLowerCase().replace('/lib/1/hosted/', ''));
    // An indirect eval runs in this realm, so that the tests' own objects are plain objects to the library.
    (0, eval)(`${readFileSync(file, 'utf8')}\n//# sourceURL=${src}`);
  };

  let ended = false;
  const toAddIn = (text: string) =>
    later(() => {
      if (!ended) globalThis.dispatchEvent(new MessageEvent('message', { data: text, origin: hostOrigin }));
    });
  const session = connectable(host).connect({ hostOrigin, addInName: 'Add-in' }, toAddIn);
  const hostWindow = { postMessage: (text: unknown) => later(() => session.receive(text)) };
  const remove = [
    typeof document === 'undefined'
      ? pageStub('https://localhost:2/taskpane.html', `${cdn}${scriptName}`, run).install()
      : scriptsInPage(`${cdn}${scriptName}`, run),
    putInPlace({ parent: hostWindow, name: frameName(session.activation) }),
  ];
  const timers = recordedTimers();
  try {
    run(`${cdn}${scriptName}`);
    await Office.onReady();
    await session.ready();
  } finally {
    timers.restore();
  }
  return {
    host,
    end() {
      ended = true;
      host.close();
      timers.clear();
      for (const undo of remove.reverse()) undo();
    },
  };
}

const {
  setTimeout: startTimer,
  setInterval: startInterval,
  clearTimeout: stopTimer,
  clearInterval: stopInterval,
} = globalThis;
const immediately = typeof setImmediate === 'function' ? setImmediate : undefined;

/** After the current task, as a message between windows arrives. */
const later = (act: () => void): void => {
  if (immediately) immediately(act);
  else startTimer(act, 0);
};

/** The client starts timers that never end by themselves; those it starts while it loads are remembered here. */
function recordedTimers(): { restore(): void; clear(): void } {
  const timers: ReturnType<typeof startTimer>[] = [];
  const restore = putInPlace({
    setTimeout: (...args: Parameters<typeof startTimer>) => {
      const timer = startTimer(...args);
      timers.push(timer);
      return timer;
    },
    setInterval: (...args: Parameters<typeof startInterval>) => {
      const timer = startInterval(...args);
      timers.push(timer);
      return timer;
    },
  });
  return {
    restore,
    clear() {
      for (const timer of timers) {
        stopTimer(timer);
        stopInterval(timer);
      }
    },
  };
}

/** In a real or jsdom page: the tag office.js finds itself by, and scripts from the library's address run from the package. */
function scriptsInPage(scriptAddress: string, run: (src: string) => void): () => void {
  const tag = document.createElement('script');
  tag.setAttribute('type', 'text/plain');
  tag.src = scriptAddress;
  document.head.append(tag);
  const { head } = document;
  const append = head.appendChild.bind(head);
  head.appendChild = <T extends Node>(node: T): T => {
    if (!(node instanceof HTMLScriptElement) || !node.src.startsWith(cdn)) return append(node);
    startTimer(() => {
      run(node.src);
      node.dispatchEvent(new Event('load'));
    }, 0);
    return node;
  };
  // The client looks at `document.domain`, which jsdom has not and browsers keep for such clients alone.
  const hasDomain = Boolean(Reflect.get(document, 'domain'));
  if (!hasDomain) Object.defineProperty(document, 'domain', { value: location.hostname, configurable: true });
  return () => {
    tag.remove();
    Reflect.deleteProperty(head, 'appendChild');
    if (!hasDomain) Reflect.deleteProperty(document, 'domain');
  };
}

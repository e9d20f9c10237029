import { parseArgs } from 'node:util';
import { findWindow, howToOpen } from './open-window';
import { startWorkbench } from './start-workbench';
import { isLanguage, LANGUAGES } from './page/language';

const USAGE = `npm start -- [--port N] [--pane-port N] [--lang ${LANGUAGES.join('|')}] [--workbook FILE.xlsx|.csv] [--dark] [--no-open] [--no-build | --add-in FOLDER]

  --port       port of the workbench page, default 3001
  --pane-port  port of the task pane, default 3000
  --lang       language of the page and of Excel, default the browser's
  --workbook   a workbook to open in place of the sample list
  --dark       start the browser dark; else the page follows the system
  --no-open    serve, and say how to open the page
  --no-build   serve the task pane as it was built last
  --add-in     serve the task pane that is built in this folder`;

/** `npm start`: builds, serves and opens the workbench until Ctrl-C; what goes wrong is told in a sentence. */
async function main(): Promise<void> {
  const asked = readOptions();
  if (asked.help) {
    console.log(USAGE);
    return;
  }
  if (asked.lang !== undefined && !isLanguage(asked.lang)) {
    throw new Error(`--lang ${asked.lang}: expected one of ${LANGUAGES.join(', ')}.`);
  }

  const open = asked.open ?? hasDisplay();
  const openWindow = open ? await findWindow(asked) : undefined;

  const addIn = asked['add-in'];
  const build = asked.build && addIn === undefined;
  if (build) console.log('Building the task pane …');
  const workbench = await startWorkbench({
    port: portOf('--port', asked.port, 3001),
    panePort: portOf('--pane-port', asked['pane-port'], 3000),
    build,
    ...(addIn !== undefined && { addIn }),
    workbook: asked.workbook,
    language: asked.lang,
  });
  console.log(`Keystage workbench: ${workbench.hostUrl}`);

  const command = `\n\n  ${await howToOpen(workbench, asked)}\n`;
  const closeWindow = openWindow?.(workbench, (failed) =>
    console.log(
      failed
        ? `The browser did not stay open. The workbench still runs, and this opens it:${command}`
        : `The browser is closed. The workbench still runs at ${workbench.hostUrl} until Ctrl-C.`,
    ),
  );
  if (!closeWindow) {
    const why =
      asked.open === false ? 'No browser was opened, as asked.' : 'There is no display, so no browser was opened.';
    console.log(`${why} This opens it:${command}`);
  }
  console.log('Ctrl-C ends it.');

  const end = (): void => {
    closeWindow?.();
    void workbench.close().then(() => process.exit(0));
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
}

function readOptions() {
  try {
    return parseArgs({
      options: {
        port: { type: 'string' },
        'pane-port': { type: 'string' },
        lang: { type: 'string' },
        workbook: { type: 'string' },
        dark: { type: 'boolean', default: false },
        open: { type: 'boolean' },
        build: { type: 'boolean', default: true },
        'add-in': { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
      allowNegative: true,
    }).values;
  } catch (problem) {
    // Node goes on to explain positional arguments, of which there are none here.
    const [sentence] = problem instanceof Error ? problem.message.split('. ') : [String(problem)];
    throw new Error(`${sentence}. This is what there is:\n\n${USAGE}`, { cause: problem });
  }
}

/** Windows and macOS always have one; elsewhere a display server says so. */
function hasDisplay(): boolean {
  if (process.platform === 'win32' || process.platform === 'darwin') return true;
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

function portOf(option: string, text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Error(`${option} ${text}: expected a port number from 0 to 65535.`);
}

main().catch((problem: unknown) => {
  console.error(problem instanceof Error ? problem.message : String(problem));
  process.exit(1);
});

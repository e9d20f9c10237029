import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

const START = path.join(__dirname, 'start.ts');
const running = new Set<ChildProcess>();
let addIn: string;

beforeAll(async () => {
  addIn = await mkdtemp(path.join(tmpdir(), 'keystage-pane-'));
  await writeFile(path.join(addIn, 'taskpane.html'), '<!doctype html><title>pane</title>');
});
afterAll(async () => {
  for (const child of running) child.kill('SIGKILL');
  await rm(addIn, { recursive: true });
});

/** Runs `npm start -- …` without npm; the environment has no display unless one is given. */
function start(args: string[], environment: Record<string, string> = {}) {
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...rest } = process.env;
  const child = spawn(process.execPath, ['--import', 'tsx', START, ...args], { env: { ...rest, ...environment } });
  running.add(child);
  let said = '';
  let complained = '';
  child.stdout.on('data', (part: Buffer) => (said += part.toString()));
  child.stderr.on('data', (part: Buffer) => (complained += part.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve)).finally(() =>
    running.delete(child),
  );
  return {
    child,
    ended,
    said: () => said,
    complained: () => complained.trim(),
    async until(words: string): Promise<void> {
      while (!said.includes(words)) {
        if (!running.has(child)) throw new Error(`Ended before saying “${words}”. It said: ${said}${complained}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
  };
}

async function refused(args: string[], environment?: Record<string, string>): Promise<string> {
  const run = start(args, environment);
  expect(await run.ended).toBe(1);
  return run.complained();
}

describe('npm start says what is wrong in a sentence', () => {
  test('a busy port', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    try {
      expect(await refused(['--no-open', '--add-in', addIn, '--pane-port', String(port)])).toBe(
        `Port ${port} for the task pane is taken by another program. Stop that program, or choose another port: npm start -- --pane-port ${port + 10}`,
      );
      expect(await refused(['--no-open', '--add-in', addIn, '--pane-port', '0', '--port', String(port)])).toBe(
        `Port ${port} for the workbench is taken by another program. Stop that program, or choose another port: npm start -- --port ${port + 10}`,
      );
    } finally {
      other.close();
    }
  });

  test('no browser', async () => {
    expect(await refused(['--open', '--add-in', addIn], { BROWSER_PATH: '/nowhere/chromium' })).toBe(
      'BROWSER_PATH is “/nowhere/chromium”: expected the program file of Chromium, Chrome or Edge, found nothing to run there. Correct it, or unset it to let the browser be searched for.',
    );
  });

  test('a task pane that is not built', async () => {
    const empty = path.join(addIn, 'nothing');
    expect(await refused(['--no-open', '--port', '0', '--pane-port', '0', '--add-in', empty])).toBe(
      `There is no taskpane.html in ${empty}: expected a built task pane. Start without --no-build and --add-in to build it.`,
    );
  });

  test.each([
    [['--lang', 'fr'], '--lang fr: expected one of en, zh-CN, ko.'],
    [['--port', 'x'], '--port x: expected a port number from 0 to 65535.'],
    [['--workbook', 'no.xlsx'], '--workbook no.xlsx: there is no such file. Check the path and start again.'],
    [
      ['--workbook', 'list.ods'],
      '--workbook list.ods: expected an .xlsx or .csv file. Save it as one of these and start again.',
    ],
  ])('%j', async (args, sentence) => {
    expect(await refused(['--no-open', '--add-in', addIn, ...args])).toBe(sentence);
  });

  test('an unknown option', async () => {
    expect(await refused(['--wrokbook', 'a.xlsx'])).toMatch(
      /^Unknown option '--wrokbook'\. This is what there is:\n\nnpm start -- /,
    );
  });
});

// Windows and macOS always have a display, and would open a window here.
const onLinux = process.platform === 'linux' ? test : test.skip;

onLinux(
  'without a display it serves, prints the address and the command that opens it, and ends on Ctrl-C',
  async () => {
    const run = start(['--port', '0', '--pane-port', '0', '--add-in', addIn, '--lang', 'ko']);
    await run.until('Ctrl-C ends it.');

    const [, address] = /^Keystage workbench: (https:\/\/localhost:\d+\/)$/m.exec(run.said()) ?? [];
    expect(run.said()).toContain('There is no display, so no browser was opened. This opens it:\n');
    const command =
      run
        .said()
        .split('\n')
        .find((line) => line.includes('--user-data-dir')) ?? '';
    expect(command).toContain('--ignore-certificate-errors-spki-list=');
    expect(command).toMatch(/--host-resolver-rules=MAP appsforoffice\.microsoft\.com 127\.0\.0\.1:\d+/);
    expect(command.endsWith(address)).toBe(true);

    run.child.kill('SIGINT');
    expect(await run.ended).toBe(0);
    expect(run.complained()).toBe('');
  },
);

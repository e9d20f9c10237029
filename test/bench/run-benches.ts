/**
 * Times the reference job, ours beside its rivals, each in a process of its own and interleaved in one run, and prints ratios.
 * `--quick`: 10,000 and 100,000 accounts only. `--guidance`: the guidance of deals only. `--pane`: the pane in Chromium only. `--loop`: a list
 * out of an org and back in the pane only. `--sync`: a nightly run over an org only. `--sql [--sizes 1000000,10000000] [--memory 12GB]
 * [--threads 2]`: lists past one process only. `--gate`: a hold that is missed is an exit code 1.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { buildModules } from '../hosts/lightning/build/build-modules';
import { benchAmountDistribution } from './bench-amount-distribution';
import { benchLoop } from './bench-loop';
import { benchPane } from './bench-pane';
import { benchSql } from './bench-sql';
import { benchSync } from './bench-sync';
import { runsWell, startContender, type ContenderProcess, type ContenderStart, type Reply } from './contender-process';
import type { GuidanceTimes } from './guide-deals';
import { answersPart, writeJobFolder } from './job-folder';
import {
  guidanceTargets,
  loopTargets,
  ownTargets,
  paneTargets,
  rivalTargets,
  syncTargets,
  type Target,
} from './targets';

const isQuick = process.argv.includes('--quick');
const parts = ['guidance', 'pane', 'loop', 'sync', 'sql'] as const;
const alone = parts.find((part) => process.argv.includes(`--${part}`));
const does = (part: (typeof parts)[number]) => alone === undefined || alone === part;
const gate = process.argv.includes('--gate');
const sizes = isQuick ? [10_000, 100_000] : [10_000, 100_000, 1_000_000];

/** Rounds of all contenders, the more the shorter they are; whoever has spent his time sits out after three, the slowest after one. */
const roundsAt = (size: number) => (size > 500_000 ? 9 : size > 50_000 ? 25 : 75);
const patience = 20_000;

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'keystage-bench-'));
const missed: string[] = [];
/** Of each hold that is missed what its time or memory goes into, as far as this run can tell. */
const limits: string[] = [];

function bundled(entry: string): string {
  const outfile = join(work, entry.replace('.ts', '.mjs'));
  // As it is shipped: the names that a runner of TypeScript puts on functions cost time.
  buildSync({ entryPoints: [at(entry)], outfile, bundle: true, platform: 'node', format: 'esm', logLevel: 'warning' });
  return outfile;
}

const contenders = bundled('contenders.ts');
const bound = join(work, 'bound');
runsWell('g++', ['-O3', '-std=c++17', '-o', bound, at('rivals/bound.cpp')]);
const inNode = (name: string) => [process.execPath, '--expose-gc', contenders, name];

const ours: ContenderStart = { name: 'Keystage', command: inNode('keystage'), install: '' };
const rivals: readonly ContenderStart[] = [
  { name: 'C++ bound', command: [bound], install: 'apt-get install g++' },
  { name: 'polars', command: ['python3', at('rivals/with_polars.py')], install: 'pip install polars numpy' },
  { name: 'pandas', command: ['python3', at('rivals/with_pandas.py')], install: 'pip install pandas' },
  { name: 'DuckDB', command: inNode('duckdb'), install: '' },
  { name: 'plain objects', command: inNode('objects'), install: '' },
];

const absent = new Set<ContenderStart>();
if (does('guidance')) {
  console.log(
    'Reference job: 12 indicators to a score, tiers by quota, classes by cumulated share, all contributions.',
  );
  console.log('One thread each; medians of interleaved rounds; a rival is timed after its answer was found identical.');
  console.log(
    'Holds are judged by the clock, as they were set. Processor time, all threads of a process together, stands beside it:',
  );
  console.log('where others use the machine it is the steadier of the two.');
}
try {
  if (alone === 'sql') await longLists();
  if (alone === undefined) {
    for (const size of sizes) await compareAt(size);
    firstAnswers();
    benchAmountDistribution();
  }
  if (does('guidance')) await guidance();
  if (does('pane')) await pane();
  if (does('loop')) await loop();
  if (does('sync')) await nightlyRun();
} finally {
  rmSync(work, { recursive: true, force: true });
}
for (const { name, install } of absent) console.log(`\nNot on this machine: ${name}. To have it: ${install}.`);
if (missed.length > 0) console.log(`\nMissed holds: ${missed.join('; ')}.`);
if (limits.length > 0) console.log(['\nWhat limits it', ...limits].join('\n  '));
if (gate && missed.length > 0) process.exitCode = 1;

async function longLists(): Promise<void> {
  const after = (word: string) => process.argv[process.argv.indexOf(word) + 1 || process.argv.length];
  const asked = after('--sizes')?.split(',').map(Number) ?? [1_000_000, 10_000_000];
  await benchSql({
    sizes: asked.filter((size) => size > 0),
    memory: after('--memory') ?? '12GB',
    threads: Number(after('--threads') ?? availableParallelism()),
    coreUpTo: 1_000_000,
    shardsUpTo: 1_000_000,
  });
}

async function compareAt(size: number): Promise<void> {
  const folder = join(work, String(size));
  writeJobFolder(folder, size);
  const processes: ContenderProcess[] = [];
  for (const start of [ours, ...rivals]) {
    const contender = await startContender(start, folder);
    if (contender) processes.push(contender);
    else absent.add(start);
  }
  const memory = await firstRuns(processes, folder);
  const times = await interleaved(processes, roundsAt(size));
  const [own] = processes;
  const full = times.get(own)!;

  console.log(`\n${count(size)} accounts`);
  printRow(['', 'clock ms', 'processor ms', 'rows a second', 'ours ÷ theirs', 'by processor', '', 'MB above input']);
  for (const contender of processes) {
    const { ms, cpu } = times.get(contender)!;
    const target = rivalTargets[contender.name];
    const ratio = full.ms / ms;
    const bound = processes.find(({ name }) => name === 'C++ bound');
    const limit = () => {
      const ofBound = bound ? times.get(bound)!.ms : NaN;
      const misses = ofBound / ms > target.hold ? ', which misses the hold too' : '';
      const ofTheirs = contender === bound ? '' : ` (itself ${(ofBound / ms).toFixed(2)} of theirs${misses})`;
      return (
        `ours is ${(full.ms / ofBound).toFixed(2)} of compiled code with the same algorithms${ofTheirs}; ` +
        `${percent(full.gc / full.ms)} of ours is garbage collection, and ours has ${(full.cpu / full.ms).toFixed(2)} processors at work`
      );
    };
    printRow([
      contender.name,
      ms.toFixed(ms < 100 ? 1 : 0),
      cpu.toFixed(cpu < 100 ? 1 : 0),
      count((size / ms) * 1000),
      contender === own ? '' : ratio.toFixed(3),
      contender === own ? '' : (full.cpu / cpu).toFixed(3),
      target?.at === size ? judge(`ours ÷ ${contender.name}`, ratio, target, limit) : '',
      megabytes(memory.get(contender)),
    ]);
  }
  await ownFigures(own, size, full, memory.get(own));
  for (const contender of processes) contender.end();
}

/** The first run of each, its peak of memory, and whether all answers are the same. */
async function firstRuns(processes: ContenderProcess[], folder: string): Promise<Map<ContenderProcess, number | null>> {
  const memory = new Map<ContenderProcess, number | null>();
  const answers = join(folder, 'answers');
  mkdirSync(answers);
  for (const contender of processes) {
    await contender.ask('run');
    memory.set(contender, (await contender.ask('memory')).bytes ?? null);
    await contender.ask(`write ${join(answers, contender.name.replace(' ', '-'))}`);
  }
  const [own, ...others] = processes.map(({ name }) => name.replace(' ', '-'));
  for (const other of others) {
    const apart = answersPart(join(answers, own), join(answers, other));
    if (apart) throw new Error(`${own} and ${other} answer differently: ${apart}. Unequal answers are not compared.`);
  }
  return memory;
}

async function interleaved(processes: ContenderProcess[], rounds: number): Promise<Map<ContenderProcess, Time>> {
  const times = new Map(processes.map((contender) => [contender, [] as Reply[]]));
  for (let round = 0; round < rounds; round++) {
    for (const [contender, taken] of times) {
      const spent = taken.reduce((sum, { ms }) => sum + ms!, 0);
      const fewest = spent / taken.length > patience / 2 ? 1 : 3;
      if (taken.length >= fewest && spent + spent / taken.length > patience) continue;
      taken.push(await contender.ask('run'));
    }
  }
  return new Map([...times].map(([contender, taken]) => [contender, medianTime(taken)]));
}

/** Milliseconds on the clock, of them those of garbage collection (0 where nobody tells), and of the processor. */
interface Time {
  readonly ms: number;
  readonly gc: number;
  readonly cpu: number;
}

function medianTime(replies: readonly Reply[]): Time {
  return {
    ms: median(replies.map(({ ms }) => ms!)),
    gc: median(replies.map(({ gc }) => gc ?? 0)),
    cpu: median(replies.map(({ cpu }) => cpu!)),
  };
}

async function askSeveralTimes(contender: ContenderProcess, command: string, times: number): Promise<Time> {
  const replies: Reply[] = [];
  for (let k = 0; k < times; k++) replies.push(await contender.ask(command));
  return medianTime(replies);
}

/** What only we are asked: other weights, the way in, the share of memory. */
async function ownFigures(own: ContenderProcess, size: number, full: Time, bytes: number | null | undefined) {
  const largest = size === sizes[sizes.length - 1];
  const judged = (what: string, ratio: number, target: Target, limit: () => string) =>
    `${ratio.toFixed(3)} ${largest ? judge(what, ratio, target, limit) : ''}`;
  const ofTime = ({ ms, gc, cpu }: Time, cells: number, least: Time) =>
    `${((1e6 * ms) / cells).toFixed(1)} ns a cell by the clock, ${((1e6 * cpu) / cells).toFixed(1)} of the processor, ` +
    `${percent(gc / ms)} garbage collection; the least there is to do takes ${(least.ms / full.ms).toFixed(3)} of a full run`;
  const timesOf = (time: Time) =>
    `${time.ms.toFixed(1)} ms, by processor ${time.cpu.toFixed(1)} ms and ${(time.cpu / full.cpu).toFixed(3)}; by the clock`;

  const retier = await askSeveralTimes(own, 'retier', 15);
  const leastOfRetier = await askSeveralTimes(own, 'leastOfRetier', 5);
  console.log(
    `  Other weights, new tiers, ÷ full run: ${timesOf(retier)} ` +
      judged('other weights ÷ full run', retier.ms / full.ms, ownTargets.retier, () =>
        ofTime(retier, 12 * size, leastOfRetier),
      ),
  );
  const ingest = await askSeveralTimes(own, 'ingest', 5);
  const leastOfIngest = await askSeveralTimes(own, 'leastOfIngest', 5);
  console.log(
    `  Ingest from any[][], chunk by chunk, ÷ scoring: ${timesOf(ingest)} ` +
      judged('ingest ÷ scoring', ingest.ms / full.ms, ownTargets.ingest, () =>
        ofTime(ingest, 13 * size, leastOfIngest),
      ),
  );
  const inOnePiece = await askSeveralTimes(own, 'ingestInOnePiece', 5);
  console.log(
    `  Were the list handed over in one piece: ${timesOf(inOnePiece)} ${(inOnePiece.ms / full.ms).toFixed(3)}, ` +
      `${percent(inOnePiece.gc / inOnePiece.ms)} garbage collection`,
  );
  if (bytes === null || bytes === undefined) return;
  const ratio = bytes / inputBytes(size);
  const limit = () =>
    `${(bytes / size).toFixed(0)} bytes a row: 96 are contributions, 32 points (ranks take 4 of each account, bands, counts, marks and rates 2), 8 scores, 2 origins`;
  console.log(
    `  Peak memory above the input ÷ input (${megabytes(inputBytes(size))} MB): ${judged('peak memory ÷ input', ratio, ownTargets.memory, limit)}`,
  );
}

function firstAnswers(): void {
  const folder = join(work, '10000');
  const words = [bundled('first-answer.ts'), bundled('pane-worker.ts'), folder];
  const taken: { cold: number; practised: number; warm: number }[] = [];
  for (let k = 0; k < 3; k++) {
    taken.push(JSON.parse(execFileSync(process.execPath, words, { encoding: 'utf8' })) as (typeof taken)[number]);
  }
  const [cold, practised, warm] = (['cold', 'practised', 'warm'] as const).map((key) =>
    median(taken.map((one) => one[key])),
  );
  const limit = () => `without practice the first answer takes ${(cold / warm).toFixed(1)} of a warm one`;
  const judged = judge('first answer ÷ warm', practised / warm, ownTargets.firstAnswer, limit);
  console.log('\nThe pane’s worker, 10,000 accounts, segmentAccounts with columns handed over and back');
  console.log(
    `  First answer ${practised.toFixed(1)} ms, warm ${warm.toFixed(1)} ms; ÷ warm ${(practised / warm).toFixed(2)} ${judged}` +
      `; without practice ${cold.toFixed(1)} ms`,
  );
}

/** Where deals stand, how their committees are covered and what lies under them: as a list by the core, one at a time by the modules of Lightning. */
async function guidance(): Promise<void> {
  const modules = join(work, 'guidance.cjs');
  const doors = 'buyingRoleFacts, committeeCoverage, findLandmines, placeDeal, readCommittee';
  await buildModules(`export { ${doors} } from 'c/keystageStages';`, modules);
  const script = bundled('guide-deals.ts');
  const template = at('../../shared-core/templates/project-8.json');
  const timesOf = (...more: string[]) =>
    // On one core, the collection of garbage included.
    JSON.parse(
      execFileSync(process.execPath, ['--single-threaded', script, template, ...more], { encoding: 'utf8' }),
    ) as GuidanceTimes;
  const [core, lightning] = [timesOf(), timesOf(modules)];
  if (core.reached !== lightning.reached) throw new Error('Core and Lightning answer differently about the deals.');

  const { list, firstList } = core;
  const seconds = ({ clock, cpu }: GuidanceTimes['list']) =>
    `processor ${(cpu / 1_000).toFixed(2)} s, clock ${(clock / 1_000).toFixed(2)} s`;
  const limitOfList = () => `the first time, while the engine compiles, it takes ${seconds(firstList)}`;
  const limitOfOne = () => `half of them take ${lightning.p50.toFixed(3)} ms or less`;
  console.log('\nGuidance, project-8: placed, with committee and landmines; 10,000 deals on one core');
  console.log(
    `  As a list, by the core: ${seconds(list)} ` +
      judge('10,000 deals, processor seconds', list.cpu / 1_000, guidanceTargets.list, limitOfList) +
      `; the first time ${seconds(firstList)}`,
  );
  console.log(
    `  One deal in the built LWC module: p50 ${lightning.p50.toFixed(3)} ms, p95 ${lightning.p95.toFixed(3)} ms ` +
      judge('one deal in Lightning, ms at p95', lightning.p95, guidanceTargets.one, limitOfOne) +
      `; the very first of a page ${lightning.first.toFixed(1)} ms`,
  );
}

/** A list of 100,000 rows opened, segmented, written, summed up and undone in the built pane, and cancelled at each step. */
async function pane(): Promise<void> {
  const size = 100_000;
  const { phases, heapBytes, bufferBytes, cancelled } = await benchPane(size);
  console.log(
    `\nThe pane in Chromium beside the stand-in Excel, ${count(size)} rows of 20 cells; its main thread, profiled meanwhile`,
  );
  console.log(
    '  office.js parses what Excel answers and builds what is sent: a task is ours for what it takes beside that.',
  );
  const load = loadavg()[0];
  console.log(
    `  Load of the machine ${load.toFixed(1)} on ${availableParallelism()} processors: with more to do than these, tasks are as long as they have to wait.`,
  );
  printRow(['', 'seconds', 'tasks > 50 ms', 'longest ms', 'of it ours', 'syncs (chunks)', 'longest of ours, ms']);
  for (const { name, seconds, tasks, syncs, chunks } of phases) {
    const [longest] = [...tasks].sort((a, b) => b.duration - a.duration);
    const [ownLongest] = [...tasks].sort((a, b) => b.own - a.own);
    printRow([
      name,
      seconds.toFixed(2),
      String(tasks.length),
      longest ? longest.duration.toFixed(0) : '–',
      longest ? longest.own.toFixed(0) : '–',
      `${syncs} (${chunks})`,
      ownLongest
        ? `${ownLongest.own.toFixed(0)} ${judge(`${name}: longest task of ours, ms`, ownLongest.own, paneTargets.task, () => ownLongest.where)}`
        : `under 50 (hold ${paneTargets.task.hold})`,
    ]);
  }
  const further = (names: readonly string[]) =>
    phases.filter(({ name }) => names.includes(name)).reduce((sum, { syncs, chunks }) => sum + syncs - chunks, 0);
  const ofRun = further(['open', 'read', 'segment', 'write']);
  const syncsJudged = judge('syncs beside chunks', ofRun, paneTargets.furtherSyncs, () => 'see the wire log');
  console.log(
    `  From opening to written: ${ofRun} syncs beside the chunks ${syncsJudged}; undoing ${further(['undo'])}`,
  );
  const heap = heapBytes / 1e6;
  const heapJudged = judge('peak JS heap of the pane, MB', heap, paneTargets.heap, () => 'see a heap snapshot');
  console.log(`  Peak JS heap ${heap.toFixed(0)} MB ${heapJudged}; buffers beside it ${megabytes(bufferBytes)} MB`);
  for (const { during, ms } of cancelled) {
    const judged = judge(
      `cancel while ${during}, ms`,
      ms,
      paneTargets.cancel,
      () => 'what was under way is waited for',
    );
    console.log(`  Cancelled while ${during}: said after ${ms.toFixed(0)} ms ${judged}`);
  }
}

/** 100,000 accounts of an org pulled into a workbook, segmented, pushed and taken back in the built pane, and each of it stopped. */
async function loop(): Promise<void> {
  const size = 100_000;
  const { phases, heapBytes, bufferBytes, requests, cancelled } = await benchLoop(size);
  console.log(
    `\nOut of an org and back: ${count(size)} accounts in the pane in Chromium, the stand-in Excel and the stand-in org beside it`,
  );
  const load = loadavg()[0];
  console.log(`  Load of the machine ${load.toFixed(1)} on ${availableParallelism()} processors.`);
  printRow(['', 'seconds', 'rows a second', 'requests', 'ours > 50 ms', 'longest of ours, ms', 'syncs (chunks)']);
  for (const { name, seconds, tasks, syncs, chunks } of phases) {
    const [longest] = [...tasks].sort((a, b) => b.own - a.own);
    const own = longest?.own ?? 0;
    const judged = judge(`${name}: longest task of ours, ms`, own, loopTargets.task, () => longest?.where ?? '');
    printRow([
      name,
      seconds.toFixed(2),
      count(size / seconds),
      count(requests.get(name) ?? 0),
      String(tasks.filter((task) => task.own > loopTargets.task.hold).length),
      longest ? `${own.toFixed(0)} ${judged}` : `under 50 (hold ${loopTargets.task.hold})`,
      `${syncs} (${chunks})`,
    ]);
  }
  const seconds = phases.reduce((sum, phase) => sum + phase.seconds, 0);
  const heap = heapBytes / 1e6;
  const heapJudged = judge('peak JS heap of the loop, MB', heap, loopTargets.heap, () => 'see a heap snapshot');
  console.log(`  ${seconds.toFixed(1)} s, ${count(size / seconds)} accounts a second all the way round`);
  console.log(`  Peak JS heap ${heap.toFixed(0)} MB ${heapJudged}; buffers beside it ${megabytes(bufferBytes)} MB`);
  for (const { during, ms } of cancelled) {
    const judged = judge(`stop while ${during}, ms`, ms, loopTargets.cancel, () => 'what was under way is waited for');
    console.log(`  Stopped while ${during}: answered after ${ms.toFixed(0)} ms ${judged}`);
  }
}

/** 100,000 accounts of an org pulled, segmented and written by the bundled command line, in a process of its own beside the stand-in org. */
async function nightlyRun(): Promise<void> {
  const { accounts, seconds, ownCpu, orgCpu, peakBytes, heapLimit, journalBytes, calls } = await benchSync(100_000);
  const peak = peakBytes / 1e6;
  const judged = judge('peak memory of a nightly run, MB', peak, syncTargets.memory, () => 'see a heap snapshot');
  console.log(
    `\nkeystage sync: ${count(accounts)} accounts of the stand-in org pulled, segmented, compared and written by Bulk 2.0`,
  );
  console.log(
    `  ${seconds.toFixed(1)} s, ${count(accounts / seconds)} accounts a second; processor ${ownCpu.toFixed(1)} s of the run, ` +
      `${count(accounts / ownCpu)} a second, and ${orgCpu.toFixed(1)} s of the org in ${count(calls)} calls`,
  );
  console.log(
    `  Peak memory of the process ${peak.toFixed(0)} MB ${judged}, its heap at most ${heapLimit} MB; journal ${megabytes(journalBytes)} MB`,
  );
}

/** Columns of doubles with a state each, and ids of nine letters with the place of their end: what `AccountColumns` of the job holds. */
function inputBytes(size: number): number {
  const perColumn = Float64Array.BYTES_PER_ELEMENT + Uint8Array.BYTES_PER_ELEMENT;
  const perId = 9 + Int32Array.BYTES_PER_ELEMENT;
  return size * (12 * perColumn + perId);
}

function judge(what: string, ratio: number, { hold, aim }: Target, limit: () => string): string {
  if (ratio > hold) {
    missed.push(`${what} ${ratio.toFixed(3)}, hold ${hold}`);
    limits.push(`${what}: ${limit()}.`);
  }
  return `(hold ${hold}, aim ${aim}: ${ratio > hold ? 'MISSED' : ratio > aim ? 'held' : 'reached'})`;
}

function printRow([name, ...cells]: string[]): void {
  const widths = [14, 14, 15, 15, 14, 34, 16];
  console.log(`  ${name.padEnd(14)}${cells.map((cell, k) => cell.padStart(widths[k])).join('')}`);
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1];
}

function count(x: number): string {
  return Math.round(x).toLocaleString('en');
}

function percent(share: number): string {
  return `${(100 * share).toFixed(0)} %`;
}

function megabytes(bytes: number | null | undefined): string {
  return typeof bytes === 'number' ? count(bytes / 1e6) : 'unknown';
}

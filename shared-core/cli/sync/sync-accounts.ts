import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CallProblem, OrgConnection, type SalesforceSession, SalesforceTrouble } from '../../salesforce';
import { checkFolder } from '../files/check-folder';
import { Refusal, WrongUsage } from '../refusal';
import type { Terminal } from '../terminal';
import { modelOfRun, segmentOrg, type FoundTiers } from './find-tiers';
import { readJournal, type JournalRun, type JournalState } from './journal';
import { passesLimit, planSync } from './plan-sync';
import { openRecords, pushJournal, type Direction } from './push-journal';
import { signInToOrg } from './sign-in-to-org';
import { deskOfModel, openDesk, type SyncDesk } from './sync-desk';
import { linesOfFound, linesOfPlan, linesOfPushed, linesOfPutBack } from './sync-lines';
import { syncOptions, type ChangeLimit } from './sync-options';
import { syncSummary } from './sync-summary';
import { takeTiers } from './take-tiers';
import { checkReport, writeReport } from './write-report';

/** As in sysexits.h: it failed for now, and is to be tried again. */
const tryAgain = 75;

/**
 * `keystage sync`: the accounts of an org by Bulk query, segmented by its model, compared with what stands there, and written by Bulk
 * ingest. Answers the exit code: 0 done; 3 done in part; 75 the org was lost on the way, to be run again.
 */
export async function syncAccounts(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = syncOptions(args, () => terminal.today());
  if (options.report !== undefined) await checkReport(options.report);
  if (options.task.journal !== undefined) await checkJournal(options.task);
  const desk = await openDesk(options, terminal);
  try {
    const session = await signInToOrg(options, terminal, desk.words, desk.sayOrg);
    const org = new OrgConnection(session);
    const { task } = options;
    return task.kind === 'run'
      ? await runSync(org, session, task.journal, desk)
      : await takeUp(org, session, task.journal, task.kind === 'undo' ? 'back' : 'forth', desk);
  } catch (error) {
    if (!(error instanceof SalesforceTrouble)) throw error;
    terminal.progress('');
    terminal.warn(sentenceOf(error.problem, desk));
    return passes(error.problem) ? tryAgain : 1;
  }
}

/** A run of its own: finds the tiers, plans, and, where it is told to, writes. */
async function runSync(
  org: OrgConnection,
  session: SalesforceSession,
  journal: string | undefined,
  desk: SyncDesk,
): Promise<number> {
  const { options } = desk;
  const facts = await org.describe('Account');
  const organizationId = await org.organizationId();
  const run = await modelOfRun(session, facts, desk);
  const found =
    options.tiers === undefined ? await segmentOrg(org, run, desk) : await takeTiers(options.tiers, org, run, desk);
  const folder = journal === undefined ? await mkdtemp(join(tmpdir(), 'keystage-sync-')) : undefined;
  try {
    const own = deskOfModel(desk, found.model);
    const head: JournalRun = {
      ...{ version: 1, organizationId, instanceUrl: session.instanceUrl, asOf: options.asOf, accounts: found.accounts },
      model: { id: found.model.id, fingerprint: found.fingerprint },
    };
    const path = journal ?? join(folder!, 'plan.jsonl');
    await planSync(path, head, found, run.facts, own, (counts) => {
      if (journal === undefined || !passesLimit(counts, options.limit)) return;
      const { moved, hadTier } = counts;
      throw new Refusal(own.words.limitPassed({ moved, of: hadTier, limit: limitText(options.limit!) }, own.say));
    });
    return await finish(
      org,
      session,
      path,
      { found, applied: journal !== undefined, direction: 'forth', resumed: false },
      own,
    );
  } finally {
    await found.records.remove();
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  }
}

/** Goes on with a journal, or puts back what it has written. */
async function takeUp(
  org: OrgConnection,
  session: SalesforceSession,
  path: string,
  direction: Direction,
  desk: SyncDesk,
): Promise<number> {
  const state = await readJournal(path);
  await org.organizationId(state.run.organizationId);
  if (direction === 'forth' && state.backFates.size > 0) throw new Refusal(desk.words.wasPutBack(path));
  return finish(org, session, path, { applied: desk.options.apply, direction, resumed: true }, desk);
}

interface Finishing {
  readonly found?: FoundTiers;
  readonly applied: boolean;
  readonly direction: Direction;
  readonly resumed: boolean;
}

/** Writes what a journal holds, where that is wanted, and reports. */
async function finish(
  org: OrgConnection,
  session: SalesforceSession,
  path: string,
  finishing: Finishing,
  desk: SyncDesk,
): Promise<number> {
  const { found, applied, direction, resumed } = finishing;
  const { options, terminal, words, say } = desk;
  const planned = await readJournal(path);
  const before = found ? linesOfFound(new URL(planned.run.instanceUrl).host, found, desk) : [];
  let broken: CallProblem | undefined;
  if (applied) {
    try {
      const onProgress = (done: number, of: number) => terminal.progress(words.writing(done, of, say));
      await pushJournal(org, session, planned, direction, onProgress);
    } catch (error) {
      if (!(error instanceof SalesforceTrouble)) throw error;
      broken = error.problem;
    }
    terminal.progress('');
  }
  const state = applied ? await readJournal(path) : planned;
  if (options.report !== undefined) await writeReport(options.report, state, applied || resumed, desk);
  const code = codeOf(state, { ...finishing, broken });
  if (options.json) {
    const facts = { applied: applied || resumed, found, report: options.report };
    terminal.say(JSON.stringify(syncSummary(state, code, facts), null, 2));
  } else {
    const lines = [...before, ...(await closingLines(state, planned, finishing, desk))];
    lines.forEach((line) => terminal.say(line));
  }
  if (broken) {
    terminal.warn(sentenceOf(broken, desk));
    terminal.warn(direction === 'forth' ? words.brokenOff(path) : words.undoBrokenOff(path));
  }
  return code;
}

async function closingLines(
  state: JournalState,
  before: JournalState,
  { applied, direction, resumed }: Finishing,
  desk: SyncDesk,
): Promise<string[]> {
  const { words, cli, say, options } = desk;
  const open = openRecords(before, direction);
  const report = options.report === undefined ? [] : [cli.written(options.report)];
  if (direction === 'back') {
    return [...(applied ? await linesOfPutBack(state, desk) : [words.dryUndo(open, say)]), ...report];
  }
  if (resumed && open === 0) return [words.nothingLeft(state.path), ...(await linesOfPushed(state, desk)), ...report];
  return [
    ...(resumed ? [] : await linesOfPlan(state.path, state.planned, desk)),
    ...(open === 0
      ? []
      : applied
        ? await writtenLines(state, desk)
        : [resumed ? words.dryResume(open, say) : words.dryRun]),
    ...report,
  ];
}

async function writtenLines(state: JournalState, desk: SyncDesk): Promise<string[]> {
  return [...(await linesOfPushed(state, desk)), desk.words.journalKept(state.path)];
}

/** 0 done; 3 done in part; 75 to be taken up again. */
function codeOf(
  state: JournalState,
  { found, direction, broken }: Finishing & { readonly broken: CallProblem | undefined },
): number {
  if (broken) return tryAgain;
  const fates = direction === 'back' ? state.backFates : state.fates;
  const inPart = [...fates.values()].some(({ kind }) => kind !== 'written');
  const heldBack = direction === 'forth' && state.planned.leftOut + state.planned.newer > 0;
  return inPart || heldBack || (found?.segmented?.outcome.code ?? 0) !== 0 ? 3 : 0;
}

/** Refuses a journal that is in the way, or that is not there, before anything long begins. */
async function checkJournal(task: { readonly kind: string; readonly journal?: string }): Promise<void> {
  const path = task.journal!;
  if (task.kind !== 'run') return;
  await checkFolder(path);
  const there = await stat(path).catch(() => undefined);
  if (!there) return;
  throw new WrongUsage(
    `--journal ${path}: expected a name that is free, got the journal of another run. --resume ${path} goes on with it, --undo ${path} puts it back.`,
  );
}

const limitText = (limit: ChangeLimit) => ('accounts' in limit ? String(limit.accounts) : `${limit.share * 100}%`);

/** A call problem, as a machine without a screen has it. */
function sentenceOf(problem: CallProblem, { words, sayOrg, options: { task } }: SyncDesk): string {
  if (problem.kind === 'unreachable') return words.noAnswer(problem.host);
  if (problem.kind !== 'otherOrg' || task.journal === undefined) return sayOrg.callProblem(problem);
  return words.otherOrg({ journal: task.journal, of: problem.expected, here: problem.got });
}

/** Trouble that time may take away. */
function passes({ kind }: CallProblem): boolean {
  return ['timedOut', 'unreachable', 'unavailable', 'requestLimit', 'cutShort'].includes(kind);
}

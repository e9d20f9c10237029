import { SalesforceTrouble, type CallProblem, type OrgConnection, type SalesforceSession } from '../../salesforce';
import { Refusal } from '../refusal';
import { sentenceOfTrouble, tryAgain } from './call-trouble';
import type { FoundTiers } from './found-tiers';
import { isBusy, readJournal, type JournalState } from './journal';
import { openRecords, pushJournal, type Direction } from './push-journal';
import type { SyncDesk } from './sync-desk';
import { linesOfFound, linesOfPlan, linesOfPushed, linesOfPutBack } from './sync-lines';
import { syncSummary } from './sync-summary';
import { writeReport } from './write-report';

/** What is to be done with a journal that holds a whole plan. */
export interface Finishing {
  readonly path: string;
  /** What the run has just found; absent where a journal is taken up. */
  readonly found?: FoundTiers;
  readonly applies: boolean;
  readonly direction: Direction;
}

/**
 * Writes what a journal holds, where that is wanted, and reports. Answers the exit code: 0 done; 3 done in part; 75 the org was lost on the
 * way, or somebody else was saving records.
 */
export async function finishJournal(
  org: OrgConnection,
  session: SalesforceSession,
  finishing: Finishing,
  desk: SyncDesk,
): Promise<number> {
  const { path, found, applies, direction } = finishing;
  const { options, terminal, words } = desk;
  const planned = await readJournal(path);
  let broken: CallProblem | undefined;
  try {
    if (applies) broken = await push(org, session, planned, direction, desk);
  } catch (error) {
    // The journal itself could not be written; what it says by then holds.
    if (!(error instanceof Refusal)) throw error;
    warnAll([...error.sentences, goesOn(finishing, desk)], desk);
    return tryAgain;
  }
  const state = applies ? await readJournal(path) : planned;
  const isJournal = applies || found === undefined;
  const report = await reported(state, isJournal, desk);
  const busy = [...(direction === 'back' ? state.backFates : state.fates).values()].filter(isBusy).length;
  const code = broken || busy > 0 ? tryAgain : report.faults.length > 0 ? 3 : codeOf(state, finishing);
  if (options.json) {
    const summary = syncSummary(state, code, { applied: isJournal, found, report: report.path });
    terminal.say(JSON.stringify(summary, null, 2));
  } else {
    const lines = [
      ...(found ? linesOfFound(new URL(planned.run.instanceUrl).host, found, desk) : []),
      ...(await linesOfEnd(state, planned, finishing, report.path, desk)),
    ];
    lines.forEach((line) => terminal.say(line));
  }
  warnAll(report.faults, desk);
  if (broken) warnAll([sentenceOfTrouble(broken, desk), goesOn(finishing, desk)], desk);
  else if (busy > 0)
    warnAll([words.busy({ records: busy, journal: path, back: direction === 'back' }, desk.say)], desk);
  return code;
}

const warnAll = (sentences: readonly string[], { terminal }: SyncDesk) =>
  sentences.forEach((sentence) => terminal.warn(sentence));

const goesOn = ({ path, direction }: Finishing, { words }: SyncDesk) =>
  direction === 'forth' ? words.brokenOff(path) : words.undoBrokenOff(path);

/** Writes the report that is wanted. After records were written one that cannot be is a fault to be told, and no more. */
async function reported(
  state: JournalState,
  isJournal: boolean,
  desk: SyncDesk,
): Promise<{ readonly path?: string; readonly faults: readonly string[] }> {
  const { report: path, apply } = desk.options;
  if (path === undefined) return { faults: [] };
  try {
    await writeReport(path, state, isJournal, desk);
    return { path, faults: [] };
  } catch (error) {
    if (!(error instanceof Refusal) || !apply) throw error;
    return { faults: error.sentences };
  }
}

/** What ended the writing before its end. */
async function push(
  org: OrgConnection,
  session: SalesforceSession,
  state: JournalState,
  direction: Direction,
  { terminal, words, say, calls }: SyncDesk,
): Promise<CallProblem | undefined> {
  try {
    await pushJournal(org, session, state, direction, calls, (done, of) =>
      terminal.progress(words.writing(done, of, say)),
    );
    return undefined;
  } catch (error) {
    if (!(error instanceof SalesforceTrouble)) throw error;
    return error.problem;
  } finally {
    terminal.progress('');
  }
}

async function linesOfEnd(
  state: JournalState,
  before: JournalState,
  { found, applies, direction }: Finishing,
  written: string | undefined,
  desk: SyncDesk,
): Promise<string[]> {
  const { words, cli, say } = desk;
  const open = openRecords(before, direction);
  const report = written === undefined ? [] : [cli.written(written)];
  if (direction === 'back') {
    return [...(applies ? await linesOfPutBack(state, desk) : [words.dryUndo(open, say)]), ...report];
  }
  if (!found && open === 0) return [words.nothingLeft(state.path), ...(await linesOfPushed(state, desk)), ...report];
  const pushed = applies && open > 0 ? [...(await linesOfPushed(state, desk)), words.journalKept(state.path)] : [];
  const dry = found ? words.dryRun : words.dryResume(open, say);
  return [
    ...(found ? await linesOfPlan(state.path, state.planned, desk) : []),
    ...pushed,
    ...(applies || open === 0 ? [] : [dry]),
    ...report,
  ];
}

/** 3 where a record was refused or held back, or where accounts have no tier because fields could not be read. */
function codeOf({ fates, backFates, planned }: JournalState, { found, direction }: Finishing): 0 | 3 {
  const decided = direction === 'back' ? backFates : fates;
  if ([...decided.values()].some(({ kind }) => kind === 'refused')) return 3;
  if (direction === 'forth' && planned.leftOut + planned.newer > 0) return 3;
  return found?.segmented?.outcome.code ?? 0;
}

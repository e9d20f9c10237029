import { SalesforceTrouble, type CallProblem, type OrgConnection, type SalesforceSession } from '../../salesforce';
import { sentenceOfTrouble, tryAgain } from './call-trouble';
import type { FoundTiers } from './find-tiers';
import { readJournal, type JournalState } from './journal';
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
 * way.
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
  const broken = applies ? await push(org, session, planned, direction, desk) : undefined;
  const state = applies ? await readJournal(path) : planned;
  const isJournal = applies || found === undefined;
  if (options.report !== undefined) await writeReport(options.report, state, isJournal, desk);
  const code = broken ? tryAgain : codeOf(state, finishing);
  if (options.json) {
    const summary = syncSummary(state, code, { applied: isJournal, found, report: options.report });
    terminal.say(JSON.stringify(summary, null, 2));
  } else {
    const lines = [
      ...(found ? linesOfFound(new URL(planned.run.instanceUrl).host, found, desk) : []),
      ...(await linesOfEnd(state, planned, finishing, desk)),
    ];
    lines.forEach((line) => terminal.say(line));
  }
  if (broken) {
    terminal.warn(sentenceOfTrouble(broken, desk));
    terminal.warn(direction === 'forth' ? words.brokenOff(path) : words.undoBrokenOff(path));
  }
  return code;
}

/** What ended the writing before its end. */
async function push(
  org: OrgConnection,
  session: SalesforceSession,
  state: JournalState,
  direction: Direction,
  { terminal, words, say }: SyncDesk,
): Promise<CallProblem | undefined> {
  try {
    await pushJournal(org, session, state, direction, (done, of) => terminal.progress(words.writing(done, of, say)));
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
  desk: SyncDesk,
): Promise<string[]> {
  const { words, cli, say, options } = desk;
  const open = openRecords(before, direction);
  const report = options.report === undefined ? [] : [cli.written(options.report)];
  if (direction === 'back') {
    return [...(applies ? await linesOfPutBack(state, desk) : [words.dryUndo(open, say)]), ...report];
  }
  if (!found && open === 0) return [words.nothingLeft(state.path), ...(await linesOfPushed(state, desk)), ...report];
  const written = applies && open > 0 ? [...(await linesOfPushed(state, desk)), words.journalKept(state.path)] : [];
  const dry = found ? words.dryRun : words.dryResume(open, say);
  return [
    ...(found ? await linesOfPlan(state.path, state.planned, desk) : []),
    ...written,
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

import { stat } from 'node:fs/promises';
import { OrgConnection, SalesforceTrouble, type SalesforceSession } from '../../salesforce';
import { checkFolder } from '../files/check-folder';
import { Refusal, WrongUsage } from '../refusal';
import type { Terminal } from '../terminal';
import { maySucceedLater, sentenceOfTrouble, tryAgain } from './call-trouble';
import { finishJournal } from './finish-journal';
import { readJournal } from './journal';
import type { OrgCalls } from './org-calls';
import type { Direction } from './push-journal';
import { runSync } from './run-sync';
import { signInToOrg } from './sign-in-to-org';
import { openDesk, type SyncDesk } from './sync-desk';
import { syncOptions } from './sync-options';
import { checkReport } from './write-report';

/**
 * `keystage sync`: the accounts of an org by Bulk query, segmented by its model, compared with what stands there, and written by Bulk
 * ingest; or a run like that gone on with, or put back. Answers the exit code: 0 done; 3 done in part; 75 the org was lost on the way, to
 * be run again.
 */
export async function syncAccounts(args: readonly string[], terminal: Terminal, calls: OrgCalls = {}): Promise<number> {
  const options = syncOptions(args, () => terminal.today());
  const { task } = options;
  if (options.report !== undefined) await checkReport(options.report);
  if (task.kind === 'run' && task.journal !== undefined) await checkFree(task.journal);
  const desk = await openDesk(options, terminal, calls);
  try {
    const session = await signInToOrg(desk);
    const org = new OrgConnection(session, calls);
    return task.kind === 'run'
      ? await runSync(org, session, task.journal, desk)
      : await takeUp(org, session, task.journal, task.kind === 'undo' ? 'back' : 'forth', desk);
  } catch (error) {
    if (!(error instanceof SalesforceTrouble)) throw error;
    terminal.progress('');
    terminal.warn(sentenceOfTrouble(error.problem, desk));
    return maySucceedLater(error.problem) ? tryAgain : 1;
  }
}

/** Goes on with a journal, or puts back what it has written; in no other org than its own. */
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
  return finishJournal(org, session, { path, applies: desk.options.apply, direction }, desk);
}

/** A journal is the way back from what a run has written: none is written over. */
async function checkFree(path: string): Promise<void> {
  await checkFolder(path);
  const there = await stat(path).catch(() => undefined);
  if (!there) return;
  throw new WrongUsage(
    `--journal ${path}: expected a name that is free, got the journal of another run. --resume ${path} goes on with it, --undo ${path} puts it back.`,
  );
}

import { speaker } from '@keystage/core';
import { words as coreWords } from '@keystage/core/language/en';
import type { PaneWords } from '../../excel-addin/src/language/pane-words';
import type { PaneProblem } from '../../excel-addin/src/workbook';
import type { ExcelHost, WorkbookContent } from '../hosts/excel';
import type { Pane } from '../../excel-addin/src/pane/open-pane';
import { paneWithoutScreens } from '../../excel-addin/test/pane-without-screens';

/** Something a person has the pane do in the workbook. */
export interface Deed {
  readonly name: string;
  /** The workbook it begins with. */
  readonly workbook: WorkbookContent;
  /** What was done in this session before; no fault meets it. */
  readonly before?: (pane: Pane) => Promise<void>;
  readonly act: (pane: Pane) => Promise<void>;
}

/** One thing that goes wrong while a deed is done. */
export interface Trial {
  readonly name: string;
  readonly arrange: (host: ExcelHost) => void;
  /** What somebody does in the workbook meanwhile, where that is what goes wrong. */
  readonly meanwhile?: (host: ExcelHost) => void;
  /** What puts it right, so that trying again can finish. */
  readonly mend?: (host: ExcelHost) => void;
  /** The pane is gone: only another session can try again. */
  readonly closed?: boolean;
}

/** How a trial ended: done all the same, the workbook as it was, done by trying again; or lost, which must never be. */
export type Ending = 'done' | 'asItWas' | 'resumed' | 'lost';

export interface TrialOutcome {
  readonly trial: string;
  readonly ending: Ending;
  /** What the person reads; undefined where nothing was to be told. */
  readonly sentence?: string;
  /** Why it counts as lost. */
  readonly because?: string;
}

/** What a person sees of a workbook. */
export const seen = (host: ExcelHost): string => JSON.stringify(host.content().sheets);

/** Does a deed once without any fault: how many syncs it takes, with how many actions, and how the workbook looks then. */
export async function flawless(host: ExcelHost, deed: Deed): Promise<{ actions: number[]; after: string }> {
  host.open(deed.workbook);
  const { pane, end } = await paneWithoutScreens();
  await deed.before?.(pane);
  host.wire.clear();
  await deed.act(pane);
  const { problem } = pane.state();
  if (problem) throw new Error(`${deed.name} without any fault ended in ${problem.cause} (${problem.detail ?? ''}).`);
  end();
  return { actions: host.wire.batches.map(({ actions }) => actions), after: seen(host) };
}

/** An error at each sync in turn, before it, in its middle and at its last action; and an answer of nothing at each. */
export function everyPosition(actions: readonly number[]): Trial[] {
  return actions.flatMap((count, k): Trial[] => {
    const sync = k + 1;
    const afters = [...new Set([0, Math.floor(count / 2), Math.max(0, count - 1)])];
    return [
      ...afters.map((after) => ({
        name: `an error at sync ${sync} after ${after} of its ${count} actions`,
        arrange: (host: ExcelHost) => host.faults.add({ kind: 'error', code: 'GeneralException', sync, after }),
      })),
      {
        name: `an answer of nothing at sync ${sync}`,
        arrange: (host: ExcelHost) => host.faults.add({ kind: 'nullAnswer', sync }),
      },
      {
        name: `an answer too large at sync ${sync}`,
        arrange: (host: ExcelHost) =>
          host.faults.add({ kind: 'error', code: 'ResponsePayloadSizeLimitExceeded', sync }),
      },
      {
        name: `the pane closed at sync ${sync}`,
        closed: true,
        // Nothing that it sends arrives any more, what puts things back least of all.
        arrange: (host: ExcelHost) => {
          for (let later = sync; later < sync + 40; later++) {
            host.faults.add({ kind: 'error', code: 'RequestAborted', sync: later, after: later === sync ? 1 : 0 });
          }
        },
      },
    ];
  });
}

/** Does a deed with something going wrong, and says how that ended. */
export async function tried(host: ExcelHost, deed: Deed, trial: Trial, after: string): Promise<TrialOutcome> {
  const around = trial.meanwhile && (await withAndWithout(host, deed, trial.meanwhile));
  host.open(deed.workbook);
  const { pane, language, end } = await paneWithoutScreens();
  await deed.before?.(pane);
  const before = around?.without ?? seen(host);
  const done = around?.with ?? after;
  trial.arrange(host);
  await deed.act(pane);
  host.faults.clear();
  host.user.stopEditing();
  const { problem } = pane.state();
  const sentence = problem && sentenceOf(problem, language.paneWords);
  const outcome = (ending: Ending, because?: string): TrialOutcome => ({
    trial: trial.name,
    ending,
    ...(sentence !== undefined && { sentence }),
    ...(because !== undefined && { because }),
  });
  const now = seen(host);
  if (!problem) return now === done ? outcome('done') : outcome('lost', 'nothing was said, and it is not done');
  if (!sentence || /undefined|Cannot read/.test(sentence)) return outcome('lost', 'there is no sentence for it');
  if (trial.meanwhile && now === before) return outcome('asItWas');
  if (trial.meanwhile && !trial.mend) return outcome('lost', 'something of ours was left');
  trial.mend?.(host);

  if (!trial.closed) {
    await deed.act(pane);
    end();
    return again(pane, seen(host) === after);
  }
  end();
  host.open(host.saved());
  const { pane: other, end: endOther } = await paneWithoutScreens();
  await deed.before?.(other);
  await deed.act(other);
  endOther();
  return again(other, deed.before ? sameSheets(host, after) : seen(host) === after);

  function again(by: Pane, isDone: boolean): TrialOutcome {
    const left = by.state().problem;
    if (left) return outcome('lost', `trying again ended in ${left.cause} (${left.detail ?? ''})`);
    if (!isDone) return outcome('lost', 'trying again does not come to the same');
    return outcome(now === before ? 'asItWas' : 'resumed');
  }
}

function sentenceOf(problem: PaneProblem, words: PaneWords): string {
  const { activities, trouble, left } = words;
  return [activities[problem.activity], trouble[problem.cause](problem, speaker(coreWords)), left[problem.left]].join(
    ' ',
  );
}

/** How the workbook looks where somebody did something and the deed was not done, and where both were done. */
async function withAndWithout(
  host: ExcelHost,
  deed: Deed,
  meanwhile: (host: ExcelHost) => void,
): Promise<{ with: string; without: string }> {
  const look = async (isDone: boolean): Promise<string> => {
    host.open(deed.workbook);
    const { pane, end } = await paneWithoutScreens();
    await deed.before?.(pane);
    if (isDone) await deed.act(pane);
    end();
    meanwhile(host);
    return seen(host);
  };
  return { without: await look(false), with: await look(true) };
}

/** Another session has written the list anew as well: the same sheets are there, and the list holds the same. */
function sameSheets(host: ExcelHost, after: string): boolean {
  const [now, then] = [host.content().sheets, JSON.parse(after) as ReturnType<ExcelHost['content']>['sheets']];
  const names = then.map(({ name }) => name);
  return (
    names.every((name) => now.some((sheet) => sheet.name === name)) &&
    JSON.stringify(now[0].cells) === JSON.stringify(then[0].cells)
  );
}

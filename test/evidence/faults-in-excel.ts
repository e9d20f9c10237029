import type { ExcelHost, WorkbookContent } from '../hosts/excel';

/** Something a person has the pane do in the workbook. */
export interface Deed {
  readonly name: string;
  /** The workbook it begins with. */
  readonly workbook: WorkbookContent;
  /** The list it is done with, by its sheet and a cell of its ids: what others meddle with meanwhile. */
  readonly list: { readonly sheet: string; readonly id: string };
  /** Opens what does it, in a session of its own, and does what was done there before; no fault meets it. */
  readonly open: () => Promise<Doer>;
  /** What was done before writes too: another session has written it anew, and the list alone comes to the same. */
  readonly writesBefore?: boolean;
  /** What the deed leaves in the workbook beside its sheets. */
  readonly keeps?: () => Promise<unknown>;
}

/** A part of the pane in one session, about to do a deed. */
export interface Doer {
  readonly act: () => Promise<void>;
  /** The sentence that a person reads of what went wrong; undefined where nothing did. */
  readonly told: () => string | undefined;
  readonly end: () => void;
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

/** What a person has in a workbook, as far as a deed is about it. */
async function seen(host: ExcelHost, { keeps }: Deed): Promise<string> {
  return JSON.stringify([host.content().sheets, await keeps?.()]);
}

/** Does a deed once without any fault: how many syncs it takes, with how many actions, and how the workbook looks then. */
export async function flawless(host: ExcelHost, deed: Deed): Promise<{ actions: number[]; after: string }> {
  host.open(deed.workbook);
  const doer = await deed.open();
  host.wire.clear();
  await doer.act();
  const sentence = doer.told();
  if (sentence !== undefined) throw new Error(`${deed.name} without any fault ended in “${sentence}”`);
  doer.end();
  const actions = host.wire.batches.map((batch) => batch.actions);
  return { actions, after: await seen(host, deed) };
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
  const doer = await deed.open();
  const before = around?.without ?? (await seen(host, deed));
  const done = around?.with ?? after;
  trial.arrange(host);
  await doer.act();
  host.faults.clear();
  host.user.stopEditing();
  const sentence = doer.told();
  const outcome = (ending: Ending, because?: string): TrialOutcome => ({
    trial: trial.name,
    ending,
    ...(sentence !== undefined && { sentence }),
    ...(because !== undefined && { because }),
  });
  const now = await seen(host, deed);
  if (sentence === undefined) {
    doer.end();
    const isDone =
      now === done || now === (trial.meanwhile && (await lookAfter(host, deed, [trial.meanwhile, 'deed'])));
    return isDone ? outcome('done') : outcome('lost', 'nothing was said, and it is not done');
  }
  if (!sentence || /undefined|Cannot read|not iterable/.test(sentence))
    return outcome('lost', 'there is no sentence for it');
  if (trial.meanwhile && now === done) return outcome('done');
  if (trial.meanwhile && now === before) return outcome('asItWas');
  if (trial.meanwhile && !trial.mend) return outcome('lost', 'something of ours was left');
  trial.mend?.(host);

  if (!trial.closed) {
    await doer.act();
    doer.end();
    return again(doer, (await seen(host, deed)) === after);
  }
  doer.end();
  host.open(host.saved());
  const other = await deed.open();
  await other.act();
  other.end();
  return again(other, deed.writesBefore ? sameList(host, after) : (await seen(host, deed)) === after);

  function again({ told }: Doer, isDone: boolean): TrialOutcome {
    const left = told();
    if (left !== undefined) return outcome('lost', `trying again ended in “${left}”`);
    if (!isDone) return outcome('lost', 'trying again does not come to the same');
    return outcome(now === before ? 'asItWas' : 'resumed');
  }
}

/** How the workbook looks where somebody did something and the deed was not done, and where it was done before. */
async function withAndWithout(
  host: ExcelHost,
  deed: Deed,
  meanwhile: (host: ExcelHost) => void,
): Promise<{ with: string; without: string }> {
  return {
    without: await lookAfter(host, deed, [meanwhile]),
    with: await lookAfter(host, deed, ['deed', meanwhile]),
  };
}

/** How the workbook looks after the deed and what somebody does, in this order. */
async function lookAfter(
  host: ExcelHost,
  deed: Deed,
  order: readonly ('deed' | ((host: ExcelHost) => void))[],
): Promise<string> {
  host.open(deed.workbook);
  const doer = await deed.open();
  for (const what of order) {
    if (what === 'deed') await doer.act();
    else what(host);
  }
  doer.end();
  return seen(host, deed);
}

/** Another session has written the list anew as well: the same sheets are there, and the list holds the same. */
function sameList(host: ExcelHost, after: string): boolean {
  const now = host.content().sheets;
  const [then] = JSON.parse(after) as [ReturnType<ExcelHost['content']>['sheets']];
  const names = then.map(({ name }) => name);
  return (
    names.every((name) => now.some((sheet) => sheet.name === name)) &&
    JSON.stringify(now[0].cells) === JSON.stringify(then[0].cells)
  );
}

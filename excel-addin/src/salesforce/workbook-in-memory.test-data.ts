import type { FrozenRun, OverrideEntry, SegmentationModel } from '@keystage/core';
import type { PushPlan, PushReport } from '@keystage/core/salesforce';
import type { BoundOrg, KeptPush } from '../workbook';
import type { PulledList, WorkbookSide } from './workbook-side';

/** A workbook that keeps what it is given, and tells what it was asked for. */
export interface WorkbookInMemory extends WorkbookSide {
  readonly bindings: BoundOrg[];
  readonly goneBy: FrozenRun[];
  readonly outcomes: { readonly plan: PushPlan; readonly report: PushReport }[];
  readonly overridden: (readonly [account: number, entry: OverrideEntry | null])[];
  pull?: PulledList;
  onTake?: (model: SegmentationModel) => void;
  onOverride?: (entries: ReadonlyMap<number, OverrideEntry | null>) => void;
  /** All that it keeps. */
  content(): unknown;
}

export function workbookInMemory(): WorkbookInMemory {
  let push: KeptPush | undefined;
  let rows: readonly unknown[] = [];
  const workbook: WorkbookInMemory = {
    bindings: [],
    goneBy: [],
    outcomes: [],
    overridden: [],
    bound: () => Promise.resolve(workbook.bindings.at(-1)),
    bind: (org) => Promise.resolve(void workbook.bindings.push(org)),
    keptPush: () => Promise.resolve(push),
    keepPush(kept, entries) {
      rows = push?.id === kept.id ? [...rows, ...entries] : entries;
      push = kept;
      return Promise.resolve();
    },
    pushEntries: () => Promise.resolve(rows.length === push?.rows ? rows : undefined),
    forgetPush() {
      push = undefined;
      return Promise.resolve();
    },
    pulled: () => Promise.resolve(workbook.pull),
    writeOutcomes(plan, report) {
      workbook.outcomes.push({ plan, report });
      return Promise.resolve({ kind: 'nothingToSay' });
    },
    preview: () => Promise.reject(new Error('Nobody asked.')),
    takeModel: (model) => Promise.resolve(workbook.onTake?.(model)),
    goBy: (frozen) => void workbook.goneBy.push(frozen),
    override(entries) {
      workbook.overridden.push(...entries);
      return Promise.resolve(workbook.onOverride?.(entries));
    },
    content: () => [workbook.bindings, push, rows, workbook.goneBy.map(({ model }) => model)],
  };
  return workbook;
}

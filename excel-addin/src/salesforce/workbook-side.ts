import type { FrozenRun, OverrideEntry, SegmentationModel } from '@keystage/core';
import type { Pulled, PushPlan, PushReport } from '@keystage/core/salesforce';
import type { PreviewInSum } from '../run/bench-messages';
import type { BoundOrg, KeptPush } from '../workbook';
import type { Beside } from './salesforce-state';

/** What a list was pulled with, as of one moment for all of it. */
export interface PulledList extends Pulled {
  readonly at: string;
}

/** What the way to an org asks of the workbook and of the run in it. */
export interface WorkbookSide {
  /** The org that the workbook belongs to. */
  bound(): Promise<BoundOrg | undefined>;
  bind(org: BoundOrg): Promise<void>;
  /** The last push, what undoes it, and forgetting it. */
  keptPush(): Promise<KeptPush | undefined>;
  keepPush(push: KeptPush, rows: readonly unknown[]): Promise<void>;
  pushEntries(push: KeptPush): Promise<readonly unknown[] | undefined>;
  forgetPush(push: KeptPush): Promise<void>;
  /** What the list in hand was pulled with; undefined for one that was not. */
  pulled(): Promise<PulledList | undefined>;
  /** Why accounts are not in the org, beside their rows. Throws a `WorkbookTrouble`. */
  writeOutcomes(plan: PushPlan, report: PushReport): Promise<Beside>;
  /** Who would have another tier under this model. */
  preview(model: SegmentationModel): Promise<PreviewInSum>;
  /** Makes it the list's model, and segments the list by it. */
  takeModel(model: SegmentationModel): Promise<void>;
  /** The org goes by the run's model with its references frozen: the run is that one from now on. */
  goBy(frozen: FrozenRun): void;
  /** Writes overrides into the rows of accounts, or takes them out with null, and segments the list anew. */
  override(entries: ReadonlyMap<number, OverrideEntry | null>): Promise<void>;
}

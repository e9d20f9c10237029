import type {
  CallProblem,
  PulledColumn,
  PullChoices,
  PulledTable,
  PullPlan,
  PullReport,
  PullSelection,
} from '@keystage/core/salesforce';
import type { PaneProblem, PulledMemory } from '../workbook';
import type { PullDone, PullProgress } from './pull-into-workbook';

export type OrgTablesScreenName = 'loading' | 'pulls' | 'choose' | 'counting' | 'pulling' | 'done' | 'undoing';

/** Why nothing came of it. */
export type OrgTablesProblem =
  | { readonly kind: 'call'; readonly problem: CallProblem }
  | { readonly kind: 'workbook'; readonly problem: PaneProblem }
  | { readonly kind: 'otherOrg'; readonly host: string };

/** A selection in hand, and the name it is kept under. */
export interface SelectionInHand {
  readonly name: string;
  readonly selection: PullSelection;
}

/** Everything the screen of pulled tables knows. */
export interface OrgTablesState {
  readonly screen: OrgTablesScreenName;
  /** What was pulled into this workbook, by the name of the selection. */
  readonly memory: PulledMemory;
  readonly inHand: SelectionInHand;
  /** Fields that may be chosen, of tables whose fields were looked at. */
  readonly fields: Readonly<Partial<Record<PulledTable, readonly PulledColumn[]>>>;
  /** By what a pull can be narrowed in this org, once it was looked up. */
  readonly choices?: PullChoices;
  /** What the selection in hand would bring, once it was counted. */
  readonly counted?: PullPlan & Pick<PullReport, 'rows'>;
  readonly progress?: PullProgress;
  readonly done?: PullDone;
  readonly undoable: boolean;
  /** What a person has changed since the pull that they want undone. */
  readonly changed?: { readonly count: number; readonly places: readonly string[] };
  readonly undone: boolean;
  readonly cancelled: boolean;
  readonly problem?: OrgTablesProblem;
}

export type OrgTablesEvent =
  | { readonly kind: 'found'; readonly memory: PulledMemory; readonly undoable: boolean }
  | { readonly kind: 'pullsAsked' }
  | { readonly kind: 'chosen'; readonly inHand: SelectionInHand }
  | { readonly kind: 'fieldsRead'; readonly table: PulledTable; readonly fields: readonly PulledColumn[] }
  | { readonly kind: 'choicesRead'; readonly choices: PullChoices }
  | { readonly kind: 'counting' }
  | { readonly kind: 'counted'; readonly counted: PullPlan & Pick<PullReport, 'rows'> }
  | { readonly kind: 'progressed'; readonly progress: PullProgress }
  | { readonly kind: 'pulled'; readonly done: PullDone }
  | { readonly kind: 'undoing' }
  | { readonly kind: 'undoAsked'; readonly changed: NonNullable<OrgTablesState['changed']> }
  | { readonly kind: 'kept' }
  | { readonly kind: 'undone'; readonly memory: PulledMemory }
  | { readonly kind: 'stopped'; readonly problem: OrgTablesProblem }
  | { readonly kind: 'failed'; readonly problem: PaneProblem }
  | { readonly kind: 'cancelled' };

import {
  accountRoles,
  dateRoles,
  distinctIndicators,
  indicatorsOf,
  indicatorNature,
  isAccountRole,
  type AccountsRead,
  type ColumnMapping,
  type ColumnReading,
  type ColumnRole,
  type IntakeProblem,
  type MappedColumn,
  type SegmentationModel,
} from '@keystage/core';
import type { LedgersFound } from '../ledgers/ledger-messages';

type RatioQuestion = Extract<IntakeProblem, { kind: 'ratioScaleUnknown' }>;
type DuplicateQuestion = Extract<IntakeProblem, { kind: 'duplicateIds' }>;
export type Policy = SegmentationModel['groups'][number]['indicators'][number]['missing'];

/** What a role of the model has in the list. */
export interface MappingRow {
  readonly role: ColumnRole;
  readonly kind: 'id' | 'name' | 'category' | 'number' | 'text' | 'date';
  readonly mapped?: MappedColumn;
  /** Undefined while the list is being read anew. */
  readonly reading?: ColumnReading;
  readonly question?: RatioQuestion;
  /** For how many accounts the ledgers say it, whatever the list says; undefined where they do not. */
  readonly fromLedgers?: number;
  /** What the model does without a value; undefined for roles it does not score. */
  readonly policy?: Policy;
  readonly needsLook: boolean;
}

/** What a person has to know before the run, drawn from the choices and from what they make of the list. */
export interface MappingFacts {
  /** In the order of the model, id and name first. */
  readonly rows: readonly MappingRow[];
  /** What a list may say of accounts besides: whose they are, of what kind, which tier they had or were given. */
  readonly further: readonly MappingRow[];
  readonly duplicates?: DuplicateQuestion;
  /** What stands against the list beside the questions. */
  readonly refusals: readonly IntakeProblem[];
  readonly questions: number;
  readonly looks: number;
  /** Accounts the run would take; undefined while that is not known. */
  readonly accounts?: number;
  readonly canRun: boolean;
}

/** What a list's ledgers come to; undefined where it has none. `found` is undefined while they are read, or where one is missing. */
interface LedgerSide {
  readonly found: LedgersFound | undefined;
}

/** The state of every role the model asks for, and what is still to be asked. */
export function mappingFacts(
  model: SegmentationModel,
  mapping: ColumnMapping,
  duplicates: 'sum' | 'first' | 'stop' | undefined,
  read: AccountsRead | undefined,
  ledgers?: LedgerSide,
): MappingFacts {
  const derived = new Map(ledgers?.found?.joined?.derived.map(({ indicator, known }) => [indicator, known]));
  const problems = read && !read.ok ? read.problems : [];
  const policies = new Map(distinctIndicators(model).map(({ id, missing }) => [id, missing]));
  const rows = ['accountId', 'accountName', ...indicatorsOf(model)].map((role): MappingRow => {
    const mapped = mapping.find((column) => column.role === role);
    const reading = read?.report.columns.find((column) => column.role === role);
    const question = problems.find(
      (problem): problem is RatioQuestion => problem.kind === 'ratioScaleUnknown' && problem.role === role,
    );
    const fromLedgers = derived.get(role);
    const missing = mapped === undefined && role !== 'accountName' && fromLedgers === undefined;
    return {
      role,
      kind: kindOf(role, model),
      mapped,
      reading,
      question,
      ...(fromLedgers !== undefined && { fromLedgers }),
      policy: policies.get(role),
      needsLook: missing || question !== undefined || (reading?.unreadable ?? 0) > 0,
    };
  });
  const further = accountRoles.slice(2).map((role): MappingRow => {
    const mapped = mapping.find((column) => column.role === role);
    const reading = read?.report.columns.find((column) => column.role === role);
    const lacks = mapped === undefined && asksFor(model, role);
    return { role, kind: kindOf(role, model), mapped, reading, needsLook: lacks || (reading?.unreadable ?? 0) > 0 };
  });
  const asked = problems.find((problem): problem is DuplicateQuestion => problem.kind === 'duplicateIds');
  const questions = rows.filter(({ question }) => question).length + (asked && duplicates !== 'stop' ? 1 : 0);
  return {
    rows,
    further,
    duplicates: asked,
    refusals: problems.filter(({ kind }) => kind !== 'ratioScaleUnknown' && kind !== 'duplicateIds'),
    questions,
    looks: [...rows, ...further].filter(({ needsLook }) => needsLook).length,
    accounts: read?.report.accounts,
    canRun: read?.ok === true && (!ledgers || ledgers.found?.joined !== undefined),
  };
}

/** Whether a model does something else for want of such a column: its kinds and its groups of companies. */
function asksFor({ kinds, subsidiaries }: SegmentationModel, role: ColumnRole): boolean {
  return (role === 'accountKind' && kinds.length > 0) || (role === 'parent' && subsidiaries === 'rolledUp');
}

function kindOf(role: ColumnRole, model: SegmentationModel): MappingRow['kind'] {
  if (role === 'accountId') return 'id';
  if (role === 'accountName') return 'name';
  if (isAccountRole(role)) return dateRoles.includes(role) ? 'date' : 'text';
  return indicatorNature(model, role).unit === 'category' ? 'category' : 'number';
}

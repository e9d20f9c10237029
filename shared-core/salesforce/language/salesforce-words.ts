import type { Speaker, TrailWords } from '@keystage/core';
import type { RowOutcome } from '../row-outcomes';
import type { LeftOutWhy } from '../find-records';
import type { ModelInOrg } from '../plan-push';
import type { PlanCounts } from '../plan-counts';
import type { GatesFit } from '../processes/plan-template';
import type { TemplateStep } from '../processes/publish-template';
import type { Publication, PublicationStep } from '../publish-model';
import type { ModelDefect } from '../read-active-model';
import type { DomainFault } from '../my-domain';
import type { CallProblem, OrgLack, Refusal } from '../salesforce-problem';
import type { SignInProblem } from '../sign-in';
import type { RecordChange, WriteReport } from '../write-changes';

/** A sentence for every kind of a union; a kind without words does not compile. */
type Wording<T extends { readonly kind: string }> = {
  readonly [K in T['kind']]: (fact: Extract<T, { readonly kind: K }>, say: Speaker) => string;
};

/** Codes of refused records that have a sentence of their own; any other is told in Salesforce's words. */
export const knownCodes = [
  'CANNOT_EXECUTE_FLOW_TRIGGER',
  'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY',
  'CHANGED_MEANWHILE', // ours: see write-changes
  'DUPLICATES_DETECTED',
  'DUPLICATE_VALUE',
  'ENTITY_IS_DELETED',
  'FIELD_CUSTOM_VALIDATION_EXCEPTION',
  'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY',
  'INSUFFICIENT_ACCESS_OR_READONLY',
  'INVALID_CROSS_REFERENCE_KEY',
  'INVALID_FIELD_FOR_INSERT_UPDATE',
  'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
  'INVALID_TYPE_FOR_OPERATION',
  'REQUIRED_FIELD_MISSING',
  'STRING_TOO_LONG',
  'UNABLE_TO_LOCK_ROW',
] as const;

export type KnownCode = (typeof knownCodes)[number];

/** How an administrator deploys the gates of a process; written as it is typed, in every language. */
export const gatesCommand =
  'npx keystage gates --process process.json --out gates && cd gates && sf project deploy start --manifest package.xml';

/** Counts of a report, worded. */
export interface ReportCounts {
  readonly written: number;
  readonly refused: number;
  readonly notTried: number;
  readonly unknown: number;
}

/** What is said about Salesforce, in one language. Numbers, dates and model faults are the core's to say. */
export interface SalesforceWords {
  readonly callProblems: Wording<CallProblem>;
  readonly domainFaults: Wording<DomainFault>;
  /** A failed call is told by its own sentence. */
  readonly signInProblems: Wording<Exclude<SignInProblem, { kind: 'callFailed' }>>;
  readonly orgLacks: Wording<OrgLack>;
  readonly leftOut: Wording<LeftOutWhy>;
  readonly modelInOrg: Wording<ModelInOrg>;
  readonly modelDefects: Wording<ModelDefect>;
  readonly refusals: Readonly<Record<KnownCode | 'other', (refusal: Refusal, say: Speaker) => string>>;
  /** What an object is called, of those whose ids get pasted for an account's. */
  readonly objects: Readonly<Record<string, string>>;
  readonly otherObject: string;
  /** Row and name before a sentence about them. */
  readonly inRow: (row: string, name: string, sentence: string) => string;

  readonly plan: {
    /** The first line: what a push would do. */
    readonly changes: (counts: PlanCounts, say: Speaker) => string;
    readonly nothing: string;
    readonly equal: (count: number, say: Speaker) => string;
    /** Held back, because the org has something newer. */
    readonly newer: (count: number, say: Speaker) => string;
    readonly leftOut: (count: number, say: Speaker) => string;
  };
  readonly report: {
    readonly all: (count: number, say: Speaker) => string;
    readonly some: (counts: ReportCounts, say: Speaker) => string;
    /** After a push that ended early, or with refusals. */
    readonly pushAgain: Readonly<Record<'stopped' | 'refused', string>>;
    readonly unknown: (count: number, say: Speaker) => string;
    /** Salesforce is still at work on what it got. */
    readonly pending: string;
  };
  /** What became of one row; a refusal and a row that was not sent are told by their reasons. */
  readonly rows: Readonly<Record<Exclude<RowOutcome['kind'], 'refused' | 'notSent' | 'writtenWithout'>, string>>;
  readonly writtenWithout: (fields: readonly string[], say: Speaker) => string;
  readonly undo: {
    readonly all: (count: number, say: Speaker) => string;
    readonly some: (counts: ReportCounts, say: Speaker) => string;
    readonly again: string;
  };
  /** What is said of signing models off. */
  readonly trail: TrailWords;
  readonly publication: {
    readonly done: Readonly<Record<Extract<Publication, { ok: true }>['how'], (fingerprint: string) => string>>;
    readonly moved: (count: number, say: Speaker) => string;
    readonly steps: Readonly<Record<PublicationStep, string>>;
    readonly notAsWritten: string;
    readonly activeModel: Readonly<Record<'former' | 'none' | 'unknown' | 'unchanged', string>>;
  };
  readonly template: {
    readonly done: Readonly<Record<'written' | 'beside' | 'already' | 'takenBack', (process: string) => string>>;
    readonly gates: Readonly<Record<GatesFit, string>>;
    readonly steps: Readonly<Record<TemplateStep, string>>;
    readonly changedMeanwhile: (process: string) => string;
    readonly notAsWritten: Readonly<Record<'putBack' | 'left', string>>;
    readonly judgesBy: Readonly<Record<'former' | 'unknown', string>>;
  };
}

/** Counts of a report. */
export const reportCounts = ({
  written,
  refused,
  notTried,
  unknown,
}: Omit<WriteReport<RecordChange>, 'rows'>): ReportCounts => ({
  written: written.length,
  refused: refused.length,
  notTried: notTried.length,
  unknown: unknown.length,
});

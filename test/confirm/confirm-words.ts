import type { Language } from '@keystage/core';
import type { ProbeName } from './probes';

/** What a reader sees of one step. */
export interface StepText {
  readonly title: string;
  readonly todo: readonly string[];
  readonly seen: string;
  /** What the stand-in takes for true, in a sentence. */
  readonly standIn: string;
}

/** The steps by what they are about, in their order. */
export const stepIds = [
  ...(['opens', 'messy', 'results', 'undo', 'totalRow', 'colours', 'protected', 'editing'] as const),
  ...(['largeRead', 'largeWritten', 'funnel', 'deal'] as const),
  ...(['brokenBatch', 'refusals', 'entries', 'payload', 'events'] as const),
  ...(['spills', 'arguments', 'strange'] as const),
];
export type StepId = (typeof stepIds)[number];

/** What things are called on the screen, in the reader's language. */
export interface OnScreen {
  /** Names of functions begin with it, before the dot. */
  readonly functions: string;
  /** How many rows the large list has, as a number is written; and its last row as an address has it. */
  readonly largeRows: string;
  readonly lastRow: number;
  readonly segmentButton: string;
  readonly undoButton: string;
  readonly summarySheet: string;
  readonly summaryName: string;
  readonly write: string;
  readonly undoThis: string;
  readonly undoLast: string;
  readonly sheetProtected: string;
  readonly cellEditing: string;
  readonly funnelPart: string;
  readonly dealPart: string;
  readonly writeFunnel: string;
  readonly writeVisit: string;
}

/** What cannot be seen by a person in front of Excel either, and why. */
export const notCoveredIds = ['version', 'grouping', 'mark', 'lacking'] as const;

/** The page of steps in one language. */
export interface ConfirmWords {
  readonly language: Language;
  readonly title: string;
  readonly heading: (steps: number) => string;
  readonly intro: string;
  readonly before: string;
  /** The preparations, as HTML: names of files and commands stand in `code`. */
  readonly preparations: (facts: {
    readonly host: string;
    readonly manifest: string;
    readonly workbook: string;
  }) => readonly string[];
  readonly thisExcel: string;
  readonly machine: Readonly<Record<'excel' | 'system' | 'language' | 'day', string>>;
  readonly beginAt: (cell: string) => string;
  readonly toBeSeen: string;
  readonly confirms: string;
  readonly seenSo: string;
  readonly answers: Readonly<Record<'yes' | 'no' | 'not tried', string>>;
  readonly whatWasSeen: string;
  /** For who hears it: which step a field belongs to. */
  readonly ofStep: (step: number) => string;
  readonly copyScript: (script: ProbeName) => string;
  readonly script: (script: ProbeName) => string;
  readonly standInsLine: string;
  readonly standInsLineTo: (script: ProbeName) => string;
  readonly resultsTitle: string;
  readonly resultsHint: string;
  readonly gather: string;
  readonly results: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly leftOut: string;
  readonly notCovered: Readonly<
    Record<(typeof notCoveredIds)[number], { readonly what: string; readonly why: string }>
  >;
  readonly steps: (on: OnScreen) => Readonly<Record<StepId, StepText>>;
}

import type { FunnelProblem, IntakeProblem, SegmentationModel } from '@keystage/core';
import type { ParameterName } from './catalogue/function-catalogue';

/** Why a function gives no result, as data. Each is worded for the cell that asked. */
export type FunctionFault =
  | { readonly kind: 'noCells'; readonly parameter: ParameterName }
  | { readonly kind: 'headersApart'; readonly rows: number; readonly columns: number; readonly expected: number }
  | { readonly kind: 'tooManyCells'; readonly cells: number; readonly limit: number }
  /** No day can be read from the argument. */
  | { readonly kind: 'noDay'; readonly got: string }
  /** The list holds dates, or overrides that end, and nobody says what day it is. */
  | { readonly kind: 'asOfNeeded'; readonly header?: string }
  | { readonly kind: 'noNumber'; readonly parameter: ParameterName; readonly got: string }
  | {
      readonly kind: 'unknownChoice';
      readonly parameter: ParameterName;
      readonly got: string;
      readonly known: readonly string[];
    }
  /** The lists of the workbook use several models, and none of them is this one. */
  | { readonly kind: 'severalModels'; readonly known: readonly string[] }
  /** `headed`: the headers are the first row of the range, so that its data begin with the second. */
  | {
      readonly kind: 'list';
      readonly problems: readonly IntakeProblem[];
      readonly headed: boolean;
      readonly model?: SegmentationModel;
    }
  | { readonly kind: 'pipeline'; readonly problems: readonly FunnelProblem[] }
  /** The model does not rank by running share. */
  | { readonly kind: 'noRunningShare'; readonly model: SegmentationModel }
  | { readonly kind: 'noQuadrant' }
  /** The pipeline says nothing of evidence. */
  | { readonly kind: 'noEvidence'; readonly chances: string }
  | { readonly kind: 'noFacts'; readonly headers: readonly string[]; readonly examples: readonly string[] }
  | { readonly kind: 'resultTooLarge'; readonly bytes: number; readonly limit: number }
  | { readonly kind: 'workbookBusy' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'broken'; readonly detail: string };

/** Thrown by everything in this folder that cannot go on for a reason of the reader's. */
export class FunctionTrouble extends Error {
  override readonly name = 'FunctionTrouble';

  constructor(readonly fault: FunctionFault) {
    super(fault.kind);
  }
}

import type { Speaker, Quadrant } from '@keystage/core';
import type { FunctionFault } from '../../functions/function-fault';

/** What the custom functions say, in one language: headers of their results, and why there is none. */
export interface FunctionWords {
  readonly headers: {
    readonly tier: string;
    readonly score: string;
    readonly why: string;
    readonly lift: string;
    readonly share: string;
    readonly runningShare: string;
    readonly quadrant: string;
    readonly outcome: string;
    readonly amount: string;
    readonly declared: string;
    readonly evidenced: string;
    readonly weighted: string;
    readonly remarks: string;
    readonly stage: string;
    readonly state: string;
    readonly chance: string;
    readonly missing: string;
  };
  readonly forecast: {
    readonly won: string;
    readonly openDeals: string;
    readonly expected: string;
    readonly p10: string;
    readonly p50: string;
    readonly p90: string;
    readonly target: string;
    readonly nothing: string;
  };
  readonly quadrants: Readonly<Record<Quadrant, string>>;
  readonly outcomes: readonly [unknown: string, open: string, won: string, lost: string];
  readonly states: { readonly none: string; readonly entered: string; readonly completed: string };
  /** Added where the pane asks what a formula cannot. */
  readonly answerInPane: string;
  readonly faults: {
    readonly [K in Exclude<FunctionFault['kind'], 'list' | 'pipeline'>]: (
      fault: Extract<FunctionFault, { readonly kind: K }>,
      say: Speaker,
    ) => string;
  };
}

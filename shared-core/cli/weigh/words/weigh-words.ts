import type { FunnelSpeaker, FunnelWords, PipelineLayout, Words } from '@keystage/core';
import type { CliWords } from '../../words';

/** What `keystage weigh` says beside what the core does, in one language. Facts come in, amounts worded already; nothing is decided here. */
export interface WeighWords {
  readonly core: Words;
  readonly funnel: FunnelWords;
  /** Words that every command has. */
  readonly cli: CliWords;

  // What was read
  readonly list: (file: string, rows: number, say: FunnelSpeaker) => string;
  readonly history: (file: string, rows: number, deals: number, say: FunnelSpeaker) => string;
  readonly layout: Readonly<Record<PipelineLayout['name'], string>>;
  /** Rows that a report puts below its list: sums, notes. */
  readonly belowList: (rows: readonly string[], texts: readonly string[], say: FunnelSpeaker) => string;
  readonly priced: (deals: number, say: FunnelSpeaker) => string;
  readonly withoutPrice: (names: readonly string[], say: FunnelSpeaker) => string;
  readonly teamed: (deals: number, say: FunnelSpeaker) => string;
  readonly withoutTeam: (names: readonly string[], say: FunnelSpeaker) => string;

  // Stages and their weights
  readonly process: (id: string) => string;
  /** What names of the list a stage stands for. */
  readonly standsFor: (names: readonly string[], say: FunnelSpeaker) => string;
  /** Why a name was placed where it stands, for a person to check. */
  readonly placedFor: (name: string, because: string) => string;
  readonly unmappedStages: (names: readonly string[], say: FunnelSpeaker) => string;
  readonly chancesTyped: string;
  readonly chancesOfStage: string;
  readonly conversion: (parts: readonly string[], say: FunnelSpeaker) => string;

  // The sums
  readonly asOf: (date: string) => string;
  readonly inCurrency: (currency: string, converted: boolean) => string;
  readonly total: string;
  readonly headers: { readonly openDeals: string; readonly wonDeals: string; readonly lostDeals: string };

  // Whether an earlier forecast was any good
  readonly scored: (
    facts: { madeOn: string; scored: number; won: number; stillOpen: number; gone: number },
    say: FunnelSpeaker,
  ) => string;
  readonly scores: (
    facts: Readonly<Record<'brier' | 'logLoss' | 'reliability' | 'resolution' | 'uncertainty', string>>,
  ) => string;
  readonly baselines: Readonly<Record<string, string>>;
  readonly skill: (baseline: string, skill: string) => string;
  readonly skills: (skills: readonly string[], say: FunnelSpeaker) => string;
  readonly reliabilityHeaders: readonly [predicted: string, observed: string, interval: string, deals: string];
  readonly kept: (file: string) => string;
  readonly funnelKept: (file: string) => string;

  // What could not be used, and what is stale
  readonly staleDeals: (deals: number, flags: readonly string[], say: FunnelSpeaker) => string;
  readonly flagged: (flag: string, deals: number, say: FunnelSpeaker) => string;
  readonly leftOut: (deals: number, say: FunnelSpeaker) => string;
  readonly noted: (deals: number, say: FunnelSpeaker) => string;
  readonly alike: (deals: number, sentence: string, say: FunnelSpeaker) => string;
  readonly allUsed: string;

  /** Headers of the columns written beside the list. */
  readonly resultHeaders: {
    readonly outcome: string;
    readonly amount: string;
    readonly declared: string;
    readonly evidenced: string;
    readonly weighted: string;
    readonly why: string;
  };
  readonly outcomes: readonly [unknown: string, open: string, won: string, lost: string];
  readonly notWritten: string;
}

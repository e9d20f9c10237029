import type { IndicatorModel, MoveKind, Quadrant, Speaker } from '@keystage/core';
import type { ListMethod } from '../../run/bench-messages';

/** A number of something, worded with the plural it needs. */
type Counted = (count: number, say: Speaker) => string;

/** What the model part says, in one language. Indicators, tiers, reasons and faults are the core's to say. */
export interface ModelAreaWords {
  readonly title: {
    readonly inUse: (model: string) => string;
    readonly wouldMove: (moved: number, of: number, say: Speaker) => string;
    readonly nobodyMoves: string;
    readonly faults: Counted;
    readonly workingOut: string;
    readonly sound: string;
  };
  readonly fingerprint: (fingerprint: string) => string;
  readonly draftOf: (model: string) => string;
  readonly accepted: (model: string) => string;
  readonly begunFromOther: string;
  readonly notRead: string;
  readonly notKept: string;
  readonly failed: string;
  readonly tabs: Readonly<Record<'rules' | 'moves' | 'versions', string>>;
  readonly accept: (version: string) => string;
  /** While it cannot be told which version it would be. */
  readonly acceptFaulty: string;
  readonly discard: string;
  readonly name: string;
  readonly proposed: (version: string) => string;
  readonly note: string;
  readonly noteHint: string;
  readonly noList: string;
  readonly noRun: string;
  readonly faultsTitle: Counted;

  readonly rules: {
    readonly indicators: string;
    readonly weight: string;
    readonly weightOf: (name: string) => string;
    readonly share: string;
    readonly shareOf: (share: string) => string;
    readonly sum: (sum: string) => string;
    readonly rest: (rest: string) => string;
    readonly over: (over: string) => string;
    readonly relative: string;
    readonly kind: (name: string) => string;
    readonly general: string;
    readonly better: Readonly<Record<'higher' | 'lower' | 'target', string>>;
    readonly details: (indicator: string) => string;
    readonly missing: string;
    readonly policies: Readonly<Record<IndicatorModel['missing'], string>>;
    readonly bands: string;
    readonly cutNumber: (number: string, indicator: string) => string;
    readonly pointsOfBand: (band: string, indicator: string) => string;
    readonly below: (limit: string) => string;
    readonly from: (limit: string) => string;
    readonly upTo: (limit: string) => string;
    readonly above: (limit: string) => string;
    readonly earns: (band: string, points: string) => string;
    readonly points: string;
    readonly byPlace: string;
    readonly byPlaceLower: string;
    readonly byScale: Readonly<Record<'minMax' | 'log' | 'robust', string>>;
    readonly byTarget: (target: string) => string;
    readonly otherCategories: string;
    readonly add: (group: string) => string;
    readonly remove: (indicator: string) => string;
  };

  readonly way: {
    readonly title: string;
    readonly by: (way: string) => string;
    readonly from: (tier: string) => string;
    readonly share: (tier: string) => string;
    readonly upTo: (tier: string) => string;
    readonly rest: (tier: string) => string;
    readonly ofScore: string;
    readonly ofIndicator: (indicator: string) => string;
    readonly byItself: string;
    readonly pointsUnit: string;
    readonly level: (side: string, level: string) => string;
    readonly cell: (current: string, potential: string) => string;
    readonly any: string;
    readonly cut: string;
    readonly cuts: Readonly<Record<'median' | 'mean' | 'values', string>>;
    readonly cutOf: (indicator: string) => string;
    readonly quadrants: Readonly<Record<Quadrant, string>>;
    readonly bins: string;
    readonly otherwise: string;
    readonly newSegment: (number: string) => Readonly<Record<'en' | 'zh-CN' | 'ko', string>>;
    readonly addSegment: string;
    readonly removeSegment: (segment: string) => string;
    readonly up: (segment: string) => string;
    readonly down: (segment: string) => string;
    readonly segmentName: Readonly<Record<'en' | 'zh-CN' | 'ko', string>>;
    readonly takes: (scores: string, of: string) => string;
    readonly takesNone: string;
    readonly rfmRanges: (recency: string, frequency: string, monetary: string) => string;
    readonly rangeOf: (least: string, most: string) => string;
    readonly least: string;
    readonly most: string;
    readonly frozen: string;
  };

  readonly limits: {
    readonly title: string;
    readonly caps: string;
    readonly floors: string;
    readonly cap: (indicator: string) => string;
    readonly indicator: string;
    readonly above: string;
    readonly below: string;
    readonly atBest: string;
    readonly atWorst: string;
    readonly none: string;
    readonly add: Readonly<Record<'caps' | 'floors', string>>;
    readonly remove: (indicator: string) => string;
    readonly stability: string;
    readonly band: string;
    readonly upAfter: string;
    readonly downAfter: string;
    readonly runs: string;
    readonly coverageFloor: string;
    readonly rising: string;
    readonly currentBelow: string;
    readonly potentialFrom: string;
  };

  readonly stages: { readonly title: string; readonly elsewhere: string; readonly open: string };

  readonly proposal: {
    readonly open: string;
    readonly close: string;
    readonly hint: string;
    readonly scorecard: string;
    readonly method: string;
    readonly methods: Readonly<Record<'swing' | 'rankOrder' | ListMethod, string>>;
    readonly swingHint: string;
    readonly rating: (indicator: string) => string;
    readonly orderHint: string;
    readonly up: (indicator: string) => string;
    readonly down: (indicator: string) => string;
    readonly now: string;
    readonly proposed: string;
    readonly take: string;
    readonly needsRun: string;
    readonly otherIndicators: string;
  };

  readonly moves: {
    readonly none: string;
    readonly kinds: Readonly<Record<MoveKind, (count: string) => string>>;
    readonly matrix: string;
    readonly fromTo: string;
    readonly noTier: string;
    readonly cell: (count: string, from: string, to: string) => string;
    readonly all: string;
    readonly who: (count: string) => string;
    readonly score: (before: string, after: string) => string;
    readonly scoreSame: (score: string) => string;
    readonly scoreBy: (score: string, parts: string) => string;
    readonly more: (count: string) => string;
    readonly withoutColumns: (indicators: string) => string;
    readonly noDraft: string;
    readonly faulty: string;
    readonly failed: string;
  };

  readonly versions: {
    readonly title: string;
    readonly none: string;
    readonly inUse: string;
    readonly version: (version: string) => string;
    readonly on: (date: string) => string;
    readonly compare: string;
    readonly closeComparison: string;
    readonly rollBack: string;
    /** A button's text with what it is for, for who hears it alone; it begins with what stands on the button. */
    readonly forVersion: (button: string, version: string) => string;
    readonly differences: (version: string) => string;
    readonly noDifferences: string;
    readonly draftDifferences: string;
    readonly where: string;
    readonly then: string;
    readonly draft: string;
    readonly now: string;
    readonly nothing: string;
    readonly frozen: string;
    readonly parts: Readonly<Record<string, string>>;
  };

  readonly ready: {
    readonly title: string;
    readonly hint: string;
    readonly take: string;
    readonly forModel: (button: string, model: string) => string;
    readonly inUse: string;
  };

  readonly file: {
    readonly title: string;
    readonly download: string;
    readonly downloadDraft: string;
    readonly asText: string;
    readonly text: string;
    readonly open: string;
    readonly refused: (file: string, problems: number, say: Speaker) => string;
    readonly unread: (file: string) => string;
  };

  readonly publish: {
    readonly title: string;
    readonly what: string;
    readonly isFrozen: string;
    readonly freeze: string;
    readonly needsRun: string;
    readonly draftFirst: string;
    readonly publish: string;
    readonly needsOrg: string;
  };
}

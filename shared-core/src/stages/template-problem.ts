import type { ConditionKind, FactType } from './stage-template';

type TextLanguage = 'en' | 'zh-CN' | 'ko';

/** What is wrong with a stage template, as data; `path` leads to the spot, as in `stages[2].milestones[0].expr`. */
export type TemplateProblem =
  | { readonly kind: 'notJson'; readonly path: ''; readonly detail: string }
  /** Nested without end, or contained in itself. */
  | { readonly kind: 'tooDeep'; readonly path: string; readonly most: number }
  | { readonly kind: 'unknownFormat'; readonly path: string; readonly got: string; readonly known: readonly number[] }
  | { readonly kind: 'wrongType'; readonly path: string; readonly expected: Expected; readonly got: string }
  | { readonly kind: 'missing'; readonly path: string }
  | { readonly kind: 'unknownKey'; readonly path: string; readonly key: string }
  | { readonly kind: 'notOneOf'; readonly path: string; readonly allowed: readonly string[]; readonly got: string }
  | {
      readonly kind: 'outOfRange';
      readonly path: string;
      readonly least?: number;
      readonly most?: number;
      readonly got: string;
    }
  | { readonly kind: 'tooFew'; readonly path: string; readonly least: number; readonly got: number }
  /** A text that one of the three languages lacks. */
  | { readonly kind: 'noWords'; readonly path: string; readonly language: TextLanguage }
  /** Not exactly one operator stands where a condition is expected. */
  | { readonly kind: 'notOneOperator'; readonly path: string; readonly operators: readonly string[] }
  | { readonly kind: 'repeated'; readonly path: string; readonly value: string; readonly firstPath: string }
  | {
      readonly kind: 'sameName';
      readonly path: string;
      readonly language: TextLanguage;
      readonly name: string;
      readonly firstPath: string;
    }
  /** A fact inside another that is no list: one of the two could never be filled. */
  | { readonly kind: 'factInsideFact'; readonly path: string; readonly fact: string; readonly inside: string }
  | { readonly kind: 'unknownPath'; readonly path: string; readonly fact: string; readonly known: readonly string[] }
  | {
      readonly kind: 'operatorDoesNotFit';
      readonly path: string;
      readonly fact: string;
      readonly type: FactType;
      readonly operator: string;
    }
  | {
      readonly kind: 'literalDoesNotFit';
      readonly path: string;
      readonly fact: string;
      readonly type: FactType;
      readonly got: string;
    }
  /** `known` of a fact that follows from others: a yes for a no among those could make it unknown again. */
  | { readonly kind: 'knownOfDerived'; readonly path: string; readonly fact: string }
  | { readonly kind: 'neverTrue'; readonly path: string; readonly needs: number; readonly of: number }
  /** Facts that follow from each other in a circle; the first stands at the end again. */
  | { readonly kind: 'cycle'; readonly path: string; readonly facts: readonly string[] }
  | { readonly kind: 'weightMissing'; readonly path: string }
  | { readonly kind: 'weightOfAccount'; readonly path: string }
  | { readonly kind: 'weightFalls'; readonly path: string; readonly before: number; readonly got: number }
  | {
      readonly kind: 'kindOfOtherList';
      readonly path: string;
      readonly got: ConditionKind;
      readonly list: ConditionKind;
    }
  | { readonly kind: 'unknownCondition'; readonly path: string; readonly id: string }
  | {
      readonly kind: 'unknownBuyerStage';
      readonly path: string;
      readonly id: string;
      readonly known: readonly string[];
    }
  | { readonly kind: 'buyerStageWithoutMirror'; readonly path: string; readonly id: string }
  | { readonly kind: 'mirrorReversed'; readonly path: string; readonly from: number; readonly to: number }
  | { readonly kind: 'mirrorPastEnd'; readonly path: string; readonly got: number; readonly most: number }
  | {
      readonly kind: 'mirrorOverlaps';
      readonly path: string;
      readonly from: number;
      readonly before: string;
      readonly beforeTo: number;
    };

/** What a part of the file should have been, for a sentence to name. */
export type Expected =
  | 'text'
  | 'number'
  | 'wholeNumber'
  | 'trueOrFalse'
  | 'list'
  | 'object'
  | 'words'
  | 'lowerCaseWords'
  | 'path'
  | 'literal'
  | 'gateThreshold'
  | 'stageRange';

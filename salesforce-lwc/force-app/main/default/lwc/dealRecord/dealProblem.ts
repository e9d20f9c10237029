import type { CommitteeProblem, EvidenceProblem } from 'c/keystageStages';
import type { TemplateProblem } from 'c/keystageTemplateFile';
import type { DealLists } from './dealAnswer';

/** What keeps a deal from being judged, or a part of it from being counted, as data; who can mend it is said with the words. */
export type DealProblem =
  | { readonly kind: 'noProcess'; readonly recordType: string | null }
  | { readonly kind: 'severalProcesses'; readonly names: readonly string[] }
  | { readonly kind: 'templateUnknown'; readonly process: string; readonly id: string }
  | { readonly kind: 'templateMalformed'; readonly process: string; readonly problems: readonly TemplateProblem[] }
  /** A template of accounts judges no deals. */
  | { readonly kind: 'templateOfAccounts'; readonly process: string; readonly id: string }
  | { readonly kind: 'mapMalformed'; readonly process: string }
  | { readonly kind: 'stageNotMapped'; readonly process: string; readonly stageName: string }
  /** Objects and fields that the reader may not see. */
  | { readonly kind: 'hidden'; readonly names: readonly string[] }
  | {
      readonly kind: 'cut';
      readonly list: keyof DealLists;
      readonly shown: number;
      /** Null where the org does not say. */
      readonly of: number | null;
    }
  /** The details of an evidence record are no JSON object. */
  | { readonly kind: 'detailsMalformed'; readonly condition: string }
  | { readonly kind: 'contactGone'; readonly name: string }
  | { readonly kind: 'evidence'; readonly problem: EvidenceProblem }
  | { readonly kind: 'committee'; readonly problem: CommitteeProblem };

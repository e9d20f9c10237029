import type { IntakeReport, Segmentation, SegmentationModel } from '@keystage/core';
import type { ModelInOrg, OrgRecord, PushValues } from '../../salesforce';
import type { Outcome } from '../segment/outcome';
import type { MappedField } from './map-fields';
import type { Spool } from './record-spool';

/** The tiers that the accounts of an org are to have, and their records as they were pulled. */
export interface FoundTiers {
  readonly model: SegmentationModel;
  readonly fingerprint: string;
  readonly modelInOrg: ModelInOrg;
  readonly accounts: number;
  readonly records: Spool<OrgRecord>;
  /** What the record at this place is to hold; or the sentence that says why nothing is written; undefined where nothing is said of it. */
  readonly valuesAt: (place: number, record: OrgRecord) => PushValues | string | undefined;
  /** What of the run the report tells, beside what is written. */
  readonly segmented?: SegmentedOrg;
  readonly given?: GivenFindings;
}

export interface SegmentedOrg {
  readonly segmentation: Segmentation;
  readonly outcome: Outcome;
  readonly fields: readonly MappedField[];
  readonly report: IntakeReport;
  /** Opportunities that were read for it. */
  readonly openDeals?: number;
  readonly wonDeals?: number;
  /** Currencies that amounts were converted from and into; by the rates of a file, else of the org. */
  readonly converted?: { readonly from: readonly string[]; readonly into: string; readonly file?: string };
}

/** What a file of tiers and the org's accounts have in common. */
export interface GivenFindings {
  readonly file: string;
  readonly rows: number;
  /** Ids of rows that lead to no account. */
  readonly notInOrg: readonly string[];
  readonly notInFile: number;
}

import type { FigureSpeaker } from '@keystage/core';

/** What the screen says on which a stage template goes into an org, in one language. Refusals and gates are the core's to say. */
export interface OrgTemplatesWords {
  readonly from: (host: string) => string;
  readonly title: Readonly<
    Record<'reading' | 'unread' | 'noProcess' | 'same' | 'ready' | 'publishing' | 'takingBack', string>
  >;
  readonly noProcess: string;
  readonly process: string;
  /** With the record type it is for; undefined for the deals of no other process. */
  readonly processOf: (name: string, recordType: string | undefined) => string;
  readonly template: string;
  readonly judges: (template: string) => string;
  readonly templateUnknown: (id: string) => string;
  readonly templateFaulty: (problems: number, say: FigureSpeaker) => string;
  readonly mapFaulty: string;
  readonly mayNot: string;
  readonly differences: string;
  readonly names: readonly [org: string, workbook: string];
  readonly alike: string;
  readonly gates: string;
  readonly processFile: string;
  readonly processFileHint: string;
  readonly stages: string;
  readonly stagesHint: string;
  readonly noStage: string;
  readonly unmapped: (names: string, count: number) => string;
  readonly withoutValue: (stages: string, count: number) => string;
  readonly noDeals: string;
  readonly dealsFailed: string;
  readonly note: string;
  readonly noteHint: string;
  readonly publish: (process: string) => string;
  readonly publishBeside: (process: string) => string;
  readonly last: string;
  readonly lastWas: (process: string) => string;
  readonly takeBack: string;
  readonly again: string;
  readonly back: string;
}

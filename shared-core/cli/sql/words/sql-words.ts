import type { SqlGap } from '@keystage/core';
import type { ColumnKind } from '../sql-session';

/** What `keystage sql` says beside what the core says, in one language. */
export interface SqlWords {
  // Under way
  readonly opening: (engine: string) => string;
  readonly looking: (table: string) => string;
  readonly working: (tables: string, done: number | undefined) => string;
  readonly counting: string;
  readonly publishing: (out: string) => string;

  // What came out
  readonly noTier: string;
  readonly counted: (tier: string, accounts: number) => string;
  readonly nobodyMoved: string;
  readonly moved: string;
  readonly move: (from: string, to: string, accounts: number) => string;
  readonly weighed: (facts: {
    readonly deals: number;
    readonly declared: string;
    readonly evidenced: string;
    readonly prudent: string;
  }) => string;
  readonly atStage: (stage: string, deals: number, value: string) => string;
  readonly noStage: string;
  readonly wentOn: string;
  readonly notThere: (table: string, columns: string) => string;

  // Why nothing was written
  readonly refusedBy: (engine: string, message: string) => string;
  readonly connectionCut: string;
  /** The same as a sentence of its own. */
  readonly cutOff: string;
  readonly wrongPassword: (user: string) => string;
  readonly noDatabase: (database: string) => string;
  /** The server lacks what the statement needs, which its own message names. */
  readonly tooOld: (version: string, message: string) => string;
  /** What answers there, by its status or by how its answer could not be read. */
  readonly notClickHouse: (got: string) => string;
  readonly noAnswer: (seconds: number) => string;
  readonly unreachable: (code: string) => string;
  readonly untrusted: (code: string) => string;
  /** The answer is worked out, and could not be given its place. */
  readonly goOn: string;
  readonly noPsql: string;
  readonly noFolder: (folder: string) => string;
  readonly emptyFolder: (folder: string) => string;
  readonly twoOfOneName: (folder: string, name: string) => string;
  readonly wrongEnding: (out: string, endings: readonly string[]) => string;
  readonly noTable: (table: string) => string;
  readonly noColumn: (table: string, needed: string, got: string) => string;
  readonly noFigure: (table: string, model: string, got: string, missing: string) => string;
  readonly wrongType: (table: string, column: string, expected: ColumnKind) => string;
  readonly illegible: (table: string, column: string, expected: ColumnKind, got: string) => string;
  readonly repeated: (table: string, rows: number, key: string) => string;
  readonly somebodyElses: (out: string) => string;
  readonly noCurrency: (model: string) => string;
  readonly giveRates: string;
  readonly noList: (template: string, list: string) => string;
  readonly gap: (gap: SqlGap) => string;
}

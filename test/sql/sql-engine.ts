import type { SqlDialect } from '@keystage/core';

export type SqlRow = Readonly<Record<string, unknown>>;

/** An engine that statements are run on for real. */
export interface SqlEngine {
  readonly dialect: SqlDialect;
  run(statement: string): Promise<void>;
  rows(statement: string): Promise<readonly SqlRow[]>;
  end(): Promise<void>;
}

import type { ColumnMapping, ColumnRole } from '@keystage/core';
import type { ResultHeaders, ResultRole } from '../workbook';

/** What the next run takes a column of ours for; the others are for people, and no run reads them. */
const readBackAs: Readonly<Partial<Record<ResultRole, ColumnRole>>> = {
  latentTier: 'previousTier',
  waitFor: 'previousWaitFor',
  waitRuns: 'previousWaitRuns',
  waitOn: 'previousWaitOn',
};

/** The headers of a list without those of our own columns, which would else be taken for what they are called like. */
export function withoutOwnResults(headers: readonly string[], results: ResultHeaders = {}): string[] {
  const ours = new Set(Object.values(results));
  return headers.map((header) => (ours.has(header) ? '' : header));
}

/** Our own columns that say how the last run left each account. */
export function readBack(headers: readonly string[], results: ResultHeaders = {}): ColumnMapping {
  return Object.entries(results).flatMap(([result, header]) => {
    const role = readBackAs[result as ResultRole];
    const column = headers.indexOf(header);
    return role === undefined || column < 0 ? [] : [{ column, header, role }];
  });
}

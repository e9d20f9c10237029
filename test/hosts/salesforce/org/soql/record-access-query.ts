/** A question about what a user may do with some records, as far as `UserRecordAccess` is asked here. */
export interface RecordAccessQuery {
  readonly userId: string;
  readonly recordIds: readonly string[];
}

const asked =
  /^SELECT RecordId, HasEditAccess FROM UserRecordAccess WHERE UserId = '(\w+)' AND RecordId IN \(((?:'\w+',?)+)\)$/;

/** Reads such a query; undefined where it is another one. The platform takes 200 records at once. */
export function recordAccessQuery(soql: string): RecordAccessQuery | undefined {
  const [, userId, list] = asked.exec(soql) ?? [];
  if (userId === undefined) return undefined;
  const recordIds = list.split(',').map((id) => id.slice(1, -1));
  return recordIds.length > 200 ? undefined : { userId, recordIds };
}

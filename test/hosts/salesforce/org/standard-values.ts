import type { Catalogue } from './catalogue';
import type { FieldValue, RecordValues } from './org';

/** Values Salesforce itself fills in on its own objects. */
export function standardValues(object: string, record: RecordValues, catalogue: Catalogue): Record<string, FieldValue> {
  if (object === 'Contact') {
    return { Name: [record.FirstName, record.LastName].filter((part) => typeof part === 'string').join(' ') };
  }
  if (object === 'Opportunity') {
    const stage = record.StageName;
    const known = catalogue.field('Opportunity', 'StageName')?.picklist?.values.some((one) => one.value === stage);
    if (!known) return {};
    return { IsWon: stage === 'Closed Won', IsClosed: stage === 'Closed Won' || stage === 'Closed Lost' };
  }
  return {};
}

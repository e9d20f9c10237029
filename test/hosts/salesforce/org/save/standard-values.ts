import type { Catalogue, KnownObject } from '../catalogue';
import type { FieldValue, RecordValues } from '../org';
import type { RecordStore } from '../record-store';
import { refuse } from './record-refusal';

interface Saving {
  readonly record: RecordValues;
  readonly former: RecordValues | undefined;
  /** Names of fields that the caller or a flow gave a value. */
  readonly given: ReadonlySet<string>;
}

/** Values Salesforce itself fills in on its own objects. */
export function standardValues(
  object: KnownObject,
  saving: Saving,
  catalogue: Catalogue,
  store: RecordStore,
): Record<string, FieldValue> {
  const { record } = saving;
  switch (object.name) {
    case 'Contact':
      return { Name: [record.FirstName, record.LastName].filter((part) => typeof part === 'string').join(' ') };
    case 'Opportunity':
      return { ...ofStage(saving, catalogue), ...ofRecordType(object, saving, store) };
    case 'Event':
      return ofEvent(record);
    case 'Task':
      return { IsClosed: record.Status === 'Completed' };
    default:
      return ofRecordType(object, saving, store);
  }
}

/** A new stage brings its probability and forecast category, unless others are given with it. */
function ofStage({ record, former, given }: Saving, catalogue: Catalogue): Record<string, FieldValue> {
  const values = catalogue.field('Opportunity', 'StageName')?.picklist?.values ?? [];
  const stage = values.find(({ value }) => value === record.StageName)?.stage;
  const isNew = record.StageName !== former?.StageName;
  const probability = isNew && stage && !given.has('Probability') ? stage.probability : record.Probability;
  const ofNewStage: Record<string, FieldValue> =
    isNew && stage && !given.has('ForecastCategoryName') ? { ForecastCategoryName: stage.forecastCategory } : {};
  const { Amount } = record;
  return {
    ...(stage ? { IsWon: stage.won, IsClosed: stage.closed } : {}),
    ...ofNewStage,
    Probability: probability ?? null,
    ExpectedRevenue:
      typeof Amount === 'number' && typeof probability === 'number' ? (Amount * probability) / 100 : null,
  };
}

/** The default record type, where an object has several and none was given. */
function ofRecordType(
  { name, recordTypes = [] }: KnownObject,
  { record, former }: Saving,
  store: RecordStore,
): Record<string, FieldValue> {
  const preset = recordTypes.find(({ isDefault }) => isDefault);
  if (!preset || former || (record.RecordTypeId ?? null) !== null) return {};
  for (const { Id, SobjectType, DeveloperName } of store.all('RecordType')) {
    if (SobjectType === name && DeveloperName === preset.developerName) return { RecordTypeId: Id };
  }
  return {};
}

/** The day of an event, and its end from its length or the other way round. */
function ofEvent(record: RecordValues): Record<string, FieldValue> {
  const { StartDateTime, EndDateTime, DurationInMinutes, ActivityDate } = record;
  if (typeof StartDateTime !== 'string') return typeof ActivityDate === 'string' ? { ActivityDateTime: null } : {};
  const start = Date.parse(StartDateTime.replace('+0000', 'Z'));
  const length =
    typeof EndDateTime === 'string'
      ? (Date.parse(EndDateTime.replace('+0000', 'Z')) - start) / 60_000
      : DurationInMinutes;
  const end = typeof length === 'number' ? new Date(start + length * 60_000).toISOString().replace('Z', '+0000') : null;
  return {
    ActivityDate: StartDateTime.slice(0, 10),
    ActivityDateTime: StartDateTime,
    DurationInMinutes: length ?? null,
    EndDateTime: end,
  };
}

/** What Salesforce itself asks of its own objects. */
export function refuseNonStandard({ name }: KnownObject, record: RecordValues): void {
  if (name !== 'Event') return;
  const { StartDateTime, DurationInMinutes, IsAllDayEvent, ActivityDate } = record;
  if (IsAllDayEvent === true && typeof ActivityDate === 'string') return;
  const missing = [
    ...(typeof StartDateTime === 'string' ? [] : ['ActivityDateTime']),
    ...(typeof DurationInMinutes === 'number' ? [] : ['DurationInMinutes']),
  ];
  if (missing.length > 0)
    refuse('REQUIRED_FIELD_MISSING', `Required fields are missing: [${missing.join(', ')}]`, missing);
  if (Number(DurationInMinutes) < 0) {
    refuse('FIELD_INTEGRITY_EXCEPTION', 'End date can not be before start date.', ['EndDateTime']);
  }
}

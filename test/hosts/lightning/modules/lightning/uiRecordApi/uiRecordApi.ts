import type { RecordValues, SaveResult } from '../../../../salesforce/org/org';
import { fetchFailure, type SaveOutput } from '../../../ui-api/fetch-failure';
import type {
  FieldName,
  FieldRepresentation,
  RecordQuestion,
  RecordRepresentation,
} from '../../../ui-api/record-representation';
import { logRequest } from '../../../ui-api/request-log';
import { uiApi } from '../../../ui-api/ui-api';
import { readAgain, recordWire } from '../../../wire/wire-adapter';

interface RecordInput {
  readonly apiName?: string;
  readonly fields: RecordValues;
}

export const getRecord = recordWire<RecordQuestion, RecordRepresentation>({
  name: 'getRecord',
  required: ['recordId'],
  read: (question) => {
    logRequest('record', question.recordId);
    return uiApi().records.record(question);
  },
  records: ({ recordId }) => [recordId],
});

interface RecordsQuestion {
  readonly records: readonly (Omit<RecordQuestion, 'recordId'> & { readonly recordIds: readonly string[] })[];
}

export const getRecords = recordWire<RecordsQuestion, unknown>({
  name: 'getRecords',
  required: ['records'],
  read: async ({ records }) => {
    logRequest('record', records.flatMap(({ recordIds }) => recordIds).join());
    const questions = records.flatMap(({ recordIds, ...rest }) => recordIds.map((recordId) => ({ recordId, ...rest })));
    const results = await Promise.all(
      questions.map((question) =>
        uiApi()
          .records.record(question)
          .then(
            (result) => ({ statusCode: 200, result }),
            (failure: { readonly status?: number; readonly body?: unknown }) => {
              if (failure.status === undefined) throw failure;
              return { statusCode: failure.status, result: failure.body };
            },
          ),
      ),
    );
    return { hasErrors: results.some(({ statusCode }) => statusCode !== 200), results };
  },
  records: ({ records }) => records.flatMap(({ recordIds }) => recordIds),
});

interface ClientOptions {
  /** The `LastModifiedDate` under which the record was read; a later change by anybody refuses this one with status 412. */
  readonly ifUnmodifiedSince?: string;
}

export async function updateRecord(
  { fields }: RecordInput,
  { ifUnmodifiedSince }: ClientOptions = {},
): Promise<RecordRepresentation> {
  const id = String(fields['Id']);
  logRequest('write', id);
  const object = await uiApi().objects.ofRecord(id);
  const [result] = await uiApi().org.update(
    object.name,
    [fields],
    ifUnmodifiedSince === undefined ? {} : { ifUnmodifiedSince },
  );
  await expectSaved(result, object.name, 'update');
  await readAgain([id]);
  return savedRecord(object.name, id, fields);
}

export async function createRecord({ apiName, fields }: RecordInput): Promise<RecordRepresentation> {
  const name = apiName ?? '';
  logRequest('write', name);
  const [result] = await uiApi().org.create(name, [fields]);
  const id = await expectSaved(result, name, 'create');
  return savedRecord(name, id, fields);
}

export async function deleteRecord(recordId: string): Promise<void> {
  logRequest('write', recordId);
  const object = await uiApi().objects.ofRecord(recordId);
  const [result] = await uiApi().org.delete([recordId]);
  await expectSaved(result, object.name, 'delete');
  await readAgain([recordId]);
}

/** Says that records changed outside these modules: wires that show them read again. */
export async function notifyRecordUpdateAvailable(records: readonly { readonly recordId: string }[]): Promise<void> {
  await readAgain(records.map(({ recordId }) => recordId));
}

export function getFieldValue(
  record: RecordRepresentation | undefined,
  field: FieldName,
): FieldRepresentation['value'] | undefined {
  return fieldIn(record, field)?.value;
}

export function getFieldDisplayValue(
  record: RecordRepresentation | undefined,
  field: FieldName,
): string | null | undefined {
  return fieldIn(record, field)?.displayValue;
}

function fieldIn(record: RecordRepresentation | undefined, field: FieldName): FieldRepresentation | undefined {
  const [, ...path] = (typeof field === 'string' ? field : `${field.objectApiName}.${field.fieldApiName}`).split('.');
  return path.reduce<FieldRepresentation | undefined>((found, name, depth) => {
    const holder = depth === 0 ? record : (found?.value as RecordRepresentation | null | undefined);
    return holder?.fields[name];
  }, undefined);
}

function savedRecord(name: string, id: string, fields: RecordValues): Promise<RecordRepresentation> {
  const optionalFields = Object.keys(fields).filter((field) => field !== 'Id');
  return uiApi().records.record({ recordId: id, optionalFields: optionalFields.map((field) => `${name}.${field}`) });
}

/** The id of a saved record; rejects as the platform does, with what concerns a field under that field. */
async function expectSaved(result: SaveResult, objectName: string, verb: string): Promise<string> {
  if (result.success) return result.id;
  const [conflict] = result.errors.filter(({ statusCode }) => statusCode === 'PRECONDITION_FAILED');
  if (conflict) throw fetchFailure(412, conflict.statusCode, conflict.message);
  const object = await uiApi().objects.object(objectName);
  const output: {
    errors: SaveOutput['errors'][number][];
    fieldErrors: Record<string, SaveOutput['errors'][number][]>;
  } = {
    errors: [],
    fieldErrors: {},
  };
  for (const { statusCode, message, fields } of result.errors) {
    const [field] = fields;
    const fieldLabel = object.fields.find(({ name }) => name === field)?.label ?? null;
    const error = { errorCode: statusCode, message, field: field ?? null, fieldLabel };
    if (field) (output.fieldErrors[field] ??= []).push(error);
    else output.errors.push(error);
  }
  const message = `An error occurred while trying to ${verb} the record. Please try again.`;
  throw fetchFailure(400, result.errors[0].statusCode, message, output);
}

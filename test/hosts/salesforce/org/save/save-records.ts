import type { Catalogue } from '../catalogue';
import type { FieldValue, Operation, RecordValues, SaveOptions, SaveResult } from '../org';
import { OrgError } from '../save-error';
import type { FieldSchema } from '../schema';
import { RecordRefusal } from './record-refusal';
import type { SaveContext, Saved } from './save-context';
import { referredTo, SaveStep } from './save-step';

export type SaveRequest =
  | { readonly kind: 'create'; readonly object: string; readonly records: readonly RecordValues[] }
  | { readonly kind: 'update'; readonly object: string; readonly records: readonly RecordValues[] }
  | {
      readonly kind: 'upsert';
      readonly object: string;
      readonly externalId: FieldSchema;
      readonly records: readonly RecordValues[];
    }
  | { readonly kind: 'delete'; readonly ids: readonly string[] }
  | { readonly kind: 'together'; readonly operations: readonly Operation[] };

/** Saves record by record, each whole or not at all; with `allOrNone`, one refusal takes back all. */
export function saveRecords(context: SaveContext, request: SaveRequest, options: SaveOptions): Saved {
  const { allOrNone = false, ifUnmodifiedSince } = options;
  if (request.kind === 'together') return saveTogether(context, request.operations, allOrNone);
  if (request.kind !== 'delete') refuseUnknownFields(context.catalogue, request.object, request.records);
  const undo: (() => void)[] = [];
  const written: Saved['written'][number][] = [];
  const step = new SaveStep(context, undo, written, ifUnmodifiedSince);
  const saveOne = (id: FieldValue | undefined, save: () => SaveResult): SaveResult => {
    const from = { undo: undo.length, written: written.length };
    try {
      return save();
    } catch (error) {
      if (!(error instanceof RecordRefusal)) throw error;
      undo.splice(from.undo).reverse().forEach(run);
      written.splice(from.written);
      return { success: false, ...(typeof id === 'string' ? { id } : {}), errors: [error.error] };
    }
  };
  const results =
    request.kind === 'delete'
      ? request.ids.map((id) => saveOne(id, () => step.delete(id)))
      : request.records.map((record) => saveOne(record.Id, () => step.save(request, record)));
  if (!allOrNone || results.every((result) => result.success)) return { results, written };

  undo.reverse().forEach(run);
  return { results: results.map((result) => (result.success ? rolledBack(result.id) : result)), written: [] };
}

const run = (step: () => void) => step();

/**
 * Several deeds in one transaction. Where one is refused, all are taken back and done again without those that belong to it; so none is
 * left on top of what is gone.
 */
function saveTogether(context: SaveContext, operations: readonly Operation[], allOrNone: boolean): Saved {
  for (const operation of operations) {
    if (operation.kind !== 'delete') refuseUnknownFields(context.catalogue, operation.object, [operation.record]);
  }
  const families = familiesOf(operations);
  const refused = new Map<number, SaveResult>();
  for (;;) {
    const lost = new Set([...refused.keys()].map((k) => families[k]));
    const going = operations.flatMap((_operation, k) => (lost.has(families[k]) ? [] : [k]));
    const { undo, written, saved, stopped } = inOneGo(context, operations, going);
    if (stopped) {
      refused.set(stopped.at, stopped.result);
      undo.reverse().forEach(run);
      continue;
    }
    if (allOrNone && refused.size > 0) {
      undo.reverse().forEach(run);
      saved.clear();
    }
    const results = operations.map((_operation, k) => saved.get(k) ?? refused.get(k) ?? rolledBack());
    return { results, written: saved.size > 0 ? written : [] };
  }
}

/** Does these operations in order, as far as the first that is refused. */
function inOneGo(context: SaveContext, operations: readonly Operation[], going: readonly number[]) {
  const undo: (() => void)[] = [];
  const written: Saved['written'][number][] = [];
  const step = new SaveStep(context, undo, written);
  const ids = new Map<string, string>();
  const saved = new Map<number, SaveResult>();
  for (const at of going) {
    try {
      const result = step.run(operations[at], ids);
      saved.set(at, result);
      if (result.success) ids.set(operations[at].name, result.id);
    } catch (error) {
      if (!(error instanceof RecordRefusal)) throw error;
      return { undo, written, saved, stopped: { at, result: { success: false, errors: [error.error] } as SaveResult } };
    }
  }
  return { undo, written, saved, stopped: undefined };
}

/** A number for each operation, the same for those that refer to one another. */
function familiesOf(operations: readonly Operation[]): number[] {
  const families: number[] = [];
  operations.forEach((operation, k) => {
    families[k] = k;
    const values = operation.kind === 'delete' ? [operation.id] : Object.values(operation.record);
    for (const value of values) {
      const name = referredTo(value);
      const other = operations.findIndex((one, j) => j < k && one.name === name);
      if (other < 0) continue;
      const joined = families[other];
      families.forEach((family, j) => {
        if (family === families[k]) families[j] = joined;
      });
    }
  });
  return families;
}

const rolledBack = (id?: string): SaveResult => ({
  success: false,
  ...(id === undefined ? {} : { id }),
  errors: [
    {
      statusCode: 'ALL_OR_NONE_OPERATION_ROLLED_BACK',
      message: 'Record rolled back because not all records were valid and the request was using AllOrNone header',
      fields: [],
    },
  ],
});

/** A column that no one has is a fault of the call, not of a record. */
function refuseUnknownFields(catalogue: Catalogue, object: string, records: readonly RecordValues[]): void {
  const known = catalogue.object(object);
  if (!known) throw new OrgError('NOT_FOUND', 'The requested resource does not exist');
  for (const record of records) {
    const strange = Object.keys(record).find((name) => !known.byName.has(name.toLowerCase()));
    if (strange) throw new OrgError('INVALID_FIELD', `No such column '${strange}' on sobject of type ${known.name}`);
  }
}

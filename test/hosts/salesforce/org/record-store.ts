import type { FieldValue, RecordValues } from './org';
import { recordId } from './record-id';

/** Records by object and id, with an index over unique fields. Undo gives back what a rolled-back call wrote. */
export class RecordStore {
  private readonly tables = new Map<string, Map<string, RecordValues>>();
  private readonly deleted = new Map<string, string>();
  private readonly unique = new Map<string, Map<FieldValue, string>>();
  private readonly caseSensitive = new Set<string>();
  private readonly counts = new Map<string, number>();

  constructor(private readonly instance: string) {}

  get(object: string, id: string): RecordValues | undefined {
    return this.tables.get(object)?.get(id);
  }

  all(object: string): Iterable<RecordValues> {
    return this.tables.get(object)?.values() ?? [];
  }

  isDeleted(id: string): boolean {
    return this.deleted.has(id);
  }

  newId(prefix: string): string {
    const count = this.next(prefix);
    return recordId(prefix, this.instance, count);
  }

  /** Counts up for each name; ids and automatic numbers are made of it. */
  next(name: string): number {
    const count = (this.counts.get(name) ?? 0) + 1;
    this.counts.set(name, count);
    return count;
  }

  /** The id of the record that has this value in a unique field. */
  holder(object: string, field: string, value: FieldValue, caseSensitive = false): string | undefined {
    const key = `${object}.${field}`;
    if (caseSensitive) this.caseSensitive.add(key);
    let index = this.unique.get(key);
    if (!index) {
      index = new Map();
      this.unique.set(key, index);
      for (const record of this.all(object)) this.enter(key, index, record, field);
    }
    return index.get(this.folded(key, value));
  }

  /** Keeps a record and returns how to undo that. */
  put(object: string, record: RecordValues): () => void {
    const id = String(record.Id);
    const table = this.tables.get(object) ?? new Map<string, RecordValues>();
    this.tables.set(object, table);
    const former = table.get(id);
    this.reindex(object, former, record);
    table.set(id, record);
    return () => {
      this.reindex(object, record, former);
      if (former) table.set(id, former);
      else table.delete(id);
    };
  }

  remove(object: string, id: string): () => void {
    const table = this.tables.get(object);
    const former = table?.get(id);
    if (!table || !former) return () => undefined;
    this.reindex(object, former, undefined);
    table.delete(id);
    this.deleted.set(id, object);
    return () => {
      this.reindex(object, undefined, former);
      table.set(id, former);
      this.deleted.delete(id);
    };
  }

  /** Takes a field's values out of every record. */
  forget(object: string, field: string): void {
    this.unique.delete(`${object}.${field}`);
    const table = this.tables.get(object);
    for (const [id, { [field]: _gone, ...rest }] of table ?? []) table?.set(id, rest);
  }

  private reindex(object: string, former: RecordValues | undefined, record: RecordValues | undefined): void {
    for (const [key, index] of this.unique) {
      const [of, field] = key.split('.');
      if (of !== object) continue;
      if (former) index.delete(this.folded(key, former[field] ?? null));
      if (record) this.enter(key, index, record, field);
    }
  }

  private enter(key: string, index: Map<FieldValue, string>, record: RecordValues, field: string): void {
    const value = record[field] ?? null;
    if (value !== null) index.set(this.folded(key, value), String(record.Id));
  }

  /** Unique texts are the same whatever their case, unless the field says otherwise. */
  private folded(key: string, value: FieldValue): FieldValue {
    return typeof value === 'string' && !this.caseSensitive.has(key) ? value.toLowerCase() : value;
  }
}

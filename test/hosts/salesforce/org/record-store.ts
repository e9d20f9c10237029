import type { FieldValue, RecordValues } from './org';
import { recordId } from './record-id';

/** Ids of the records of an object by what stands in one of its fields. */
interface FieldIndex {
  readonly field: string;
  readonly caseSensitive: boolean;
  readonly ids: Map<FieldValue, Set<string>>;
}

/** Records by object and id, and by any field that somebody has asked for. Undo gives back what a rolled-back call wrote. */
export class RecordStore {
  private readonly tables = new Map<string, Map<string, RecordValues>>();
  /** What was deleted, by object and id, as it was. */
  private readonly bins = new Map<string, Map<string, RecordValues>>();
  /** Indexes of each object; one is made when it is first asked for and kept up from then on. */
  private readonly indexes = new Map<string, Map<string, FieldIndex>>();
  private log: (() => void)[] | undefined;
  private readonly counts = new Map<string, number>();

  constructor(private readonly instance: string) {}

  get(object: string, id: string): RecordValues | undefined {
    return this.tables.get(object)?.get(id);
  }

  all(object: string): Iterable<RecordValues> {
    return this.tables.get(object)?.values() ?? [];
  }

  /** What was deleted of an object, in the order it was. */
  deleted(object: string): Iterable<RecordValues> {
    return this.bins.get(object)?.values() ?? [];
  }

  isDeleted(id: string): boolean {
    return [...this.bins.values()].some((bin) => bin.has(id));
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
    const index = this.indexOf(object, field, caseSensitive);
    return index.ids.get(folded(index, value))?.values().next().value;
  }

  /** The records that have this id in a reference field. */
  referrers(object: string, field: string, id: string): RecordValues[] {
    const ids = this.indexOf(object, field, true).ids.get(id) ?? [];
    return [...ids].map((one) => this.get(object, one)).filter((record) => record !== undefined);
  }

  /** Keeps a record and returns how to undo that. */
  put(object: string, record: RecordValues): () => void {
    const id = String(record.Id);
    const table = this.tables.get(object) ?? new Map<string, RecordValues>();
    this.tables.set(object, table);
    const former = table.get(id);
    this.reindex(object, id, former, record);
    table.set(id, record);
    return this.logged(() => {
      this.reindex(object, id, record, former);
      if (former) table.set(id, former);
      else table.delete(id);
    });
  }

  remove(object: string, id: string): () => void {
    const table = this.tables.get(object);
    const former = table?.get(id);
    if (!table || !former) return () => undefined;
    this.reindex(object, id, former, undefined);
    table.delete(id);
    const bin = this.bins.get(object) ?? new Map<string, RecordValues>();
    this.bins.set(object, bin);
    bin.set(id, { ...former, IsDeleted: true });
    return this.logged(() => {
      this.reindex(object, id, undefined, former);
      table.set(id, former);
      bin.delete(id);
    });
  }

  /** Notes what is written until the returned functions end that: one leaves it, the other takes it all back. */
  begin(): { keep(): void; takeBack(): void } {
    const log: (() => void)[] = [];
    this.log = log;
    const keep = () => void (this.log = undefined);
    return {
      keep,
      takeBack: () => {
        keep();
        // What a refused record took back already is taken back once more, which changes nothing in this order.
        for (const undo of log.reverse()) undo();
      },
    };
  }

  private logged(undo: () => void): () => void {
    this.log?.push(undo);
    return undo;
  }

  /** Takes a field's values out of every record. */
  forget(object: string, field: string): void {
    this.indexes.get(object)?.delete(field);
    const table = this.tables.get(object);
    for (const [id, { [field]: _gone, ...rest }] of table ?? []) table?.set(id, rest);
  }

  private indexOf(object: string, field: string, caseSensitive: boolean): FieldIndex {
    const indexes = this.indexes.get(object) ?? new Map<string, FieldIndex>();
    this.indexes.set(object, indexes);
    const known = indexes.get(field);
    if (known?.caseSensitive === caseSensitive) return known;
    const index: FieldIndex = { field, caseSensitive, ids: new Map() };
    indexes.set(field, index);
    for (const [id, record] of this.tables.get(object) ?? []) enter(index, id, record[field] ?? null);
    return index;
  }

  private reindex(
    object: string,
    id: string,
    former: RecordValues | undefined,
    record: RecordValues | undefined,
  ): void {
    for (const index of this.indexes.get(object)?.values() ?? []) {
      const [before, after] = [former?.[index.field] ?? null, record?.[index.field] ?? null];
      if (before === after) continue;
      leave(index, id, before);
      enter(index, id, after);
    }
  }
}

function enter(index: FieldIndex, id: string, value: FieldValue): void {
  if (value === null) return;
  const key = folded(index, value);
  const ids = index.ids.get(key);
  if (ids) ids.add(id);
  else index.ids.set(key, new Set([id]));
}

function leave(index: FieldIndex, id: string, value: FieldValue): void {
  const key = folded(index, value);
  const ids = index.ids.get(key);
  ids?.delete(id);
  if (ids?.size === 0) index.ids.delete(key);
}

/** Texts are the same whatever their case, unless the field says otherwise. */
const folded = ({ caseSensitive }: FieldIndex, value: FieldValue): FieldValue =>
  typeof value === 'string' && !caseSensitive ? value.toLowerCase() : value;

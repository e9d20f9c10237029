import type { Catalogue, KnownObject } from '../catalogue';
import type { RecordValues, SaveResult } from '../org';
import type { RecordStore } from '../record-store';
import type { SaveError } from '../save-error';
import type { FieldSchema, ObjectAccess } from '../schema';

/** Who saves, and what that one may do. The system may do everything. */
export interface Saver {
  readonly userId: string;
  readonly language: string;
  object(object: KnownObject): ObjectAccess;
  mayEdit(object: KnownObject, field: FieldSchema): boolean;
  record(object: string, id: string): 'edit' | 'read' | 'none';
  hasPermission(name: string): boolean;
}

export interface SaveContext {
  readonly catalogue: Catalogue;
  readonly store: RecordStore;
  readonly saver: Saver;
  readonly now: Date;
  /** The records are as if they had always been there: nothing runs after they are saved. */
  readonly historical: boolean;
  isLocked(id: string): boolean;
  refuse(object: string, record: RecordValues, former: RecordValues | undefined): SaveError | undefined;
}

export interface Saved {
  readonly results: SaveResult[];
  /** What was written for good, in order. */
  readonly written: readonly {
    readonly kind: 'created' | 'updated' | 'deleted';
    readonly object: string;
    readonly id: string;
  }[];
}

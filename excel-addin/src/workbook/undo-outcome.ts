import type { WorkbookMemory } from './workbook-memory';

export interface UndoOptions {
  /** What to do with cells and sheets of ours that a person has changed since: nothing at all, leave those, or undo them too. */
  readonly changes?: 'ask' | 'keep' | 'undo';
  /** Undoes this run alone: where something else was written after it, nothing. Without it, whatever was written last. */
  readonly run?: string;
  readonly signal?: AbortSignal;
  readonly onProgress?: (rowsDone: number, of: number) => void;
}

export type UndoOutcome =
  | { readonly kind: 'nothing' }
  /** A person has changed these since; nothing was done. */
  | {
      readonly kind: 'changed';
      readonly cells: readonly string[];
      readonly count: number;
      readonly sheets: readonly string[];
    }
  | {
      readonly kind: 'undone';
      readonly run: string;
      readonly listKey: string;
      readonly listName: string;
      /** Columns that are as they were, or gone. */
      readonly headers: readonly string[];
      readonly sheets: readonly string[];
      /** Cells and sheets that were left as the person had changed them. */
      readonly kept: number;
      readonly memory: WorkbookMemory;
    };

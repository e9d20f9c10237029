/**
 * Trouble on the wire. `sync` counts from 1 over the batches that arrive after the fault was added; left out: the next one.
 * - `error`: that batch is refused with an Office error code, such as `GeneralException` or `InvalidOperationInCellEditMode`;
 *   `after` lets that many of its actions happen first.
 * - `nullAnswer`: the values of the first range loaded in that batch come back as null, as Excel answers when a read is too large.
 * - `slow`: that batch takes this much longer.
 * - `silent`: that batch is carried out and never answered.
 */
export type Fault =
  | { kind: 'error'; sync?: number; code: string; message?: string; after?: number }
  | { kind: 'nullAnswer'; sync?: number }
  | { kind: 'slow'; sync?: number; ms: number }
  | { kind: 'silent'; sync?: number };

/**
 * Trouble on the wire. `sync` counts from 1 over the batches that arrive after the fault was added; left out: the next one.
 * - `error`: that batch is refused with an Office error code, such as `GeneralException` or `InvalidOperationInCellEditMode`;
 *   `after` lets that many of its actions happen first.
 * - `nullAnswer`: the values of the first range loaded in that batch come back as null, as Excel answers when a read is too large.
 * - `slow`: that batch takes this much longer.
 * - `meanwhile`: somebody does something just before that batch arrives.
 * - `silent`: that batch is carried out and never answered.
 */
export type Fault =
  | { kind: 'error'; sync?: number; code: string; message?: string; after?: number }
  | { kind: 'nullAnswer'; sync?: number }
  | { kind: 'slow'; sync?: number; ms: number }
  | { kind: 'meanwhile'; sync?: number; act: () => void }
  | { kind: 'silent'; sync?: number };

/** Faults waiting for their batch. */
export class FaultPlan {
  private waiting: { fault: Fault; at: number }[] = [];
  private arrived = 0;

  add(fault: Fault): void {
    this.waiting.push({ fault, at: this.arrived + (fault.sync ?? 1) });
  }

  clear(): void {
    this.waiting = [];
    this.arrived = 0;
  }

  /** The faults of the batch that arrives now. */
  next(): Fault[] {
    this.arrived++;
    const due = this.waiting.filter(({ at }) => at === this.arrived);
    this.waiting = this.waiting.filter(({ at }) => at > this.arrived);
    return due.map(({ fault }) => fault);
  }
}

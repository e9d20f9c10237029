/** One batch as it went over the wire. */
export interface WireBatch {
  /** Number of the batch, from 1. */
  readonly sync: number;
  /** How many actions it asked for. */
  readonly actions: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  /** Members used, such as `Range.values=` (written), `Range.values` (loaded), `Worksheet.getRange`. */
  readonly members: readonly string[];
  /** The error the batch ended with. */
  readonly error?: { code: string; message: string; location?: string };
  /** From the arrival of the batch to its answer, latency included. */
  readonly milliseconds: number;
}

/**
 * What went over the wire since the host opened or the log was emptied. What the client sends on its own, at start-up and
 * to let go of ranges after a run, is not in it.
 */
export interface WireLog {
  readonly batches: readonly WireBatch[];
  /** How many batches the add-in sent. */
  readonly syncs: number;
  /** Members asked for that this host does not have; each was answered `ApiNotFound`. A test should expect none. */
  readonly unimplemented: readonly string[];
  /** Every member used, with how often. */
  members(): ReadonlyMap<string, number>;
  clear(): void;
}

/** The log as the session writes it. */
export class WireRecorder implements WireLog {
  private entries: WireBatch[] = [];
  private missing = new Set<string>();

  get batches(): readonly WireBatch[] {
    return this.entries;
  }

  get syncs(): number {
    return this.entries.length;
  }

  get unimplemented(): readonly string[] {
    return [...this.missing];
  }

  members(): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    for (const { members } of this.entries)
      for (const member of members) counts.set(member, (counts.get(member) ?? 0) + 1);
    return counts;
  }

  clear(): void {
    this.entries = [];
    this.missing = new Set();
  }

  record(batch: WireBatch): void {
    this.entries.push(batch);
  }

  recordUnimplemented(member: string): void {
    this.missing.add(member);
  }
}

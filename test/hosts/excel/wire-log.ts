/** One batch as it went over the wire. */
export interface WireBatch {
  /** Number of the batch, from 1. */
  sync: number;
  requestBytes: number;
  responseBytes: number;
  /** Members used, such as `Range.values=` (written), `Range.values` (loaded), `Worksheet.getRange`. */
  members: readonly string[];
  /** The error the batch ended with. */
  error?: { code: string; message: string; location?: string };
  milliseconds: number;
}

/** What went over the wire since the host opened or the log was emptied. */
export interface WireLog {
  readonly batches: readonly WireBatch[];
  /** How many batches the add-in sent for itself: what the client sends on its own (start-up, untracking) is not counted. */
  readonly syncs: number;
  /** Members asked for that this host does not have; each was answered `ApiNotFound`. A test should expect none. */
  readonly unimplemented: readonly string[];
  /** Every member used, with how often. */
  members(): ReadonlyMap<string, number>;
  clear(): void;
}

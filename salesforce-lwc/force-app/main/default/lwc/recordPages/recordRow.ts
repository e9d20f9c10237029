/** One record of a list, in words, a cell for each column after its name. */
export interface RecordRow {
  readonly id: string;
  readonly name: string;
  /** What is to be noticed of it. */
  readonly mark?: string;
  readonly cells: readonly string[];
}

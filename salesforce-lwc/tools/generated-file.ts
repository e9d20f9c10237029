/** A file that a tool writes: its path below `salesforce-lwc/` and its whole text. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

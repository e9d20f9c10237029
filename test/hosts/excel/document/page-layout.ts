import type { TrackedArea } from './tracked-area';

/** How a sheet is printed: properties as they were set, and the cells that printing looks at. */
export interface PageLayout {
  readonly properties: Map<string, unknown>;
  titleRows?: TrackedArea;
  titleColumns?: TrackedArea;
  printArea?: TrackedArea;
}

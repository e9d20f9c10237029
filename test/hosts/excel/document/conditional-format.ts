import type { TrackedArea } from './tracked-area';

/** A conditional format as what was asked for; the grid does not paint it. */
export interface ConditionalFormat {
  readonly id: string;
  readonly type: string;
  readonly place: TrackedArea;
  stopIfTrue: boolean;
  /** Properties by path, such as `cellValue.rule` or `custom.format.font.color`. */
  readonly properties: Map<string, unknown>;
}

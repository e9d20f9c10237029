import type { Area } from './address';
import type { Worksheet } from './worksheet';

/** Cells somebody remembers: the area follows when rows and columns are put in or taken out, and ends when its cells do. */
export class TrackedArea {
  constructor(
    readonly sheet: Worksheet,
    /** Undefined once the cells are gone. */
    public area: Area | undefined,
    readonly passing = false,
  ) {}
}

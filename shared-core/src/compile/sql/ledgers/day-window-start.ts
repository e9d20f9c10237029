import { monthsBefore } from '../../../basics';
import type { Compiling } from '../compiling';

/** The day after which lines count, as the engine writes it; undefined where the window is the whole ledger (`dayWindow`). */
export function dayWindowStart({ model: { window }, dialect, asOf }: Compiling): string | undefined {
  return window === 'all' ? undefined : dialect.day(monthsBefore(asOf, window.months));
}

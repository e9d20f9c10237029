import type { Frame } from 'playwright-core';
import { accessibilityOf } from '../browser/accessibility-of';

/** What axe finds in a page or a frame of it. Fluent's focus sentinels, the grid, which is another's, and inner frames are left out. */
export async function accessibilityFaults(frame: Frame): Promise<readonly string[]> {
  return (await accessibilityOf(frame, ['[data-tabster-dummy]', '.grid', 'iframe'])).faults;
}

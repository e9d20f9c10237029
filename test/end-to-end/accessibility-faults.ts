import axe from 'axe-core';
import type { Frame } from 'playwright-core';

/** What axe finds in a page or a frame of it. Fluent's focus sentinels, the grid, which is another's, and inner frames are left out. */
export async function accessibilityFaults(frame: Frame): Promise<string[]> {
  await frame.evaluate(axe.source);
  return frame.evaluate(async () => {
    const here = window as unknown as { axe: typeof axe };
    const { violations } = await here.axe.run({
      include: [['body']],
      exclude: [['[data-tabster-dummy]'], ['.grid'], ['iframe']],
    });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}

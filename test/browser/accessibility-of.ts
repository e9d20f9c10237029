import axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';

export interface Accessibility {
  /** A rule that is broken and the elements that break it. */
  readonly faults: readonly string[];
  /** How many rules found something to hold: few of them say that there was little to look at. */
  readonly passed: number;
}

/** What axe finds in a page or a frame of it, without what is `exclude`d by a selector; by all rules, or by these alone. */
export async function accessibilityOf(
  page: Page | Frame,
  exclude: readonly string[] = [],
  rules: readonly string[] = [],
): Promise<Accessibility> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(
    async ([left, only]) => {
      const here = window as unknown as { axe: typeof axe };
      const { violations, passes } = await here.axe.run(
        { include: [['body']], exclude: left.map((one) => [one]) },
        only.length > 0 ? { runOnly: [...only] } : {},
      );
      return {
        faults: violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)),
        passed: passes.length,
      };
    },
    [exclude, rules] as const,
  );
}

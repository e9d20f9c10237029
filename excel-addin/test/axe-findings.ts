import axe from 'axe-core';

/** What axe finds in the page, in short. Fluent's focus sentinels are left out, nothing else. */
export async function axeFindings(): Promise<string[]> {
  const { violations } = await axe.run(
    { include: [['body']], exclude: [['[data-tabster-dummy]']] },
    // jsdom paints nothing: contrast is looked at in the browser.
    { rules: { 'color-contrast': { enabled: false } } },
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

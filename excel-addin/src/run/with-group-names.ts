import { pickTexts, textAt, type Segmentation } from '@keystage/core';

/** Gives groups of companies their names back: those of the accounts at their tops. */
export function withGroupNames(segmentation: Segmentation): Segmentation {
  const { groups, accounts } = segmentation;
  if (!groups) return segmentation;
  const { run, groupOf } = groups;
  const tops = new Int32Array(run.accounts.ids.length);
  groupOf.forEach((group, member) => {
    if (textAt(accounts.ids, member) === textAt(run.accounts.ids, group)) tops[group] = member;
  });
  const names = pickTexts(accounts.names, tops);
  return {
    ...segmentation,
    groups: { ...groups, run: { ...run, accounts: { ...run.accounts, names } } },
  };
}

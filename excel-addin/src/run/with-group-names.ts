import type { Segmentation } from '@keystage/core';

/** Gives groups of companies their names back: those of the accounts at their tops. */
export function withGroupNames(segmentation: Segmentation): Segmentation {
  const { groups, accounts } = segmentation;
  if (!groups) return segmentation;
  const { run, groupOf } = groups;
  const names = [...run.accounts.ids];
  groupOf.forEach((group, member) => {
    if (accounts.ids[member] === run.accounts.ids[group]) names[group] = accounts.names[member];
  });
  return { ...segmentation, groups: { ...groups, run: { ...run, accounts: { ...run.accounts, names } } } };
}

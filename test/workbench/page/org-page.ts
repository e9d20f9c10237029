import type { SalesforceSetup } from './workbench-setup';

/** Pages of the org that belong to no record. */
export const appPages = ['home', 'administration'] as const;
export type AppPage = (typeof appPages)[number];

const components = {
  account: { main: 'accountTier,accountRelationship', side: '' },
  deal: { main: 'stageGuidance,buyingCommittee', side: 'visitPlanner' },
  home: { main: 'pipelineGap,tierMap', side: '' },
  administration: { main: 'keystageAdmin', side: '' },
} as const;

/** What the address of a page of the org asks for: the record, if it is one's, and its components, as the package's own pages have them. */
export function orgPage({ deals }: SalesforceSetup, place: string): Readonly<Record<string, string>> {
  const app = appPages.find((page) => page === place);
  if (app) return components[app];
  const isDeal = deals.some(({ id }) => id === place);
  return { record: place, ...components[isDeal ? 'deal' : 'account'] };
}

import type { Area, AreaTools } from './area';

/** The parts of the pane beside segmentation, in the order of their tabs. None of them is loaded before somebody goes there. */
export function paneAreas(tools: AreaTools): readonly Area[] {
  const { salesforce } = tools;
  return [
    {
      name: 'funnel',
      async open() {
        const [{ openFunnel }, { startFunnelWorker }] = await Promise.all([
          import('../funnel/open-funnel'),
          import('../funnel/start-funnel-worker'),
        ]);
        return openFunnel(tools, startFunnelWorker);
      },
    },
    { name: 'deal', open: async () => (await import('../deal/open-deal')).openDeal(tools) },
    {
      name: 'model',
      open: async () => (await import('../model/open-model-area')).openModelArea(tools),
    },
    ...(salesforce
      ? [
          {
            name: 'salesforce' as const,
            open: async () =>
              (await import('../salesforce/open-salesforce-area')).openSalesforceArea(tools, salesforce),
          },
        ]
      : []),
  ];
}

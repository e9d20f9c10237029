import type { ExcelHost } from '../../hosts/excel';
import { startSalesforceServer } from '../../hosts/salesforce';
import { openDeployedOrg } from '../../hosts/salesforce/deployed-org';
import type { Deed } from '../faults-in-excel';
import { dealDeeds } from './deal-deeds';
import { funnelDeeds } from './funnel-deeds';
import { modelDeeds } from './model-deeds';
import { segmentDeeds } from './segment-deeds';
import { stagesDeeds } from './stages-deeds';
import { tablesDeeds } from './tables-deeds';

/** Everything a person has the pane do in a workbook, that faults are tried on, with the org that some of it is done with. */
export async function openDeeds(host: ExcelHost): Promise<{ deeds: Deed[]; end: () => Promise<void> }> {
  const org = await openDeployedOrg();
  const server = await startSalesforceServer({ org });
  const deeds = [
    ...(await segmentDeeds(host)),
    ...(await modelDeeds(host)),
    ...(await stagesDeeds(host)),
    ...(await funnelDeeds(host)),
    ...(await dealDeeds(host)),
    ...(await tablesDeeds(host, { org, server })),
  ];
  return { deeds, end: () => server.close() };
}

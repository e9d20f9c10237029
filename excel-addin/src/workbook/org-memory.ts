import type { OverrideEntry } from '@keystage/core';
import { inWorkbook } from './in-workbook';
import { isRecord, keepEntries, keptEntries, keptPart, keptXml, type KeptEntries } from './kept-entries';

/** The one org that a workbook belongs to: what its tiers were pulled from or first pushed to. */
export interface BoundOrg {
  /** In 18 characters. */
  readonly organizationId: string;
  /** Its My Domain when it was last signed in to. */
  readonly host: string;
  /** By the account's id in the list: the tier by hand that its record held when it was last read. Without one, it held none. */
  readonly overrides?: Readonly<Record<string, OverrideEntry>>;
}

const ENTRY = 'bound';

const kept: KeptEntries<BoundOrg> = {
  namespace: 'urn:keystage:org:1',
  root: 'org',
  entry: 'org',
  isEntry: isBoundOrg,
};

/** Our part about it; a null object in a workbook that belongs to none. */
export function orgPart(context: Excel.RequestContext): Excel.CustomXmlPart {
  return keptPart(context, kept);
}

/** The org, as the part says. */
export function readBoundOrg(xml: string | undefined | null): BoundOrg | undefined {
  return Object.entries(keptEntries(xml, kept)).find(([key]) => key === ENTRY)?.[1];
}

/** Binds the workbook to an org, in place of any other. Two syncs. */
export function bindToOrg(org: BoundOrg): Promise<void> {
  return inWorkbook({ activity: 'remembering' }, async (context) => {
    const part = orgPart(context).load('id');
    await context.sync();
    keepEntries(context, part, keptXml({ [ENTRY]: org }, kept));
    await context.sync();
  });
}

/** The org that the workbook belongs to now: another part of the pane may have bound it. Two syncs. */
export function boundOrg(): Promise<BoundOrg | undefined> {
  return inWorkbook({ activity: 'finding' }, async (context) => {
    const part = orgPart(context).load('id');
    await context.sync();
    const xml = part.isNullObject ? undefined : part.getXml();
    if (xml) await context.sync();
    return readBoundOrg(xml?.value);
  });
}

/** The file may have passed through other programs since: what is not as we wrote it is forgotten. */
function isBoundOrg(value: unknown): value is BoundOrg {
  if (!isRecord(value)) return false;
  const { organizationId, host, overrides } = value;
  return (
    typeof organizationId === 'string' &&
    typeof host === 'string' &&
    (overrides === undefined || (isRecord(overrides) && Object.values(overrides).every(isRecord)))
  );
}

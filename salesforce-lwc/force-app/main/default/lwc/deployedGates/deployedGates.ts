import listed from '@salesforce/label/c.Keystage_Deployed_Gates';

/** The fingerprints of the gates deployed to this org, as their label lists them; `deployedGates` of c/keystageGates takes them apart. */
export const deployedGatesLabel: string = listed;

/**
 * Whether the gates of this fingerprint are deployed, so that imports and the API keep to them as the page does. Blank, for a process that never was
 * made active, is not.
 */
export function isDeployed(fingerprint: string | null | undefined): boolean {
  return Boolean(fingerprint) && listed.split(' ').includes(String(fingerprint));
}

/**
 * The fingerprints of the gates an org has deployed, as the label `Keystage_Deployed_Gates` lists them; none where nothing was deployed. Whatever in it
 * is no fingerprint is passed over.
 */
export function deployedGates(label: string): readonly string[] {
  return label.match(/\b[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}\b/g) ?? [];
}

/** The label that lists these; a label may not be blank. */
export function labelOfGates(fingerprints: readonly string[]): string {
  return fingerprints.length === 0 ? 'none' : fingerprints.join(' ');
}

/**
 * When a version of a process may become active, by the fingerprints of its gates, of those in force, and of those deployed: at once where it asks
 * for the same as the one in force, or its gates are deployed already; else once they are. In an org that has deployed no gates, whatever is active
 * holds on the page alone.
 */
export function whenActive(
  version: string,
  inForce: string | null,
  deployed: readonly string[],
): 'atOnce' | 'onceDeployed' | 'onThePageAlone' {
  if (deployed.length === 0) return 'onThePageAlone';
  return version === inForce || deployed.includes(version) ? 'atOnce' : 'onceDeployed';
}

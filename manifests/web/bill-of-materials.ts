import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { BuiltPackage } from './packages-in-build';

interface Component {
  readonly 'bom-ref': string;
}

/** A CycloneDX document, as far as it is touched here. */
interface Bill {
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
  readonly metadata: { readonly component: Component };
}

/**
 * The bill of materials of a build in CycloneDX, as npm itself writes it from the lock file, cut down to the packages that are in the build.
 * Without npm's serial number and hour, so that the same commit gives the same bytes. Throws where a package is not in the lock file.
 */
export async function billOfMaterials(packages: readonly BuiltPackage[], root: string): Promise<string> {
  const { serialNumber: _serial, metadata, ...bill } = await npmBill(root);
  const { timestamp: _hour, ...undated } = metadata;
  const built = new Set(packages.map(({ name, version }) => `${name}@${version}`));
  const components = bill.components.filter((one) => built.has(one['bom-ref']));
  const listed = new Set(components.map((one) => one['bom-ref']));
  const lacking = [...built].filter((ref) => !listed.has(ref));
  if (lacking.length > 0)
    throw new Error(`package-lock.json does not know ${lacking.join(', ')}, which the build holds.`);
  const product = metadata.component['bom-ref'];
  const dependencies = [
    { ref: product, dependsOn: [...listed].sort() },
    ...bill.dependencies
      .filter(({ ref }) => listed.has(ref))
      .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((one) => listed.has(one)) })),
  ];
  const component = { ...undated.component, type: 'application', name: 'keystage' };
  return `${JSON.stringify({ ...bill, metadata: { ...undated, component }, components, dependencies }, null, 2)}\n`;
}

type NpmBill = Bill & { readonly serialNumber: string; readonly metadata: { readonly timestamp: string } };

async function npmBill(root: string): Promise<NpmBill> {
  const words = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'];
  const windows = process.platform === 'win32'; // where npm is a script for the shell
  const { stdout } = await promisify(execFile)('npm', words, { cwd: root, maxBuffer: 1e8, shell: windows });
  return JSON.parse(stdout) as NpmBill;
}

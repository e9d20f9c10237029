import type { Components } from './package-xml';

/** The call of the Metadata API that says what an org has of a type; jsforce's `connection.metadata` has it. */
export interface MetadataList {
  list(
    queries: { readonly type: string }[],
    version: string,
  ): PromiseLike<readonly { readonly type?: string | null; readonly fullName: string }[]>;
}

/** What `keystage manifest org` and `keystage gates` bring beside the product, under names that begin with ours. */
const besides = ['CorsWhitelistOrigin', 'ExternalClientApplication', 'ValidationRule'];
const ourName = /(^|\.)Keystage_/;
/** Salesforce answers for so many types at a time. */
const typesPerCall = 3;

/**
 * What an org still has of ours, by type: of the components that an uninstallation deletes, and of what other commands deploy. A report is known
 * by its folder. What an administrator made by hand under a name of their own cannot be told from theirs.
 */
export async function tracesInOrg(org: MetadataList, toDelete: Components, version: string): Promise<Components> {
  const ours = new Map([...toDelete].map(([type, members]) => [listedAs(type), new Set(members.map(bare))]));
  const types = [...new Set([...ours.keys(), ...besides])].sort();
  const traces = new Map<string, string[]>();
  for (let from = 0; from < types.length; from += typesPerCall) {
    const queries = types.slice(from, from + typesPerCall).map((type) => ({ type }));
    for (const { type, fullName } of await org.list(queries, version)) {
      const [of, name] = [type ?? queries[0].type, bare(fullName)];
      if (!ours.get(of)?.has(name) && !ourName.test(name)) continue;
      traces.set(of, [...(traces.get(of) ?? []), name]);
    }
  }
  return traces;
}

const listedAs = (type: string) => (type === 'Report' ? 'ReportFolder' : type);

/** A folder is listed as `Keystage/` and as `Keystage`. */
const bare = (name: string) => name.replace(/\/$/, '');

/** A package whose code is in the build; `folder` is where it is installed, from the root of the project. */
export interface BuiltPackage {
  readonly name: string;
  readonly version: string;
  readonly folder: string;
}

/** The list that the build leaves beside its files, which is not hosted. */
export const packageList = 'packages.json';

/** Reads the list; throws where the build did not leave one. */
export function packagesInBuild(files: ReadonlyMap<string, Uint8Array>): BuiltPackage[] {
  const bytes = files.get(packageList);
  if (!bytes) throw new Error(`The build holds no ${packageList}. Build it anew: npm run build.`);
  return JSON.parse(new TextDecoder().decode(bytes)) as BuiltPackage[];
}

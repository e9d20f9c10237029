import type { Environment } from './environment';
import { buildManifests } from './build-manifests';
import { storeIcons } from './icons';

/** The app package that the admin centre of Microsoft 365 takes. */
export const packageFile = ({ name }: Environment) => `keystage.${name}.zip`;

/** The icons that go into an app package, by their path there and their file. */
export const packedIcons: readonly (readonly [path: string, file: string])[] = [
  [`icons/${storeIcons.colour}`, storeIcons.colour],
  [`icons/${storeIcons.outline}`, storeIcons.outline],
];

/** What an app package holds, by path: the unified manifest under the one name it may have, its texts, and two icons. */
export function appPackage(
  environment: Environment,
  icons: ReadonlyMap<string, Uint8Array>,
): ReadonlyMap<string, string | Uint8Array> {
  const [, [, manifest], ...texts] = buildManifests(environment);
  return new Map<string, string | Uint8Array>([
    ['manifest.json', manifest],
    ...texts,
    ...packedIcons.flatMap(([path, file]) => {
      const bytes = icons.get(file);
      return bytes ? [[path, bytes] as const] : [];
    }),
  ]);
}

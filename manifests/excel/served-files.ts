import type { Environment } from './environment';
import { buildManifests } from './build-manifests';

/** The paths that the manifests of an environment name on its host, such as `assets/icons/icon-16.png`: what has to be served there. */
export function servedFiles(environment: Environment): string[] {
  const named = [...buildManifests(environment).values()].flatMap((text) =>
    [...text.matchAll(/"(https:\/\/[^"]+)"/g)].map(([, address]) => address),
  );
  const own = named.filter((address) => address.startsWith(`${environment.host}/`));
  // Help, privacy and terms are the website's, also where it shares the host.
  const ofWebsite = ['support', 'privacy', 'terms'];
  const paths = own.map((address) => address.slice(environment.host.length + 1).split('?')[0]);
  return [...new Set(paths)].filter((path) => !ofWebsite.includes(path)).sort();
}

import { languages } from './add-in';
import type { Environment } from './environment';
import { textFile, unifiedManifest, unifiedTexts } from './unified-manifest';
import { xmlManifest } from './xml-manifest';

/** The files an administrator deploys to one environment, by name: the XML manifest, the JSON manifest and its texts. */
export function buildManifests(environment: Environment): Map<string, string> {
  const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
  return new Map([
    [`keystage.${environment.name}.xml`, xmlManifest(environment)],
    [`keystage.${environment.name}.json`, json(unifiedManifest(environment))],
    ...languages
      .slice(1)
      .map((language) => [textFile(environment, language), json(unifiedTexts(environment, language))] as const),
  ]);
}

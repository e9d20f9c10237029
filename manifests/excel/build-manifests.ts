import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { languages } from './add-in';
import { readEnvironment, type Environment } from './environment';
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

// npx tsx manifests/excel/build-manifests.ts [ENVIRONMENT.json …], the development one when none is named.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = dirname(fileURLToPath(import.meta.url));
  const named = process.argv.slice(2);
  for (const file of named.length > 0 ? named : [join(folder, 'environments', 'development.json')]) {
    const environment = readEnvironment(JSON.parse(readFileSync(file, 'utf8')), file);
    for (const [name, text] of buildManifests(environment)) {
      writeFileSync(join(folder, name), text);
      console.log(`Written: ${relative(process.cwd(), join(folder, name))}`);
    }
  }
}

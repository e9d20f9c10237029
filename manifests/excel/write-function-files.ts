import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { functionGuides, functionsMetadata, helpPage } from '../../excel-addin/src/functions/catalogue';

export { functionCatalogue, functionGuides, functionsMetadata } from '../../excel-addin/src/functions/catalogue';

/**
 * The files that Excel and people read of the functions, by their path under excel-addin/assets: the metadata and the help, each in every
 * language.
 */
export function functionFiles(): Map<string, string> {
  const [standard] = functionGuides;
  const suffix = (language: string) => (language === standard.language ? '' : `.${language}`);
  return new Map(
    functionGuides.flatMap((guide): [string, string][] => [
      [`functions/functions${suffix(guide.language)}.json`, `${JSON.stringify(functionsMetadata(guide), null, 2)}\n`],
      [
        `help/${guide.language}.html`,
        helpPage(
          guide,
          functionGuides.filter((other) => other !== guide),
        ),
      ],
    ]),
  );
}

// npx tsx manifests/excel/write-function-files.ts
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const assets = join(dirname(fileURLToPath(import.meta.url)), '../../excel-addin/assets');
  for (const [path, text] of functionFiles()) {
    mkdirSync(dirname(join(assets, path)), { recursive: true });
    writeFileSync(join(assets, path), text);
    console.log(`Written: excel-addin/assets/${path}`);
  }
}

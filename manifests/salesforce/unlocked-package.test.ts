import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const project = join(root, 'salesforce-lwc');
const jsonOf = <T>(path: string) => JSON.parse(readFileSync(path, 'utf8')) as T;
const { version } = jsonOf<{ version: string }>(join(root, 'package.json'));
const { packageDirectories } = jsonOf<{
  packageDirectories: readonly {
    readonly path: string;
    readonly package: string;
    readonly versionNumber: string;
    readonly definitionFile: string;
    readonly dependencies?: readonly { readonly package: string; readonly versionNumber: string }[];
  }[];
}>(join(project, 'sfdx-project.json'));

interface SalesforceCore {
  readonly SfProject: {
    resolve(folder: string): Promise<{ getSfProjectJson(): { schemaValidate(): Promise<void> } }>;
  };
}

test('Salesforce’s own library finds the project file sound', async () => {
  // The library that the stock CLI stands on, as the one we deploy by brings it along.
  const { SfProject } = createRequire(require.resolve('@salesforce/source-deploy-retrieve'))(
    '@salesforce/core',
  ) as SalesforceCore;
  const file = (await SfProject.resolve(project)).getSfProjectJson();
  await expect(file.schemaValidate()).resolves.toBeUndefined();
}, 60_000);

test.each(packageDirectories)('$package has the version of the product, and an org to be built in', (one) => {
  expect(one.versionNumber).toBe(`${version}.NEXT`);
  expect(existsSync(join(project, one.path))).toBe(true);
  const org = jsonOf<{ edition: string; settings: object }>(join(project, one.definitionFile));
  expect(org.edition).toBe('Enterprise');
  // Translations are packed only where the org that builds them has languages switched on.
  expect(org.settings).toMatchObject({
    languageSettings: { enableTranslationWorkbench: true, enableEndUserLanguages: true },
  });
});

test('the languages need the product, never the other way round', () => {
  const [product, languages] = packageDirectories;
  expect(product.dependencies).toBeUndefined();
  expect(languages.dependencies).toEqual([{ package: product.package, versionNumber: `${version}.LATEST` }]);
});

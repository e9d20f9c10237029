import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuiltPackage } from './packages-in-build';

/** What a package says of its licence in package.json. */
interface Declared {
  readonly license?: string;
  readonly author?: string | { readonly name?: string };
}

const licenceFile = /^(licen[cs]e|notice|copying)/i;

/** The notices that the licences of the packages in a build ask for, package by package, with the text each of them carries. */
export function thirdPartyNotices(packages: readonly BuiltPackage[], root: string): string {
  const parts = packages.map((one) => {
    const folder = join(root, one.folder);
    const { license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Declared;
    if (!license) throw new Error(`${one.name} ${one.version} names no licence, so it cannot be shipped.`);
    const texts = readdirSync(folder)
      .filter((name) => licenceFile.test(name))
      .sort()
      .map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim());
    const holder = typeof author === 'string' ? author : author?.name;
    const text =
      texts.length > 0
        ? texts.join('\n\n')
        : `Licensed under ${license}${holder ? ` by ${holder}` : ''}. The package carries no text of it.`;
    return `${one.name} ${one.version} (${license})\n\n${text}\n`;
  });
  const rule = `\n${'-'.repeat(80)}\n\n`;
  return ['Keystage contains code of these packages.\n', ...parts].join(rule);
}

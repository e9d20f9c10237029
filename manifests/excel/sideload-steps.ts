import type { ManifestWords } from '../words';
import { en } from '../words/en';
import type { Environment } from './environment';

/** Where a person tries an add-in before it is deployed to everybody. */
export const platforms = ['windows', 'mac', 'web', 'ipad'] as const;
export type Platform = (typeof platforms)[number];

/**
 * How one person tries the add-in of an environment on a platform, and how they get rid of it again, as Microsoft documents it
 * (learn.microsoft.com/office/dev/add-ins/testing, "Sideload Office Add-ins"). `folder` is where the manifest lies.
 */
export function sideloadSteps(
  { name, displayName }: Environment,
  platform: Platform,
  folder: string,
  words: ManifestWords = en,
): string[] {
  const file = `keystage.${name}.xml`;
  const { title, toTry, toRemove } = words.sideload[platform]({ file, folder, name: displayName });
  const numbered = (lines: readonly string[]) => lines.map((line, k) => `  ${k + 1}. ${line}`);
  return [title, ...numbered(toTry), words.toRemove, ...numbered(toRemove)];
}

import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { text } from 'node:stream/consumers';

/** A piece of code and the file of the tree it pretends to be. */
export interface Sample {
  readonly file: string;
  readonly code: string;
  /** Rules that need types run only where the file exists, and cost some seconds once. */
  readonly typed?: boolean;
}

/** The rules each sample breaks, under the project's own configuration. */
export async function lintSamples(samples: readonly Sample[]): Promise<string[][]> {
  const cwd = dirname(dirname(fileURLToPath(import.meta.url)));
  const untypedRules = { files: ['**/*.ts', '**/*.tsx'], ...tseslint.configs.disableTypeChecked };
  const untyped = new ESLint({ cwd, overrideConfig: untypedRules });
  // Where CI is set, typescript-eslint reads each file once, from the disk, and would not see the sample.
  const fromTheSample = { languageOptions: { parserOptions: { disallowAutomaticSingleRunInference: true } } };
  const typed = new ESLint({ cwd, overrideConfig: { files: ['**/*.ts'], ...fromTheSample } });

  const broken: string[][] = [];
  for (const { file, code, typed: wantsTypes } of samples) {
    const results = await (wantsTypes ? typed : untyped).lintText(code, { filePath: file });
    broken.push(results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => ruleId ?? message)));
  }
  return broken;
}

// ESLint loads its configuration as an ES module, which Jest's sandbox refuses; so the test runs this file as a command.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const samples = JSON.parse(await text(process.stdin)) as Sample[];
  console.log(JSON.stringify(await lintSamples(samples)));
}

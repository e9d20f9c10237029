import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import ts from 'typescript';
import type { GeneratedFile } from './generated-file';
import { lwcFolder } from './lwc-folder';
import { unfitForThePlatform } from './platform-rules';

const project = join(dirname(fileURLToPath(import.meta.url)), '..');

/**
 * The JavaScript of every component written in TypeScript, which the platform does not compile: types are dropped, everything else,
 * decorators included, stays as it was written. Throws where the platform would not take a file.
 */
export async function buildComponents(): Promise<GeneratedFile[]> {
  return Promise.all(componentSources().map(compiled));
}

/** Paths of the TypeScript of all components, below `salesforce-lwc/`; tests are not deployed. */
export function componentSources(): string[] {
  return readdirSync(join(project, lwcFolder), { recursive: true, encoding: 'utf8' })
    .map((file) => `${lwcFolder}/${file.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts') && !path.includes('/__tests__/'))
    .sort();
}

async function compiled(source: string): Promise<GeneratedFile> {
  const path = source.replace(/\.ts$/, '.js');
  const { outputText } = ts.transpileModule(readFileSync(join(project, source), 'utf8'), {
    fileName: source,
    compilerOptions: {
      target: ts.ScriptTarget.ESNext,
      module: ts.ModuleKind.ESNext,
      experimentalDecorators: false,
      useDefineForClassFields: true,
      verbatimModuleSyntax: true,
    },
  });
  const style = await resolveConfig(join(project, path));
  const text = await format(outputText, { ...style, parser: 'babel' });
  const faults = unfitForThePlatform(text);
  if (faults.length > 0) throw new Error(`${path} cannot be deployed:\n${faults.join('\n')}`);
  return { path, text };
}

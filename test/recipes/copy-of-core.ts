import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { buildSync } from 'esbuild';
import ts from 'typescript';

/** One change to a file under `shared-core/src`: a text put behind another that stands there once; a new file; or one that begins as a copy. */
export type Edit =
  | { readonly file: string; readonly behind?: string; readonly put: string }
  | { readonly file: string; readonly copyOf: string; readonly with: Readonly<Record<string, string>> };

/** A copy of the core that can be changed, compiled and run, and is gone when it is closed. */
export interface CopyOfCore {
  edit(edits: readonly Edit[]): void;
  /** The files under `src` that the compiler complains about, by path. */
  complaints(): ReadonlyMap<string, readonly string[]>;
  /** Runs a program that imports `@keystage/core`, and answers what it prints. */
  run(program: string): string;
  close(): void;
}

const root = join(__dirname, '../..');

export function copyOfCore(): CopyOfCore {
  const home = mkdtempSync(join(tmpdir(), 'keystage-recipe-'));
  const core = join(home, 'shared-core');
  const src = join(core, 'src');
  for (const part of ['src', 'models', 'templates', 'package.json', 'tsconfig.json']) {
    cpSync(join(root, 'shared-core', part), join(core, part), { recursive: true });
  }
  cpSync(join(root, 'tsconfig.json'), join(home, 'tsconfig.json'));
  linkPackages(home);

  let program: ts.Program | undefined;

  return {
    edit(edits) {
      for (const edit of edits) {
        const path = join(src, edit.file);
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(
          path,
          edited(edit, (file) => readFileSync(join(src, file), 'utf8')),
        );
      }
    },
    complaints() {
      const { options, fileNames } = configOf(core);
      program = ts.createProgram(fileNames, options, ts.createCompilerHost(options), program);
      const found = new Map<string, string[]>();
      for (const { file, messageText } of ts.getPreEmitDiagnostics(program)) {
        const path = file ? relative(src, file.fileName).split(sep).join('/') : '';
        found.set(path, [...(found.get(path) ?? []), ts.flattenDiagnosticMessageText(messageText, ' ')]);
      }
      return found;
    },
    run(text) {
      const path = join(home, 'program.mjs');
      // The program alone is run, with what it needs of the core: quicker than compiling all of it on the way.
      buildSync({
        stdin: { contents: text, resolveDir: home, loader: 'ts' },
        outfile: path,
        bundle: true,
        platform: 'node',
        format: 'esm',
      });
      return execFileSync(process.execPath, [path], { cwd: home, encoding: 'utf8' }).trim();
    },
    close: () => rmSync(home, { recursive: true, force: true }),
  };
}

function edited(edit: Edit, read: (file: string) => string): string {
  if ('copyOf' in edit) {
    return Object.entries(edit.with).reduce((text, [from, to]) => text.replace(from, to), read(edit.copyOf));
  }
  const { file, behind, put } = edit;
  if (behind === undefined) return put;
  const [before, after, ...more] = read(file).split(behind);
  if (after === undefined || more.length > 0) throw new Error(`${file} does not hold “${behind}” exactly once.`);
  return before + behind + put + after;
}

function configOf(core: string): ts.ParsedCommandLine {
  const config = ts.readConfigFile(join(core, 'tsconfig.json'), ts.sys.readFile).config as unknown;
  const parsed = ts.parseJsonConfigFileContent(config, ts.sys, core);
  return { ...parsed, options: { ...parsed.options, incremental: false, tsBuildInfoFile: undefined } };
}

/** Every installed package, with the copy in the place of the core itself. */
function linkPackages(home: string): void {
  const installed = join(root, 'node_modules');
  mkdirSync(join(home, 'node_modules/@keystage'), { recursive: true });
  for (const name of readdirSync(installed)) {
    if (name !== '@keystage') symlinkSync(join(installed, name), join(home, 'node_modules', name), 'junction');
  }
  symlinkSync(join(home, 'shared-core'), join(home, 'node_modules/@keystage/core'), 'junction');
}

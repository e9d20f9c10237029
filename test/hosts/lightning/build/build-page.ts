import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import lwc from '@lwc/rollup-plugin';
import { rollup, type Plugin } from 'rollup';
import ts from 'typescript';
import { copyComponents } from './copy-components';
import { channelFields, labelFiles, labelsIn, platformModules, type PlatformNames } from './platform-modules';

const host = join(dirname(fileURLToPath(import.meta.url)), '..');
const root = join(host, '..', '..', '..');
const project = join(root, 'salesforce-lwc');
const metadata = join(project, 'force-app', 'main', 'default');

/**
 * The record page with the real engine, base components and SLDS, and the components of the DX project as they are committed, in a folder
 * that is not there yet: 20 to 40 seconds.
 */
async function buildPage(folder: string): Promise<void> {
  const cache = dirname(folder);
  const aside = mkdtempSync(join(cache, 'building-'));
  try {
    await buildInto(aside);
    renameSync(aside, folder);
  } catch (problem) {
    rmSync(aside, { recursive: true, force: true });
    if (!existsSync(folder)) throw problem; // else another process was first, and its page is as good
  }
  removeOld(cache);
}

/** A page that is being shown somewhere must not be pulled away: the newest few stay. */
function removeOld(cache: string): void {
  const built = readdirSync(cache)
    .filter((name) => /^[0-9a-f]{16}$/.test(name))
    .map((name) => ({ path: join(cache, name), at: statSync(join(cache, name)).mtimeMs }))
    .sort((a, b) => b.at - a.at);
  for (const { path } of built.slice(4)) rmSync(path, { recursive: true, force: true });
}

async function buildInto(folder: string): Promise<void> {
  const modules = join(folder, 'modules');
  copyComponents(join(modules, 'c'));
  const problems: string[] = [];
  const bundle = await rollup({
    input: join(host, 'page', 'boot.ts'),
    plugins: [
      dropTypes(),
      platformModules(deployedNames(), join(host, 'page', 'session.ts')),
      componentList(),
      lwc({
        rootDir: join(host, 'page'),
        modules: [
          { dir: modules },
          { dir: join(host, 'modules') },
          { name: 'lightning/overlayContainer', path: overlayContainer },
          { npm: 'lightning-base-components' },
        ],
        exclude: ['**/page/*.ts', '**/ui-api/**', '**/wire/**', '**/salesforce/**'],
        apiVersion: 66,
        enableDynamicComponents: true,
        enableLightningWebSecurityTransforms: true,
        enableLwcOn: true,
        enableSyntheticElementInternals: true,
      }),
      replaceEnvironment(),
    ],
    onwarn: (warning) => {
      if (warning.code === 'UNRESOLVED_IMPORT' || warning.code === 'MISSING_EXPORT') problems.push(warning.message);
    },
  });
  if (problems.length > 0) throw new Error(`The stand-in Lightning lacks modules:\n${problems.join('\n')}`);
  await bundle.write({
    dir: join(folder, 'site', 'app'),
    format: 'es',
    entryFileNames: 'boot.js',
    chunkFileNames: '[name]-[hash].js',
  });
  await bundle.close();

  const site = join(folder, 'site');
  copyFileSync(join(host, 'page', 'index.html'), join(site, 'index.html'));
  copyFileSync(join(host, 'page', 'page.css'), join(site, 'page.css'));
  const styles = join(root, 'node_modules', '@salesforce-ux', 'design-system', 'assets', 'styles');
  copyFileSync(join(styles, 'salesforce-lightning-design-system.min.css'), join(site, 'slds.css'));
  mkdirSync(join(site, 'labels'));
  for (const [lang, file] of Object.entries(labelFiles)) {
    // What a language does not word stands in English, as in an org.
    const labels = { ...labelsIn(join(project, labelFiles.en)), ...labelsIn(join(project, file)) };
    writeFileSync(join(site, 'labels', `${lang}.json`), JSON.stringify(labels));
  }
}

/** Not among the modules that the base components export, though a page needs it for modals and alerts. */
const overlayContainer = join(
  root,
  'node_modules/lightning-base-components/src/lightning/overlayContainer/overlayContainer.js',
);

/** Types go, decorators stay for the LWC compiler. */
function dropTypes(): Plugin {
  return {
    name: 'drop-types',
    transform(code, id) {
      if (!/\.ts(\?|$)/.test(id)) return null;
      const { outputText } = ts.transpileModule(code, {
        fileName: id,
        compilerOptions: {
          target: ts.ScriptTarget.ESNext,
          module: ts.ModuleKind.ESNext,
          verbatimModuleSyntax: true,
          experimentalDecorators: false,
        },
      });
      return { code: outputText, map: null };
    },
  };
}

/** What the engine and the base components ask of their build. */
function replaceEnvironment(): Plugin {
  return {
    name: 'replace-environment',
    transform(code) {
      if (!/import\.meta\.env|process\.env\.NODE_ENV/.test(code)) return null;
      const replaced = code
        .replaceAll('import.meta.env.SSR', 'false')
        .replaceAll('import.meta.env?.SSR', 'false')
        .replaceAll('process.env.NODE_ENV', '"development"');
      return { code: replaced, map: null };
    },
  };
}

/** `keystage/components`: every component of the project that a page may show, loaded when it is asked for. */
function componentList(): Plugin {
  const name = 'keystage/components';
  return {
    name: 'component-list',
    resolveId: (source) => (source === name ? `\0${name}` : null),
    load(id) {
      if (id !== `\0${name}`) return null;
      const loads = exposedComponents().map((component) => `${component}: () => import('c/${component}')`);
      return `export const componentConstructors = { ${loads.join(', ')} };`;
    },
  };
}

function exposedComponents(): string[] {
  return readdirSync(join(metadata, 'lwc')).filter((component) =>
    readFileSync(join(metadata, 'lwc', component, `${component}.js-meta.xml`), 'utf8').includes('<isExposed>true<'),
  );
}

function deployedNames(): PlatformNames {
  const objects = readdirSync(join(metadata, 'objects'));
  const fields = objects.flatMap((object) =>
    filesIn(join(metadata, 'objects', object, 'fields')).map(
      (file) => `${object}.${basename(file, '.field-meta.xml')}`,
    ),
  );
  const permissions = filesIn(join(metadata, 'customPermissions'));
  return {
    labels: new Set(Object.keys(labelsIn(join(project, labelFiles.en)))),
    customPermissions: new Set(permissions.map((file) => basename(file, '.customPermission-meta.xml'))),
    schema: new Set([...objects, ...fields]),
    messageChannels: new Map(
      filesIn(join(metadata, 'messageChannels')).map((file) => [
        `${basename(file, '.messageChannel-meta.xml')}__c`,
        channelFields(join(metadata, 'messageChannels', file)),
      ]),
    ),
  };
}

function filesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildPage(process.argv[2]);

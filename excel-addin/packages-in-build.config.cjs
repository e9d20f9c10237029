const fs = require('node:fs');
const path = require('node:path');
const { Compilation, sources } = require('webpack');

/** Where the build lists the packages that are in it. */
const listFile = 'packages.json';
const root = path.join(__dirname, '..');

/** Lists every package that a file of the build holds code of, with its version and folder, as the bundler knows them: what notices are owed for. */
class PackagesInBuild {
  apply(compiler) {
    // Not of the child compilations in which pages are made from templates: their code ships with no page.
    compiler.hooks.thisCompilation.tap('PackagesInBuild', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: 'PackagesInBuild', stage }, () => {
        // Beside what modules come from, the bundler's own few lines that load them.
        const folders = new Set([path.dirname(require.resolve('webpack/package.json'))]);
        for (const module of withInner(compilation.modules)) {
          const folder = packageFolder(module.resource);
          if (folder) folders.add(folder);
        }
        const list = [...folders].sort().map((folder) => {
          const { name, version } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
          return { name, version, folder: path.relative(root, folder).split(path.sep).join('/') };
        });
        compilation.emitAsset(listFile, new sources.RawSource(`${JSON.stringify(list, null, 2)}\n`));
      });
    });
  }
}

/** Modules, and those that were joined into one. */
function* withInner(modules) {
  for (const module of modules) {
    yield module;
    if (module.modules) yield* withInner(module.modules);
  }
}

/** The folder of the package that a file belongs to, the innermost where packages are nested. */
function packageFolder(file) {
  const found = file && /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(file);
  return found ? found[1] : undefined;
}

module.exports = { PackagesInBuild };

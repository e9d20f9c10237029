import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import type { SourceTree } from './source-tree';

/** What an import leads to: a file or folder of this project, a Node module, or a package by its name. */
export type Target =
  | { readonly kind: 'own'; readonly path: string }
  | { readonly kind: 'node'; readonly name: string }
  | { readonly kind: 'package'; readonly name: string };

const workspaces: Readonly<Record<string, string>> = {
  '@keystage/core/models': 'shared-core/models',
  '@keystage/core/language': 'shared-core/src/language',
  '@keystage/core/salesforce': 'shared-core/salesforce',
  '@keystage/core': 'shared-core/src',
  '@keystage/excel-addin': 'excel-addin',
  '@keystage/salesforce-lwc': 'salesforce-lwc',
  '@keystage/manifests': 'manifests',
  '@keystage/test': 'test',
};

/** Follows an import of a file: relative paths and workspace names end at a path of the tree, without its extension. */
export function importedPath(from: string, specifier: string, tree: SourceTree): Target {
  if (specifier.startsWith('.')) return own(posix.join(posix.dirname(from), specifier), tree);
  const workspace = Object.keys(workspaces).find((name) => specifier === name || specifier.startsWith(`${name}/`));
  if (workspace) return own(specifier.replace(workspace, workspaces[workspace]), tree);
  if (isBuiltin(specifier)) return { kind: 'node', name: specifier };
  const [scope, name] = specifier.split('/');
  return { kind: 'package', name: scope.startsWith('@') ? `${scope}/${name}` : scope };
}

function own(path: string, tree: SourceTree): Target {
  const isFolder = tree.has(`${path}/index.ts`);
  return { kind: 'own', path: isFolder ? `${path}/index` : path.replace(/\.[cm]?[jt]sx?$/, '') };
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XmlDocument, XmlElement } from 'libxml2-wasm';

/** An element of a metadata file; `text` is that of an element without children. */
export interface Element {
  readonly name: string;
  readonly text: string;
  readonly line: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
}

/** The package directories of the project as they lie on disk: metadata read, everything else as text. */
export interface Project {
  /** By path below the project, with slashes. */
  readonly metadata: ReadonlyMap<string, Element>;
  readonly texts: ReadonlyMap<string, string>;
  /** Files that are no XML at all, with what the parser says. */
  readonly unreadable: readonly string[];
}

/** A project with those that lie in it and are deployed after it: files of one may name what another brings. */
export function readProject(folder: string, ...within: readonly string[]): Project {
  const directories = ['.', ...within].flatMap((project) => packageDirectories(folder, project));
  const metadata = new Map<string, Element>();
  const texts = new Map<string, string>();
  const unreadable: string[] = [];
  for (const directory of directories) {
    for (const entry of readdirSync(join(folder, directory), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const file = join(entry.parentPath, entry.name);
      const path = file.slice(folder.length + 1).replaceAll('\\', '/');
      const text = readFileSync(file, 'utf8');
      texts.set(path, text);
      if (!path.endsWith('-meta.xml')) continue;
      try {
        metadata.set(path, elementOf(XmlDocument.fromString(text).root));
      } catch (problem) {
        unreadable.push(`${path}: ${problem instanceof Error ? problem.message.trim() : String(problem)}`);
      }
    }
  }
  return { metadata, texts, unreadable };
}

function packageDirectories(folder: string, project: string): string[] {
  const file = readFileSync(join(folder, project, 'sfdx-project.json'), 'utf8');
  const { packageDirectories: directories } = JSON.parse(file) as {
    readonly packageDirectories: readonly { readonly path: string }[];
  };
  return directories.map(({ path }) => join(project, path));
}

function elementOf(node: XmlElement): Element {
  const children: Element[] = [];
  for (let child = node.firstChild; child; child = child.next) {
    if (child instanceof XmlElement) children.push(elementOf(child));
  }
  return {
    name: node.name,
    text: children.length === 0 ? node.content : '',
    line: node.line,
    attributes: Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])),
    children,
  };
}

/** The text of the first child of this name. */
export function textOf(element: Element, name: string): string | undefined {
  return element.children.find((child) => child.name === name)?.text;
}

export function childrenOf(element: Element, name: string): readonly Element[] {
  return element.children.filter((child) => child.name === name);
}

import { addIn } from '../excel/add-in';
import type { Environment } from '../excel/environment';
import { hostingPage, writeHostingPage } from './hosting-page';
import { hostingWords } from './hosting-words';
import { integrityOf } from './integrity-of';
import { packageList } from './packages-in-build';
import { strictPage } from './strict-page';

/** Where a bundle lists its files and their hashes. */
export const integrityList = 'integrity.json';

/** Texts that go with a build because somebody asks for them. */
export interface Papers {
  readonly licence: string;
  readonly notices: string;
  readonly bill: string;
}

/** The folder to host, by path: the build with its pages made strict for one environment, the papers, the pages for IT, and the list of hashes. */
export function webBundle(
  built: ReadonlyMap<string, Uint8Array>,
  environment: Environment,
  papers: Papers,
): Map<string, Uint8Array> {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const files = new Map([...built].filter(([path]) => path !== packageList));
  const pages = [...files.keys()].filter((path) => /^[^/]+\.html$/.test(path));
  for (const page of pages) {
    files.set(page, bytes(strictPage(new TextDecoder().decode(files.get(page)), environment, files)));
  }
  files.set('LICENSE', bytes(papers.licence));
  files.set('THIRD-PARTY-NOTICES.txt', bytes(papers.notices));
  files.set('sbom.cdx.json', bytes(papers.bill));
  const pane = new TextDecoder().decode(files.get(addIn.page));
  const others = files.size + hostingWords.length;
  for (const words of hostingWords) {
    files.set(hostingPage(words), bytes(writeHostingPage(environment, words, pane, others)));
  }

  const hashes = [...files].map(([path, content]) => [path, integrityOf(content)] as const);
  const list = {
    keystage: addIn.version,
    host: environment.host,
    files: Object.fromEntries(hashes.sort(([one], [other]) => (one < other ? -1 : 1))),
  };
  return files.set(integrityList, bytes(`${JSON.stringify(list, null, 2)}\n`));
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TemplateText } from '../src/stages';
import { readyTemplates, textsOf } from './ready-templates.test-data';

// The terms that sales people use in three languages are agreed outside the project: ../shared/domain/terms.md from its root.
const file = join(__dirname, '../../../shared/domain/terms.md');

type Term = readonly [english: string, chinese: string, korean: string];

/** The terms under one head, a row of several as several. Chinese commas stand in the tables half as wide as they are. */
function termsUnder(head: string): Term[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  const starts = lines.flatMap((line, i) => (line.startsWith(`| ${head} |`) ? [i + 2] : []));
  if (starts.length === 0) throw new Error(`${file} has no table “${head}”.`);
  return starts.flatMap((start) => {
    const end = lines.findIndex((line, i) => i >= start && !line.startsWith('|'));
    return lines.slice(start, end < 0 ? lines.length : end).flatMap(termsOfRow);
  });
}

function termsOfRow(row: string): Term[] {
  const [english, chinese, korean] = row.split('|').slice(1, 4);
  const [names, ...translated] = [english, chinese, korean].map((cell) => cell.trim().split(' / '));
  const shared = / cooperation$/.exec(names[names.length - 1])?.[0] ?? '';
  return names.map((name, k): Term => {
    const [inChinese, inKorean] = translated.map((terms) => terms[k] ?? '');
    return [name.endsWith(shared) ? name : name + shared, inChinese.replaceAll(',', '，'), inKorean];
  });
}

/** Of each template the tables of its stages and of the buyer's. */
const heads: Readonly<Record<string, readonly [stages: string, buyerStages: string]>> = {
  'project-8': ['`project-8` selling', '`project-8` procurement'],
  'keyaccount-6': ['`keyaccount-6` selling', '`keyaccount-6` procurement'],
  'funnel-letters': ['`funnel-letters`', '`project-8` procurement'],
  'development-8': ['`development-8`', 'relationship stage'],
};

/** As the table writes it: the letter before the name, and no capital where a sentence has none. */
function asTerm({ name, letter }: { name: TemplateText; letter?: string | undefined }): Term {
  const before = letter === undefined ? '' : `${letter} `;
  return [before + name.en[0].toLowerCase() + name.en.slice(1), before + name['zh-CN'], before + name.ko];
}

if (existsSync(file)) {
  test.each(readyTemplates)('the stages of %s are called by their terms', (id, { stages, buyerStages }) => {
    const [ours, theirs] = heads[id].map(termsUnder);
    // A relationship broken off is reached from anywhere, and has no place in the order; what follows it there are depths.
    const end = theirs.findIndex(([english]) => english === 'broken off');
    expect(stages.map(asTerm)).toEqual(ours);
    expect(buyerStages.map(asTerm)).toEqual(end < 0 ? theirs : theirs.slice(0, end));
  });

  const named = ['decision maker', 'technical gatekeeper', 'coach', 'handler of the purchase', 'dossier'];
  const terms = named.map((name) => termsUnder('English (code)').find(([english]) => english === name)!);

  test.each(readyTemplates)('%s calls people and dossiers by their terms', (_, template) => {
    const strayed = textsOf(template).flatMap(([place, said]) =>
      terms.flatMap(([english, chinese, korean]) =>
        said.en.toLowerCase().includes(english) && !(said['zh-CN'].includes(chinese) && said.ko.includes(korean))
          ? [`${place}: ${english}, ${chinese}, ${korean}`]
          : [],
      ),
    );
    expect(strayed).toEqual([]);
  });
} else {
  test.skip('terms in three languages: ../shared/domain/terms.md is not here', () => undefined);
}

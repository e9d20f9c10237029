import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TemplateText } from '../src/stages';
import { readyTemplates, textsOf } from './ready-templates.test-data';

// The terms that sales people use in three languages are agreed outside the project: ../shared/domain/terms.md from its root.
const file = join(__dirname, '../../../shared/domain/terms.md');

type Term = readonly [english: string, chinese: string, korean: string];

/** The table of terms whose head begins so, a row of several terms as several. Chinese commas stand in it half as wide as they are. */
function tableOf(head: string): Term[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  const start = lines.findIndex((line) => line.startsWith(`| ${head} |`));
  if (start < 0) throw new Error(`${file} has no table “${head}”.`);
  const rows = lines.slice(start + 2);
  return rows
    .slice(
      0,
      rows.findIndex((line) => !line.startsWith('|')),
    )
    .flatMap((line) => {
      const [english, chinese, korean] = line
        .split('|')
        .slice(1, 4)
        .map((cell) => cell.trim().split(' / '));
      const shared = / cooperation$/.exec(english[english.length - 1])?.[0] ?? '';
      return english.map((term, k): Term => {
        const whole = term.endsWith(shared) ? term : term + shared;
        return [whole, (chinese[k] ?? '').replaceAll(',', '，'), korean[k] ?? ''];
      });
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
    const [ours, theirs] = heads[id].map(tableOf);
    // A relationship broken off is reached from anywhere, and has no place in the order; what follows it there are depths.
    const end = theirs.findIndex(([english]) => english === 'broken off');
    expect(stages.map(asTerm)).toEqual(ours);
    expect(buyerStages.map(asTerm)).toEqual(end < 0 ? theirs : theirs.slice(0, end));
  });

  const named = ['decision maker', 'technical gatekeeper', 'coach', 'handler of the purchase', 'dossier'];
  const terms = [...tableOf('English (code)'), ...tableOf('English (code)')].filter(([english]) =>
    named.includes(english),
  );

  test.each(readyTemplates)('people of %s are called by the terms of their roles', (_, template) => {
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

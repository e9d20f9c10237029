import { existsSync } from 'node:fs';
import { manifestWords } from '@keystage/manifests';
import { oneOf, readOptions } from '../read-options';
import { Refusal, WrongUsage } from '../refusal';
import type { Terminal } from '../terminal';
import { languages } from '../words';
import { openEnvironment } from './open-environment';
import { workbookTraces } from './workbook-traces';

/**
 * `keystage manifest traces WORKBOOK.xlsx`: whether a workbook still holds anything of the add-in but the values in its cells, for who takes it
 * away without a trace. Nothing is changed. Refused, with a sentence for each, where something is left.
 */
export async function findTraces(args: readonly string[], terminal: Terminal): Promise<number> {
  const given = readOptions(args, { env: { value: 'FILE' }, lang: { value: 'en|zh-CN|ko' } });
  if (given.words.length === 0) {
    throw new WrongUsage('Expected a workbook, got none. Write: keystage manifest traces WORKBOOK.xlsx');
  }
  const language = manifestWords[oneOf('lang', given.one('lang'), languages) ?? 'en'];
  const env = given.one('env');
  const namespace = env === undefined ? 'KEYSTAGE' : (await openEnvironment(env, language)).namespace;
  const { traces: words } = language;
  const left: string[] = [];
  for (const file of given.words) {
    const found = existsSync(file) ? await workbookTraces(file, namespace) : undefined;
    const said = !found
      ? [words.notAWorkbook(file)]
      : [
          ...(found.namespaces.length > 0 ? [words.parts(file, found.namespaces)] : []),
          ...found.formulas.map(({ sheet, count }) => words.formulas({ file, sheet, count })),
        ];
    if (said.length === 0) terminal.say(words.none(file));
    left.push(...said);
  }
  if (left.length > 0) throw new Refusal(...left);
  return 0;
}

import {
  compileValidationRules,
  proposeOrgMapping,
  stageSpeaker,
  type Language,
  type StageWords,
} from '@keystage/core';
import { stageWords as en } from '@keystage/core/language/stages/en';
import { stageWords as ko } from '@keystage/core/language/stages/ko';
import { stageWords as zh } from '@keystage/core/language/stages/zh-cn';
import { oneOf, readOptions } from '../read-options';
import { WrongUsage } from '../refusal';
import type { Terminal } from '../terminal';
import { cliWords, languages } from '../words';
import { chooseTemplate } from './choose-template';

const stageWords: Readonly<Record<Language, StageWords>> = { en, 'zh-CN': zh, ko };

/**
 * `keystage template gates TEMPLATE`: how many rules and roll-ups hold a template's gates in a Salesforce org that has a field for each fact, and each
 * condition that even there no rule can hold as the template says it, with the reason and the way out.
 */
export async function listGates(args: readonly string[], terminal: Terminal): Promise<number> {
  const given = readOptions(args, { lang: { value: 'en|zh-CN|ko' } });
  const [name, ...others] = given.words;
  if (name === undefined || others.length > 0) {
    throw new WrongUsage(
      `Expected one stage template, got ${given.words.length}. Write: keystage template gates TEMPLATE`,
    );
  }
  const language = oneOf('lang', given.one('lang'), languages) ?? 'en';
  const template = await chooseTemplate(name, stageSpeaker(stageWords[language]));
  const say = stageSpeaker(stageWords[language], template);
  const { rules, rollUps, gaps } = compileValidationRules(template, proposeOrgMapping(template));
  const words = cliWords[language];
  terminal.say(`${say.text(template.name)} · ${template.id} · ${template.version}`);
  terminal.say(words.gatesHeld({ rules: rules.length, rollUps: rollUps.length }, say));
  terminal.say(words.gatesNotHeld(gaps.length, say));
  for (const gap of gaps) terminal.say(`  ${say.enforcementGap(gap)}`);
  return 0;
}

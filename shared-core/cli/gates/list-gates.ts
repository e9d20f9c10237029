import { compileValidationRules, proposeOrgMapping, stageSpeaker } from '@keystage/core';
import { oneOf, readOptions } from '../read-options';
import { WrongUsage } from '../refusal';
import type { Terminal } from '../terminal';
import { cliWords, languages } from '../words';
import { chooseTemplate } from './choose-template';
import { stageWordsOf } from './stage-words-of';

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
  const template = await chooseTemplate(name, stageSpeaker(stageWordsOf[language]));
  const say = stageSpeaker(stageWordsOf[language], template);
  const { rules, rollUps, gaps } = compileValidationRules(template, proposeOrgMapping(template));
  const words = cliWords[language];
  terminal.say(`${say.text(template.name)} · ${template.id} · ${template.version}`);
  terminal.say(words.gatesHeld({ rules: rules.length, rollUps: rollUps.length }, say));
  terminal.say(words.gatesNotHeld(gaps.length, say));
  for (const gap of gaps) terminal.say(`  ${say.enforcementGap(gap)}`);
  return 0;
}

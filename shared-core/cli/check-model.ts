import { fingerprint, speaker } from '@keystage/core';
import { readModel } from './choose-model';
import { oneOf, readOptions } from './read-options';
import { WrongUsage } from './refusal';
import type { Terminal } from './terminal';
import { cliWords, languages } from './words';

/** `keystage model check FILE`: says that a model file is sound and what it decides by; one that is not is refused with all its faults. */
export async function checkModel(args: readonly string[], terminal: Terminal): Promise<number> {
  const given = readOptions(args, { lang: { value: 'en|zh-CN|ko' } });
  const [path, ...others] = given.words;
  if (path === undefined || others.length > 0) {
    throw new WrongUsage(`Expected one model file, got ${given.words.length}. Write: keystage model check FILE`);
  }
  const words = cliWords[oneOf('lang', given.one('lang'), languages) ?? 'en'];
  const model = await readModel(path, words.core);
  const say = speaker(words.core, model);
  const { way, tiers, groups } = model;
  const indicators = groups.reduce((sum, group) => sum + group.indicators.length, 0);
  terminal.say(words.soundModel(path));
  terminal.say(`${say.text(model.name)} · ${model.id} · ${model.version} · ${fingerprint(model)}`);
  terminal.say(words.modelHolds({ indicators, groups: groups.length }, say));
  terminal.say(
    tiers
      .map((tier) => {
        if (way.by === 'pareto') {
          const limit = way.limits.find((one) => one.tier === tier);
          return words.tierUpTo(say.tier(tier), say.percent(limit?.upTo ?? 1), say.indicator(way.indicator));
        }
        const cut = way.cutOffs.find((one) => one.tier === tier);
        return cut ? words.tierFrom(say.tier(tier), say.number(cut.from)) : words.tierOfTheRest(say.tier(tier));
      })
      .join(' · '),
  );
  return 0;
}

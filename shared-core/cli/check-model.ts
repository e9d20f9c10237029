import { fingerprint, scorecardsOf, speaker, type SegmentationModel, type Speaker } from '@keystage/core';
import { readModel } from './choose-model';
import { oneOf, readOptions } from './read-options';
import { WrongUsage } from './refusal';
import type { Terminal } from './terminal';
import { cliWords, languages, type CliWords } from './words';

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
  terminal.say(words.soundModel(path));
  terminal.say(`${say.text(model.name)} · ${model.id} · ${model.version} · ${fingerprint(model)}`);
  for (const line of scorecardLines(model, say, words)) terminal.say(line);
  terminal.say([words.core.ways[model.way.by], ...tiersOfWay(model, say, words)].join(' · '));
  if (model.notice !== undefined) terminal.say(say.text(model.notice));
  return 0;
}

/** How much each scorecard weighs: by the name of its account kind, where the model has several. */
function scorecardLines(model: SegmentationModel, say: Speaker, words: CliWords): string[] {
  return scorecardsOf(model).map(({ kind, groups }) => {
    const indicators = groups.reduce((sum, group) => sum + group.indicators.length, 0);
    const holds = words.modelHolds({ indicators, groups: groups.length }, say);
    if (model.kinds.length === 0) return holds;
    return words.ofScorecard(kind ? say.text(kind.name) : words.generalScorecard, holds);
  });
}

/** Where each tier begins, for the ways that say so by tier. */
function tiersOfWay({ way, tiers }: SegmentationModel, say: Speaker, words: CliWords): string[] {
  return tiers.flatMap((tier) => {
    const name = say.tier(tier);
    if (way.by === 'pareto') {
      const limit = way.limits.find((one) => one.tier === tier);
      return [words.tierUpTo(name, say.percent(limit?.upTo ?? 1), say.indicator(way.indicator))];
    }
    if (way.by === 'quotas') {
      const quota = way.quotas.find((one) => one.tier === tier);
      return [words.tierOfList(name, say.percent(quota?.share ?? 0))];
    }
    if (way.by !== 'scorecard' && way.by !== 'indicator') return [];
    const cut = way.cutOffs.find((one) => one.tier === tier);
    const from = cut && (way.by === 'indicator' ? say.value(way.indicator, cut.from) : say.number(cut.from));
    return [from === undefined ? words.tierOfTheRest(name) : words.tierFrom(name, from)];
  });
}

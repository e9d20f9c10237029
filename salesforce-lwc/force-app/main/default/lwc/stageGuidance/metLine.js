import { fillLabel } from 'c/fillLabel';
import { factCatalogue, pathsBehind } from 'c/keystageStages';
import { texts } from './texts';
/** A condition that is met, with its evidence: since when or when it was last seen, what is known, who noted what. */
export function metLine({ evidence, records }, { template, metSince }, condition, say) {
  const catalogue = factCatalogue(template);
  const paths = pathsBehind(condition.expr, catalogue);
  const seen = paths.flatMap((path) => evidence.observed[path] ?? []).sort();
  const since = metSince[condition.id];
  const day =
    since !== undefined
      ? fillLabel(texts.Stage_MetSince, say.date(since))
      : seen.length > 0
        ? fillLabel(texts.Stage_Seen, say.date(seen[seen.length - 1]))
        : texts.Stage_NoDay;
  // That something is so, the condition itself says; what more is known stands beside it.
  const known = paths.flatMap((path) => {
    const value = evidence.values[path];
    return value === undefined || typeof value === 'boolean' ? [] : [`${say.fact(path)}: ${say.value(path, value)}`];
  });
  const record = records.find((one) => one.condition === condition.id);
  const noted = [record?.note, record?.changedBy].filter((part) => typeof part === 'string');
  return {
    ...{ id: condition.id, text: say.text(condition.text), mark: 'met', markLabel: texts.Stage_MarkMet },
    asides: [[say.words.lists[condition.kind], day, ...known, ...noted].join(' · ')],
  };
}

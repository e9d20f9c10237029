import { resolve } from 'node:path';
import {
  acceptWeights,
  fingerprint,
  mostInconsistent,
  speaker,
  weighedItems,
  type SegmentationModel,
  type WeighedItem,
  type WeightingProblem,
} from '@keystage/core';
import { chooseModel } from '../choose-model';
import { checkFolder } from '../files/check-folder';
import { writeText } from '../files/write-text';
import { Refusal, WrongUsage } from '../refusal';
import type { Terminal } from '../terminal';
import { cliWords, type CliWords } from '../words';
import { proposalLines } from './proposal-lines';
import type { Proposed } from './proposal';
import { readJudgements } from './read-judgements';
import { weighByList } from './weigh-by-list';
import { weightsOptions, type WeightsOptions } from './weights-options';

/** A proposal for a part of a model, and what came of it. */
export interface Weighed {
  readonly model: SegmentationModel;
  readonly part: WeightsOptions['part'];
  readonly items: readonly (WeighedItem & { readonly name: string })[];
  readonly proposed: Proposed;
  readonly accepted?: { readonly file: string; readonly model: SegmentationModel };
}

/** `keystage model weights`: proposes weights by a method, and writes the model with them only when told to accept them. */
export async function weighModel(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = weightsOptions(args, () => terminal.today());
  const { asks, part, out, by, asOf } = options;
  const words = cliWords[options.language];
  const model = await chooseModel(options.model, words.core);
  if (out !== undefined) await checkOut(out, options);

  const items = itemsOf(model, options, words);
  const proposed = await propose(asks, items, model, part, words, terminal);
  const weighed: Weighed = { model, part, items, proposed };
  const next = out === undefined ? undefined : acceptWeights(model, proposed, asOf, { part, by });
  if (out !== undefined) await writeText(out, `${JSON.stringify(next, null, 2)}\n`);
  const outcome: Weighed = { ...weighed, ...(out !== undefined && next && { accepted: { file: out, model: next } }) };

  if (options.json) terminal.say(JSON.stringify(summary(outcome), null, 2));
  else proposalLines(outcome, words).forEach((line) => terminal.say(line));
  const { parameters } = proposed;
  if ('consistent' in parameters && !parameters.consistent) {
    const say = speaker(words.core);
    const [ratio, limit] = [say.number(parameters.consistencyRatio, 3), say.number(mostInconsistent)];
    terminal.warn(words.weighting.inconsistent(ratio, limit));
  }
  return 0;
}

function itemsOf(model: SegmentationModel, { part }: WeightsOptions, words: CliWords): Weighed['items'] {
  const items = weighedItems(model, part);
  if (items === undefined) {
    if (part.kind !== undefined && !model.kinds.some(({ id }) => id === part.kind)) {
      const known = model.kinds.map(({ id }) => id);
      throw new WrongUsage(
        `--kind: expected ${known.length > 0 ? known.join(', ') : 'no kind, as the model has none'}; got “${part.kind}”.`,
      );
    }
    throw new WrongUsage(`--of: the scorecard of ${model.id} has no group ${part.of}. Choose one that it has.`);
  }
  const say = speaker(words.core, model);
  const group = (id: string) => Object.entries(words.core.groups).find(([known]) => known === id)?.[1] ?? id;
  return items.map((item) => ({ ...item, name: part.of === 'groups' ? group(item.id) : say.indicator(item.id) }));
}

async function propose(
  asks: WeightsOptions['asks'],
  items: Weighed['items'],
  model: SegmentationModel,
  part: WeightsOptions['part'],
  words: CliWords,
  terminal: Terminal,
): Promise<Proposed> {
  const say = speaker(words.core, model);
  const file = 'judgements' in asks ? asks.judgements : (asks.list.accounts ?? '');
  const nameOf = (id: string) => items.find((item) => item.id === id)?.name ?? id;
  const found =
    'judgements' in asks
      ? await readJudgements(asks, items, model, nameOf)
      : await weighByList(asks, model, part, words, terminal);
  if (found.ok) return found.proposal;
  if ('leftOut' in found) throw new Refusal(`${file}: ${words.notJudged(found.leftOut, say)}`);
  if ('unknown' in found) {
    throw new Refusal(
      `${file}: ${words.noValuesOf(
        found.unknown.map((k) => items[k].name),
        say,
      )}`,
    );
  }
  throw new Refusal(...found.problems.map((problem) => `${file}: ${wordOf(problem, words)}`));
}

/** The cast joins what the mapped type has already paired. */
function wordOf(problem: WeightingProblem, words: CliWords): string {
  const sentence = words.weighting.problems[problem.kind] as (
    problem: WeightingProblem,
    say: ReturnType<typeof speaker>,
  ) => string;
  return sentence(problem, speaker(words.core));
}

/** A proposal for the next program; its shape only grows. */
function summary({ model, part, items, proposed, accepted }: Weighed) {
  const inShort = (one: SegmentationModel) => ({ id: one.id, version: one.version, fingerprint: fingerprint(one) });
  return {
    ok: true,
    exitCode: 0,
    model: inShort(model),
    ...part,
    method: proposed.method,
    parameters: proposed.parameters,
    items: items.map(({ id, share }, k) => ({ id, now: share, proposed: proposed.weights[k] })),
    ...(accepted && { accepted: { file: accepted.file, ...inShort(accepted.model) } }),
  };
}

/** Refuses to write over what is read. */
async function checkOut(out: string, { model, asks }: WeightsOptions): Promise<void> {
  const read = [model, 'judgements' in asks ? asks.judgements : (asks.list.accounts ?? '')];
  if (read.some((path) => resolve(path) === resolve(out))) {
    throw new WrongUsage(`--out ${out}: expected another file than those that are read. Choose another name.`);
  }
  if (!out.toLowerCase().endsWith('.json')) {
    throw new WrongUsage(`--out ${out}: expected a name that ends in .json. Add the ending.`);
  }
  await checkFolder(out);
}

import { parseModel, speaker, type SegmentationModel, type Words } from '@keystage/core';
import consumerList from '@keystage/core/models/consumer-list.json';
import curryPyramid from '@keystage/core/models/curry-pyramid.json';
import distributionByLedger from '@keystage/core/models/distribution-by-ledger.json';
import paretoByAmount from '@keystage/core/models/pareto-by-amount.json';
import projectBusiness from '@keystage/core/models/project-business.json';
import rfm from '@keystage/core/models/rfm.json';
import { decodedText } from './files/decoded-text';
import { nearestWord } from './nearest-word';
import { Refusal } from './refusal';

/** The models that come with the product, by the name to call them; the first is taken where none is named. */
const readyModels: Readonly<Record<string, unknown>> = Object.fromEntries(
  [distributionByLedger, paretoByAmount, projectBusiness, consumerList, rfm, curryPyramid].map((file) => [
    file.id,
    file,
  ]),
);

export const readyModelNames: readonly string[] = Object.keys(readyModels);

/** The model of a file, or a ready one by its name; refused with everything that is wrong with it, one sentence each. */
export async function chooseModel(name: string | undefined, words: Words): Promise<SegmentationModel> {
  const chosen = name ?? readyModelNames[0];
  if (Object.hasOwn(readyModels, chosen)) return soundModel(readyModels[chosen], chosen, words);
  return readModel(chosen, words);
}

/** The model of a file. */
export async function readModel(path: string, words: Words): Promise<SegmentationModel> {
  let text = '';
  try {
    for await (const piece of decodedText(path)) text += piece;
  } catch (error) {
    const nearest = nearestWord(path, readyModelNames);
    if (nearest === undefined || !(error instanceof Refusal)) throw error;
    throw new Refusal(`${error.message} The ready model is called ${nearest}.`);
  }
  return soundModel(text, path, words);
}

function soundModel(source: unknown, name: string, words: Words): SegmentationModel {
  const parsed = parseModel(source);
  if (parsed.ok) return parsed.model;
  const say = speaker(words);
  throw new Refusal(...parsed.problems.map((problem) => `${name}: ${say.modelProblem(problem)}`));
}

import { fingerprint, parseModel, type SegmentationModel } from '@keystage/core';
import consumerList from '@keystage/core/models/consumer-list.json';
import curryPyramid from '@keystage/core/models/curry-pyramid.json';
import distributionByLedger from '@keystage/core/models/distribution-by-ledger.json';
import paretoByAmount from '@keystage/core/models/pareto-by-amount.json';
import projectBusiness from '@keystage/core/models/project-business.json';
import rfm from '@keystage/core/models/rfm.json';
import type { ChosenModel } from './pane-state';

/** The models that come with the product, the default first. */
export const shippedModels: readonly ChosenModel[] = [
  distributionByLedger,
  paretoByAmount,
  projectBusiness,
  consumerList,
  rfm,
  curryPyramid,
].map((source) => {
  const parsed = parseModel(source);
  // Ours, and tested: a fault in one is a broken promise.
  if (!parsed.ok) throw new Error(`A model that comes with Keystage has a fault at ${parsed.problems[0].path}.`);
  return chosenModel(parsed.model);
});

/** A model ready to be chosen; `file` is the text it was read from, if it did not come with the product. */
export function chosenModel(model: SegmentationModel, file?: string): ChosenModel {
  return { model, fingerprint: fingerprint(model), ...(file === undefined ? {} : { file }) };
}

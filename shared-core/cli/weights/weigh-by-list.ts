import {
  criticWeights,
  deviationWeights,
  entropyWeights,
  pointsToWeigh,
  segmentAccounts,
  speaker,
  type SegmentationModel,
} from '@keystage/core';
import { openTable } from '../files/open-table';
import { Refusal } from '../refusal';
import { withoutEarlierResults } from '../segment/earlier-results';
import { readList } from '../segment/read-list';
import { splitAssignments } from '../segment/split-assignments';
import type { Terminal } from '../terminal';
import type { CliWords } from '../words';
import type { Proposal } from './proposal';
import type { WeightsOptions } from './weights-options';

type Listed = Extract<WeightsOptions['asks'], { readonly list: object }>;

/**
 * Weights by how the points of a list spread, which `keystage segment` would read the same. Items that no account has a value of come back
 * by their place: they cannot be weighed.
 */
export async function weighByList(
  { method, list: options, correlation }: Listed,
  model: SegmentationModel,
  part: WeightsOptions['part'],
  words: CliWords,
  terminal: Terminal,
): Promise<Proposal | { readonly ok: false; readonly unknown: readonly number[] }> {
  const path = options.accounts ?? '';
  const table = withoutEarlierResults(await openTable(path, options));
  const assigned = splitAssignments(options.assignments, table, [], [model], words.core).list;
  const { accounts } = await readList(table, [model], assigned, options, words, terminal);
  const segmentation = segmentAccounts(accounts, model, options.asOf);
  const say = speaker(words.core, model);
  const tooSmall = segmentation.refusals.filter((refusal) => refusal.kind === 'listTooSmall');
  if (tooSmall.length > 0) throw new Refusal(...tooSmall.map((refusal) => `${path}: ${say.reason(refusal)}`));

  const columns = pointsToWeigh(segmentation, part);
  const unknown = [...columns.keys()].filter((k) => columns[k].every((point) => Number.isNaN(point)));
  if (unknown.length > 0) return { ok: false, unknown };
  switch (method) {
    case 'entropy':
      return entropyWeights(columns);
    case 'deviation':
      return deviationWeights(columns);
    case 'critic':
      // Points are laid from worst to best already.
      return criticWeights(
        columns,
        columns.map(() => 'higher'),
        correlation,
      );
  }
}

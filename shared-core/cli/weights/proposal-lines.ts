import { fingerprint, speaker, type Speaker } from '@keystage/core';
import { padded, shownWidth } from '../shown-width';
import type { CliWords } from '../words';
import type { Proposed } from './proposal';
import type { Weighed } from './weigh-model';
import { listedMethods } from './weights-options';

/** What a person reads of a proposal: for what it is and by which method, each weight beside the present one, and what became of it. */
export function proposalLines({ model, part, items, proposed, accepted }: Weighed, words: CliWords): string[] {
  const say = speaker(words.core, model);
  const kind = model.kinds.find(({ id }) => id === part.kind);
  const facts = {
    model: say.text(model.name),
    version: model.version,
    method: words.weighingMethods[proposed.method],
    of: part.of === 'all' || part.of === 'groups' ? words.weighed[part.of] : words.core.groups[part.of],
    ...(kind && { kind: say.text(kind.name) }),
  };
  const width = Math.max(...items.map(({ name }) => shownWidth(name)));
  const columns = [words.weightNow, words.weightProposed].map((header) => Math.max(8, shownWidth(header)));
  const row = (name: string, ...cells: readonly string[]) =>
    `  ${padded(name, width)}${cells.map((cell, k) => `  ${' '.repeat(columns[k] - shownWidth(cell))}${cell}`).join('')}`;
  const fromList = listedMethods.some((method) => method === proposed.method);
  return [
    words.proposal(facts),
    '',
    row('', words.weightNow, words.weightProposed),
    ...items.map(({ name, share }, k) => row(name, say.percent(share, 2), say.percent(proposed.weights[k], 2))),
    '',
    ...parameterLines(proposed, say, words),
    ...(fromList ? [words.weighting.dispersionNotice] : []),
    accepted
      ? words.weightsAccepted({
          file: accepted.file,
          version: accepted.model.version,
          fingerprint: fingerprint(accepted.model),
        })
      : words.weightsNotAccepted,
  ];
}

function parameterLines({ parameters }: Proposed, say: Speaker, words: CliWords): string[] {
  if ('consistencyRatio' in parameters) {
    return [words.consistency(say.number(parameters.consistencyRatio, 3), parameters.randomIndex)];
  }
  if (!('rows' in parameters)) return [];
  const correlation = 'correlation' in parameters ? parameters.correlation : undefined;
  return [words.fromAccounts({ accounts: parameters.rows, correlation }, say)];
}

import { fingerprint, stabilityReading, type Speaker } from '@keystage/core';
import type { CliWords, Move } from '../words';
import { listFindings } from './list-findings';
import { linesOfFindings } from './lines-of-findings';
import { linesOfGaps } from './lines-of-gaps';
import { linesOfInput } from './lines-of-input';
import { linesOfTiers } from './lines-of-tiers';
import type { Outcome } from './outcome';
import type { Run } from './segment-files';

/** What a person reads after a run: what was read and as what, by which model, the tiers, and what could not be read and why. */
export function reportLines(run: Run, outcome: Outcome, say: Speaker, words: CliWords, columns: number): string[] {
  const { out } = run.options;
  return [
    ...linesOfInput(run, say, words),
    '',
    ...modelLines(run, say, words),
    '',
    ...linesOfTiers(outcome, run.segmentation, say, words, columns),
    ...linesOfFindings(run.segmentation, listFindings(run.segmentation), say, words),
    ...moveLines(run, say, words),
    ...linesOfGaps(run, outcome, say, words),
    out === undefined ? words.notWritten : words.written(out),
  ];
}

function modelLines({ segmentation, orders, ledgers }: Run, say: Speaker, words: CliWords): string[] {
  const { model, asOf } = segmentation;
  const { window } = model;
  const facts = {
    name: say.text(model.name),
    version: model.version,
    fingerprint: fingerprint(model),
    asOf: say.date(asOf),
  };
  const months = window === 'all' ? window : window.months;
  // What is open counts whenever it was opened: deals alone have no window.
  const hasWindow = ledgers.some(({ ledger }) => ledger.kind !== 'deals');
  const windowLine = orders ? words.window(months, say) : words.ledgerWindow(months, say);
  return [
    words.model(facts, say),
    ...(orders || hasWindow ? [windowLine] : []),
    ...(model.notice === undefined ? [] : [say.text(model.notice)]),
  ];
}

function moveLines({ moves }: Run, say: Speaker, words: CliWords): string[] {
  if (!moves) return [];
  const order: readonly Move[] = ['rose', 'fell', 'stayed', 'entered', 'left'];
  const { previous, counts, stability } = moves;
  return [
    words.since(
      previous.from,
      order.map((move) => words.moved(words.moves[move], say.number(counts[move]))).join(' · '),
    ),
    ...(stability === undefined
      ? []
      : [words.stability({ index: say.number(stability, 2), reading: stabilityReading(stability) })]),
    ...(previous.otherTiers.length > 0 ? [words.otherTiers(previous.otherTiers, say)] : []),
  ];
}

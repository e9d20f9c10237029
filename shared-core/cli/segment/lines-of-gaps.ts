import {
  dateRoles,
  explainAccount,
  indicatorNature,
  textAt,
  type ColumnReading,
  type Segmentation,
  type Speaker,
  type UnreadableCell,
} from '@keystage/core';
import type { CliWords } from '../words';
import { plainRoles } from './lines-of-input';
import type { Outcome, Untiered } from './outcome';
import type { Run } from './segment-files';

/** How many cells of a column, and how many kinds of reasons, are named before the rest is only counted. */
const cellsNamed = 3;
const kindsNamed = 5;

/** Who has no tier and why, and which cells could not be read. */
export function linesOfGaps(run: Run, outcome: Outcome, say: Speaker, words: CliWords): string[] {
  return [...untieredLines(run, outcome, say, words), ...unreadableLines(run, outcome, say, words)];
}

/** Accounts without a tier for another reason than an unreadable cell, which is named below; one sentence for each kind of reason. */
export function untieredLines(
  { segmentation, list }: Pick<Run, 'segmentation' | 'list'>,
  { untiered }: Outcome,
  say: Speaker,
  words: CliWords,
): string[] {
  const others = untiered.filter(({ reasons }) => reasons.every(({ kind }) => kind !== 'unreadable'));
  if (others.length === 0) return [];
  const kinds = new Map<string, Untiered[]>();
  for (const other of others) {
    const key = other.reasons
      .map((reason) => ('indicator' in reason ? `${reason.kind} ${reason.indicator}` : reason.kind))
      .join();
    const alike = kinds.get(key) ?? [];
    kinds.set(key, alike);
    alike.push(other);
  }
  const shown = [...kinds.values()].slice(0, kindsNamed).map((alike) => {
    const [{ account }] = alike;
    const row = list?.accountOfRow.indexOf(account) ?? -1;
    const id = textAt(segmentation.accounts.ids, account);
    const first = [row >= 0 ? words.inRow(say.row(row)) : '', id].filter((part) => part !== '');
    const why = say.why(explainAccount(segmentation, account));
    return `  ${words.alike({ accounts: alike.length, first, why }, say)}`;
  });
  return [words.withoutTier(others.length, say), ...shown];
}

function unreadableLines({ segmentation }: Run, { unreadable }: Outcome, say: Speaker, words: CliWords): string[] {
  const cells = unreadable.reduce((sum, column) => sum + column.unreadable, 0);
  if (cells === 0) return [];
  return [
    words.unreadableCells(cells, say),
    ...unreadable.flatMap((column) => [
      ...column.unreadableCells
        .slice(0, cellsNamed)
        .map((cell) => `  ${unreadableSentence(cell, column, segmentation, say, words)}`),
      ...(column.unreadable > cellsNamed ? [`  ${words.more(column.unreadable - cellsNamed, say)}`] : []),
    ]),
  ];
}

/** A cell that could not be read, as a sentence: where, expected, got, what to do. */
function unreadableSentence(
  { row, text, why }: UnreadableCell,
  { header, role, notation }: ColumnReading,
  { model }: Segmentation,
  say: Speaker,
  words: CliWords,
): string {
  const { expectedIn, unreadableCells } = words.core;
  const nature = plainRoles.includes(role) ? undefined : indicatorNature(model, role);
  const expected =
    why === 'notation' && notation
      ? expectedIn[notation.decimal === ',' ? 'decimalComma' : 'decimalPoint']
      : nature?.datesCountBack || dateRoles.includes(role)
        ? expectedIn.date
        : nature?.unit === 'ratio'
          ? expectedIn.ratio
          : expectedIn.number;
  return unreadableCells[why]({ where: words.inRow(say.row(row)), header, text, expected });
}

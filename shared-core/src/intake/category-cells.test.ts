import fc from 'fast-check';
import { CellState } from './account-columns';
import { CategoryCells } from './category-cells';
import { isFormulaError } from './formula-error';
import { identifierText } from './identifier-text';
import { yesOrNo } from './yes-or-no';

const cell = fc.oneof(
  fc.constantFrom<unknown>(
    'North',
    ' North',
    'South ',
    'north',
    '华东',
    '\u3000华东',
    '是',
    'Yes',
    'YES ',
    'nein',
    'maybe',
  ),
  fc.constantFrom<unknown>('', '  ', null, undefined, '#N/A', ' #REF!', 'Err:502', 7, '7', 7.5, true, 'TRUE'),
);

test.each([
  ['as they are written', undefined],
  ['by what they answer', (label: string) => yesOrNo(label) ?? label],
] as const)('labels %s have each their code, the first time and again', (_, labelOf) => {
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 40 }), (cells) => {
      const taken = new CategoryCells(labelOf);
      cells.forEach((one, row) => taken.add(one, row));
      const { column, states, unreadableCells } = taken.read();

      const labels = cells.map(identifierText).map((text) => (labelOf ? labelOf(text) : text));
      const errors = labels.map(isFormulaError);
      expect(Array.from(column.codes, (code) => (code < 0 ? '' : column.labels[code]))).toEqual(
        labels.map((label, i) => (errors[i] ? '' : label)),
      );
      expect([...states]).toEqual(
        labels.map((label, i) => (errors[i] ? CellState.unreadable : label === '' ? CellState.blank : CellState.read)),
      );
      expect(unreadableCells.map(({ row }) => row)).toEqual(errors.flatMap((isError, row) => (isError ? [row] : [])));
      // In the order in which they were met, each once.
      expect(column.labels).toEqual([...new Set(labels.filter((label, i) => label !== '' && !errors[i]))]);
    }),
  );
});

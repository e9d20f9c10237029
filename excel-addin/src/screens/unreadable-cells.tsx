import type { ColumnReading, UnreadableCell } from '@keystage/core';
import { JumpList } from './jump-list';
import { useSpeech } from './speech';
import { unreadableSentence } from './unreadable-sentence';

interface UnreadableCellsProps {
  readonly reading: ColumnReading;
  readonly unit: string;
  readonly addressOf: (row: number, column: number) => string;
  readonly onShowCell: (row: number, column: number) => void;
}

/** The cells of a column that could not be read, each with its sentence and a way to it. */
export function UnreadableCells({ reading, unit, addressOf, onShowCell }: UnreadableCellsProps) {
  const { words, say } = useSpeech();
  const { column, unreadable, unreadableCells } = reading;
  const addressIn = ({ row }: UnreadableCell) => addressOf(row, column);
  return (
    <div>
      <JumpList
        items={unreadableCells}
        total={unreadable}
        keyOf={({ row }) => row}
        jumpTo={(cell) => ({ label: words.segment.goTo(addressIn(cell)), go: () => onShowCell(cell.row, column) })}
      >
        {(cell) => unreadableSentence(cell, addressIn(cell), reading, unit, say)}
      </JumpList>
    </div>
  );
}

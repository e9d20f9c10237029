import type { ColumnReading } from '@keystage/core';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Location16Regular } from '@fluentui/react-icons/svg/location';
import { useState } from 'react';
import { useSpeech } from './speech';
import { unreadableSentence } from './unreadable-sentence';

const useStyles = makeStyles({
  cells: { listStyleType: 'none', margin: 0, padding: 0 },
  cell: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalXS,
    alignItems: 'start',
    overflowWrap: 'anywhere',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    paddingBlock: tokens.spacingVerticalXXS,
  },
});

/** How many cells are told at once: enough to see the pattern. */
const AT_FIRST = 5;

interface UnreadableCellsProps {
  readonly reading: ColumnReading;
  readonly unit: string;
  readonly addressOf: (row: number, column: number) => string;
  readonly onShowCell: (row: number, column: number) => void;
}

/** The cells of a column that could not be read, each with its sentence and a way to it. */
export function UnreadableCells({ reading, unit, addressOf, onShowCell }: UnreadableCellsProps) {
  const { words, say } = useSpeech();
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const known = reading.unreadableCells;
  const shown = all ? known : known.slice(0, AT_FIRST);
  return (
    <div>
      <ul className={styles.cells}>
        {shown.map((cell) => {
          const address = addressOf(cell.row, reading.column);
          return (
            <li key={cell.row} className={styles.cell}>
              <span>{unreadableSentence(cell, address, reading, unit, say)}</span>
              <Button
                size="small"
                appearance="subtle"
                icon={<Location16Regular />}
                aria-label={words.segment.goTo(address)}
                title={words.segment.goTo(address)}
                onClick={() => onShowCell(cell.row, reading.column)}
              />
            </li>
          );
        })}
      </ul>
      {shown.length < known.length && (
        <Button size="small" appearance="transparent" onClick={() => setAll(true)}>
          {words.segment.showAll(say.number(known.length))}
        </Button>
      )}
      {shown.length === known.length && known.length < reading.unreadable && (
        <span>{words.someOf(say.number(known.length), say.number(reading.unreadable))}</span>
      )}
    </div>
  );
}

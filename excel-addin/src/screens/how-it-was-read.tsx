import type { ColumnReading } from '@keystage/core';
import { makeStyles, tokens } from '@fluentui/react-components';
import { useSpeech } from './speech';

const useStyles = makeStyles({
  sentences: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface HowItWasReadProps {
  readonly reading: ColumnReading;
  /** What its blanks mean, where there are any. */
  readonly blanks?: string;
}

/** What was decided about a column and by what: notation, order of dates, currency, blanks. */
export function HowItWasRead({ reading, blanks }: HowItWasReadProps) {
  const { words, say } = useSpeech();
  const styles = useStyles();
  const text = words.segment;
  const sentences = [
    reading.notation && reading.fromText > 0 && text.notation[reading.notation.decimal][reading.notation.decidedBy],
    reading.dateNotation && text.dates[reading.dateNotation.order][reading.dateNotation.decidedBy],
    reading.bareNumbersAre && text.serials[reading.bareNumbersAre],
    reading.fromText > 0 && text.fromText(reading.fromText, say),
    reading.currency !== undefined && text.currency(reading.currency),
    reading.blanks > 0 && (blanks ?? text.blanks(reading.blanks, say)),
  ].filter((sentence) => typeof sentence === 'string');
  if (sentences.length === 0) return null;
  return (
    <ul className={styles.sentences}>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

import { calendarDate, type Speaker } from '@keystage/core';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { ModelAreaWords } from '../language/model-area/model-area-words';
import type { KeptVersion } from '../workbook';

/** How a list of versions looks, of models and of templates alike. */
export const useVersionStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  entry: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  small: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

interface VersionEntryProps {
  readonly version: KeptVersion;
  /** What it is called, its number included. */
  readonly name: string;
  readonly fingerprint?: string;
  readonly inUse: boolean;
  readonly words: ModelAreaWords['versions'];
  readonly say: Speaker;
  /** Where it can still be read: how to go back to it, and it against the one in use. */
  readonly readable?: { readonly onRollBack: () => void; readonly comparison: (title: string) => ReactNode };
}

/** A version that the workbook has kept: when and why it came, to be compared and gone back to. */
export function VersionEntry({ version, name, fingerprint, inUse, words, say, readable }: VersionEntryProps) {
  const styles = useVersionStyles();
  const [compared, setCompared] = useState(false);
  const number = say.number(version.version);
  const date = calendarDate(version.date);
  const facts = [
    ...(date ? [words.on(say.date(date))] : []),
    ...(fingerprint === undefined ? [] : [fingerprint]),
    ...(version.org === undefined ? [] : [version.org]),
    ...(version.note === '' ? [] : [`“${version.note}”`]),
  ];
  return (
    <li className={styles.entry}>
      <div>
        <span className={styles.name}>{name}</span>
        {inUse && ` · ${words.inUse}`}
        <p className={styles.small}>{facts.join(' · ')}</p>
      </div>
      {readable && !inUse && (
        <div className={styles.actions}>
          <Button
            size="small"
            aria-expanded={compared}
            aria-label={words.forVersion(compared ? words.closeComparison : words.compare, number)}
            onClick={() => setCompared(!compared)}
          >
            {compared ? words.closeComparison : words.compare}
          </Button>
          <Button size="small" aria-label={words.forVersion(words.rollBack, number)} onClick={readable.onRollBack}>
            {words.rollBack}
          </Button>
        </div>
      )}
      {readable && compared && readable.comparison(words.differences(number))}
    </li>
  );
}

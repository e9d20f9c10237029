import type { RowProblem } from '@keystage/core';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Location16Regular } from '@fluentui/react-icons/svg/location';
import { useState } from 'react';
import { Section } from './section';
import { useSpeech } from './speech';

const useStyles = makeStyles({
  problems: { listStyleType: 'none', margin: 0, padding: 0 },
  problem: {
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

/** How many are told at once: enough to see the pattern. */
const AT_FIRST = 5;
const AT_MOST = 500;

interface RowProblemsProps {
  readonly problems: readonly RowProblem[];
  readonly onShowRow: (row: number) => void;
}

/** What is wrong with single accounts that are read all the same: each with its sentence and a way to its row. */
export function RowProblems({ problems, onShowRow }: RowProblemsProps) {
  const { words, say } = useSpeech();
  const styles = useStyles();
  const [all, setAll] = useState(false);
  if (problems.length === 0) return null;
  const shown = problems.slice(0, all ? AT_MOST : AT_FIRST);
  return (
    <Section title={words.segment.rowProblems(problems.length, say)}>
      <ul className={styles.problems}>
        {shown.map((problem) => (
          <li key={say.rowProblem(problem)} className={styles.problem}>
            <span>{say.rowProblem(problem)}</span>
            {'row' in problem && <GoTo row={problem.row} />}
          </li>
        ))}
      </ul>
      {shown.length < problems.length && (
        <div>
          {words.someOf(say.number(shown.length), say.number(problems.length))}{' '}
          {!all && (
            <Button size="small" appearance="transparent" onClick={() => setAll(true)}>
              {words.segment.showAll(say.number(Math.min(AT_MOST, problems.length)))}
            </Button>
          )}
        </div>
      )}
    </Section>
  );

  function GoTo({ row }: { row: number }) {
    const goTo = words.card.goToRow(say.row(row));
    return (
      <Button
        size="small"
        appearance="subtle"
        icon={<Location16Regular />}
        aria-label={goTo}
        title={goTo}
        onClick={() => onShowRow(row)}
      />
    );
  }
}

import type { RowProblem } from '@keystage/core';
import { JumpList } from './jump-list';
import { Section } from './section';
import { useSpeech } from './speech';

interface RowProblemsProps {
  readonly problems: readonly RowProblem[];
  readonly onShowRow: (row: number) => void;
}

/** What is wrong with single accounts that are read all the same: each with its sentence and a way to its row. */
export function RowProblems({ problems, onShowRow }: RowProblemsProps) {
  const { words, say } = useSpeech();
  if (problems.length === 0) return null;
  const jumpTo = (problem: RowProblem) =>
    'row' in problem
      ? { label: words.card.goToRow(say.row(problem.row)), go: () => onShowRow(problem.row) }
      : undefined;
  return (
    <Section title={words.segment.rowProblems(problems.length, say)}>
      <div>
        <JumpList items={problems} keyOf={(problem) => say.rowProblem(problem)} jumpTo={jumpTo}>
          {(problem) => say.rowProblem(problem)}
        </JumpList>
      </div>
    </Section>
  );
}

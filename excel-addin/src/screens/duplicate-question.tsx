import type { IntakeProblem } from '@keystage/core';
import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import type { Choices } from '../pane/pane-state';
import { Notice } from './notice';
import { useSpeech } from './speech';

interface DuplicateQuestionProps {
  readonly problem?: Extract<IntakeProblem, { kind: 'duplicateIds' }>;
  /** Accounts on more than one row, and the rows beyond their first. */
  readonly accounts: number;
  readonly answer: Choices['duplicates'];
  readonly onAnswer: (answer: NonNullable<Choices['duplicates']>) => void;
}

/** What to do about accounts that stand on several rows: asked until it is answered, changeable afterwards. */
export function DuplicateQuestion({ problem, accounts, answer, onAnswer }: DuplicateQuestionProps) {
  const { words, say } = useSpeech();
  const text = words.segment;
  return (
    <Notice kind={problem ? 'warning' : 'note'}>
      <Field label={problem ? say.intakeProblem(problem) : text.duplicatesTitle(accounts, say)} size="small">
        <RadioGroup
          value={answer ?? ''}
          onChange={(_, { value }) => onAnswer(value as keyof typeof text.duplicateAnswers)}
        >
          {(['sum', 'first', 'stop'] as const).map((choice) => (
            <Radio key={choice} value={choice} label={text.duplicateAnswers[choice]} />
          ))}
        </RadioGroup>
      </Field>
    </Notice>
  );
}

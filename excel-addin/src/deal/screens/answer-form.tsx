import { calendarDate, factCatalogue, type CalendarDate, type Fact } from '@keystage/core';
import { Button, Field, Input, makeStyles, Radio, RadioGroup, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { DealView } from '../deal-view';
import type { DealActions } from '../open-deal-part';
import { useDealSpeech } from './deal-speech-context';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalS,
  },
  pair: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', columnGap: tokens.spacingHorizontalS },
  small: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  input: { minWidth: 0 },
});

interface AnswerFormProps {
  readonly path: string;
  readonly view: DealView;
  readonly today: CalendarDate;
  readonly writing: boolean;
  readonly act: DealActions;
}

/** What somebody knows of one fact, to be written as a line of evidence. */
export function AnswerForm({ path, view, today, writing, act }: AnswerFormProps) {
  const { text, stages } = useDealSpeech();
  const styles = useStyles();
  const [value, setValue] = useState('');
  const [seenOn, setSeenOn] = useState<string>(today);
  const [note, setNote] = useState('');
  const [invalid, setInvalid] = useState(false);
  const fact = factCatalogue(view.template).facts.get(path);
  if (!fact) return null;
  if (fact.type === 'list') return <p className={styles.small}>{text.answer.fromPeople}</p>;
  const name = stages.text(fact.name);

  function save(): void {
    const day = calendarDate(seenOn);
    const answer = readAnswer(fact!, value);
    const wrong = day === null || day > today || answer === undefined;
    setInvalid(wrong);
    if (wrong) return;
    const isDay = fact!.type === 'date' && value !== 'inProgress';
    const said = typeof answer === 'string' && value in text.answer.answers ? sayAnswer(value) : answer;
    void act.answer({ path, about: name, answer: said, isDay, seenOn: day, note: note.trim() });
  }

  function sayAnswer(chosen: string): string {
    return text.answer.answers[chosen as keyof typeof text.answer.answers];
  }

  return (
    <div className={styles.form}>
      {fact.type === 'yesNo' ? (
        <Field label={name} size="small">
          <RadioGroup layout="horizontal" value={value} onChange={(_, chosen) => setValue(chosen.value)}>
            {(['yes', 'no', 'inProgress'] as const).map((one) => (
              <Radio key={one} value={one} label={text.answer.answers[one]} />
            ))}
          </RadioGroup>
        </Field>
      ) : fact.type === 'choice' ? (
        <Field label={name} size="small">
          <Select size="small" value={value} onChange={(_, chosen) => setValue(chosen.value)}>
            <option value="" />
            {fact.choices.map((choice) => (
              <option key={choice.id} value={stages.text(choice.name)}>
                {stages.text(choice.name)}
              </option>
            ))}
          </Select>
        </Field>
      ) : (
        <Field label={name} size="small">
          <Input
            className={styles.input}
            size="small"
            type={fact.type === 'date' ? 'date' : 'text'}
            inputMode={fact.type === 'number' ? 'decimal' : undefined}
            value={value}
            onChange={(_, typed) => setValue(typed.value)}
          />
        </Field>
      )}
      <div className={styles.pair}>
        <Field label={text.answer.seenOn} size="small">
          <Input
            className={styles.input}
            size="small"
            type="date"
            max={today}
            value={seenOn}
            onChange={(_, typed) => setSeenOn(typed.value)}
          />
        </Field>
        <Field label={text.answer.note} size="small">
          <Input className={styles.input} size="small" value={note} onChange={(_, typed) => setNote(typed.value)} />
        </Field>
      </div>
      {invalid && (
        <p className={styles.small} role="alert">
          {text.answer.invalid}
        </p>
      )}
      <div>
        <Button size="small" disabled={writing} onClick={save}>
          {text.answer.save}
        </Button>
      </div>
    </div>
  );
}

/** What was typed as the fact has it; undefined where that is nothing, or not a value of its kind. */
function readAnswer({ type }: Fact, value: string): string | number | CalendarDate | undefined {
  if (value.trim() === '') return undefined;
  if (type === 'date') return calendarDate(value) ?? undefined;
  if (type !== 'number') return value.trim();
  const number = Number(value.trim().replace(',', '.'));
  return Number.isFinite(number) ? number : undefined;
}

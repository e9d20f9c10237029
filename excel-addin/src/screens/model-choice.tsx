import type { CalendarDate, ModelProblem } from '@keystage/core';
import { calendarDate } from '@keystage/core';
import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { ChosenModel } from '../pane/pane-state';
import { useNarrowSelect } from './narrow-select';
import { Notice } from './notice';
import { useSpeech } from './speech';

const useStyles = makeStyles({
  choice: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  small: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  below: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', flexWrap: 'wrap' },
  problems: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingInlineStart: tokens.spacingHorizontalL },
});

interface ModelChoiceProps {
  readonly chosen: ChosenModel;
  readonly shipped: readonly ChosenModel[];
  readonly refused?: { readonly name: string; readonly problems: readonly ModelProblem[] };
  /** Undefined stands for today. */
  readonly asOf: CalendarDate | undefined;
  readonly today: CalendarDate;
  readonly onModel: (id: string) => void;
  readonly onModelFile: (name: string, text: string) => void;
  readonly onAsOf: (asOf: CalendarDate | undefined) => void;
}

/** By which model and as of which day. A model file is taken only when nothing is wrong with it; otherwise every fault is told. */
export function ModelChoice({ chosen, shipped, refused, asOf, today, onModel, onModelFile, onAsOf }: ModelChoiceProps) {
  const { words, say } = useSpeech();
  const styles = useStyles();
  const select = useNarrowSelect();
  const file = useRef<HTMLInputElement>(null);
  const [unread, setUnread] = useState<string>();
  const text = words.segment;
  const opened = chosen.file === undefined ? [] : [chosen];

  async function take(picked: File | undefined): Promise<void> {
    setUnread(undefined);
    if (!picked) return;
    const contents = await picked.text().catch(() => undefined);
    if (contents === undefined) setUnread(picked.name);
    else onModelFile(picked.name, contents);
  }

  return (
    <div className={styles.choice}>
      <div>
        <Field label={text.model}>
          <Select className={select.narrow} value={chosen.fingerprint} onChange={(_, { value }) => choose(value)}>
            {[...shipped, ...opened].map(({ model, fingerprint }) => (
              <option key={fingerprint} value={fingerprint}>
                {text.modelVersion(say.text(model.name), model.version)}
              </option>
            ))}
          </Select>
        </Field>
        <div className={styles.below}>
          <span className={styles.small}>{text.fingerprint(chosen.fingerprint)}</span>
          <Button size="small" appearance="transparent" onClick={() => file.current?.click()}>
            {text.openModel}
          </Button>
          <input
            ref={file}
            type="file"
            accept=".json,application/json"
            hidden
            aria-label={text.openModel}
            onChange={({ currentTarget }) => {
              void take(currentTarget.files?.[0]);
              currentTarget.value = '';
            }}
          />
        </div>
      </div>
      {chosen.model.notice !== undefined && <Notice kind="warning">{say.text(chosen.model.notice)}</Notice>}
      {unread !== undefined && <Notice kind="trouble">{text.modelUnread(unread)}</Notice>}
      {refused && (
        <Notice kind="trouble">
          {text.modelRefused(refused.name, refused.problems.length, say)}
          <ul className={styles.problems}>
            {refused.problems.map((problem) => (
              <li key={`${problem.path} ${problem.kind} ${say.modelProblem(problem)}`}>{say.modelProblem(problem)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Field label={text.asOf}>
        <Input
          type="date"
          value={asOf ?? today}
          onChange={(_, { value }) => {
            const day = calendarDate(value);
            if (day) onAsOf(day === today ? undefined : day);
          }}
        />
      </Field>
    </div>
  );

  function choose(fingerprint: string): void {
    const model = shipped.find((candidate) => candidate.fingerprint === fingerprint);
    if (model) onModel(model.model.id);
  }
}

import type { Lever, Unit } from '@keystage/core';
import { Input, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { AccountCardWords } from '../language/account-card/account-card-words';
import { useNarrowSelect } from './narrow-select';
import { useSpeech } from './speech';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 8rem',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'center',
    paddingBlock: tokens.spacingVerticalXS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  name: {
    gridColumnStart: 1,
    gridColumnEnd: 3,
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
  },
  tried: { fontWeight: tokens.fontWeightSemibold },
  now: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  // The browser's own: it is moved by every key and shown in every contrast theme, and a hundred steps need no hundred marks.
  slider: { minWidth: 0, width: '100%', margin: 0, accentColor: tokens.colorCompoundBrandBackground },
  field: { minWidth: 0, '& > input': { minWidth: 0, textAlign: 'end', fontVariantNumeric: 'tabular-nums' } },
  whole: { gridColumnStart: 1, gridColumnEnd: 3 },
});

interface LeverRowProps {
  readonly text: AccountCardWords['whatIf'];
  readonly lever: Lever;
  readonly currency: string | undefined;
  readonly value: number | string | null;
  readonly isTried: boolean;
  readonly onChange: (value: number | string | null) => void;
}

/** One indicator to be moved: what it is now, a slider over its usual range, and a field for any value; categories are chosen. */
export function LeverRow({ text, lever, currency, value, isTried, onChange }: LeverRowProps) {
  const { say } = useSpeech();
  const styles = useStyles();
  const select = useNarrowSelect();
  const id = useId();
  const { indicator } = lever;
  return (
    <div className={styles.row}>
      <div className={styles.name}>
        <span id={id} className={mergeClasses(isTried && styles.tried)}>
          {say.indicator(indicator)}
        </span>
        {isTried && <span className={styles.now}>{text.now(say.value(indicator, lever.value))}</span>}
      </div>
      {lever.kind === 'category' ? (
        <Select
          className={mergeClasses(select.narrow, styles.whole)}
          aria-labelledby={id}
          value={value ?? ''}
          onChange={(_, { value: chosen }) => onChange(chosen === '' ? null : chosen)}
        >
          <option value="">{text.blank}</option>
          {lever.categories.map((category) => (
            <option key={category} value={category}>
              {category}
            </option>
          ))}
        </Select>
      ) : (
        <>
          <input
            type="range"
            className={styles.slider}
            aria-label={text.slider(say.indicator(indicator))}
            aria-valuetext={say.value(indicator, value)}
            min={lever.least}
            max={lever.greatest}
            step={lever.step}
            value={typeof value === 'number' ? value : lever.least}
            onChange={({ currentTarget }) => onChange(tidy(Number(currentTarget.value)))}
          />
          <ValueField text={text} lever={lever} currency={currency} value={value} onChange={onChange} />
        </>
      )}
    </div>
  );
}

type FieldProps = Omit<LeverRowProps, 'isTried' | 'lever'> & { readonly lever: Extract<Lever, { kind: 'number' }> };

/** The value as a number in its unit, a ratio in percent. What is typed counts as soon as it is a number; an empty field is a blank. */
function ValueField({ text, lever, currency, value, onChange }: FieldProps) {
  const { say } = useSpeech();
  const styles = useStyles();
  const [typed, setTyped] = useState<string>();
  const { indicator, unit, step } = lever;
  const times = scaleOf(unit);
  const valueOf = (entered: string) => (entered.trim() === '' ? null : tidy(Number(entered) / times));
  // More decimals than anybody would type are not shown; what counts is the value as it is.
  const shown = typeof value === 'number' ? String(tidy(Number((value * times).toFixed(DECIMALS)))) : '';
  const unitText = unit === 'money' ? (currency ?? '') : text.units[unit];
  return (
    <Input
      type="number"
      size="small"
      className={styles.field}
      aria-label={text.field(say.indicator(indicator), unitText)}
      contentAfter={unitText === '' ? undefined : unitText}
      step={tidy(step * times)}
      placeholder={text.blank}
      // As it was typed, while it says what counts: `0.50` must not become `0.5` under the hand.
      value={typed !== undefined && valueOf(typed) === value ? typed : shown}
      onChange={(_, { value: entered }) => {
        const next = valueOf(entered);
        if (next !== null && !Number.isFinite(next)) return;
        setTyped(entered);
        onChange(next);
      }}
    />
  );
}

const DECIMALS = 2;

function scaleOf(unit: Unit): number {
  return unit === 'ratio' ? 100 : 1;
}

/** Without the tail that binary fractions leave. */
function tidy(x: number): number {
  return Number(x.toPrecision(12));
}

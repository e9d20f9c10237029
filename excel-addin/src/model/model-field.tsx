import { partOfModel } from '@keystage/core';
import { Field, Input, makeStyles, mergeClasses, Select, Textarea, tokens } from '@fluentui/react-components';
import { useId, useState, type ReactNode } from 'react';
import { useNarrowSelect } from '../screens/narrow-select';
import { useFaults, useFields } from './fields';

const useStyles = makeStyles({
  // What stands against a field takes a line of its own below the row it is in.
  cell: { display: 'contents' },
  field: {
    minWidth: 0,
    '& > input': { minWidth: 0, width: '100%', textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
  },
  fault: {
    gridColumnStart: 1,
    gridColumnEnd: -1,
    color: tokens.colorPaletteRedForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
});

interface NumberFieldProps {
  /** Where the number stands in the model file. */
  readonly path: string;
  readonly label: string;
  /** Shows the label above; else it is only heard. */
  readonly labelled?: boolean;
  /** What the number in the file is multiplied by to be shown: 100 for percent. */
  readonly times?: number;
  readonly unit?: string;
  readonly step?: number;
  /** An empty field takes the part out of the file; else it is a fault. */
  readonly optional?: boolean;
  readonly weight?: boolean;
}

/** A number of the model file. What is typed goes into the draft as it is; what the core says against it stands below. */
export function NumberField({ path, label, labelled, times = 1, unit, step, optional, weight }: NumberFieldProps) {
  const { file, edit: put, editWeight } = useFields();
  const styles = useStyles();
  const [typed, setTyped] = useState<string>();
  const faultId = useId();
  const faults = useFaults(path);
  const value = partOfModel(file, path);
  const numberOf = (entered: string) =>
    entered.trim() === '' ? (optional ? undefined : null) : tidy(Number(entered) / times);
  const shown = typeof value === 'number' ? String(tidy(value * times)) : '';
  const edit = weight && editWeight ? editWeight : put;
  const input = (
    <Input
      type="number"
      size="small"
      className={styles.field}
      aria-label={unit === undefined ? label : `${label} (${unit})`}
      aria-invalid={faults.length > 0}
      aria-describedby={faults.length > 0 ? faultId : undefined}
      contentAfter={unit}
      step={step}
      value={typed !== undefined && numberOf(typed) === (value ?? numberOf('')) ? typed : shown}
      onChange={(_, { value: entered }) => {
        const next = numberOf(entered);
        if (typeof next === 'number' && !Number.isFinite(next)) return;
        setTyped(entered);
        edit(path, next);
      }}
    />
  );
  return (
    <FieldCell label={labelled ? label : undefined} faults={faults} faultId={faultId}>
      {input}
    </FieldCell>
  );
}

interface ChoiceFieldProps {
  readonly path: string;
  readonly label: string;
  readonly labelled?: boolean;
  readonly options: readonly (readonly [value: string, text: string])[];
}

/** One of a few values of the model file. */
export function ChoiceField({ path, label, labelled, options }: ChoiceFieldProps) {
  const { file, edit } = useFields();
  const select = useNarrowSelect();
  const faultId = useId();
  const faults = useFaults(path);
  const value = partOfModel(file, path);
  const known = options.some(([option]) => option === value);
  return (
    <FieldCell label={labelled ? label : undefined} faults={faults} faultId={faultId}>
      <Select
        size="small"
        className={mergeClasses(select.narrow)}
        aria-label={label}
        aria-invalid={faults.length > 0}
        aria-describedby={faults.length > 0 ? faultId : undefined}
        value={String(value)}
        onChange={(_, { value: chosen }) => edit(path, chosen)}
      >
        {!known && <option value={String(value)}>{String(value)}</option>}
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </Select>
    </FieldCell>
  );
}

interface TextFieldProps {
  /** Where the text stands in the file. */
  readonly path: string;
  readonly label: string;
  readonly lang?: string;
  readonly multiline?: boolean;
  /** What to do with what is typed, where that is more than to put it there. */
  readonly onType?: (typed: string) => void;
}

/** A text of the file, its label above it. */
export function TextField({ path, label, lang, multiline, onType }: TextFieldProps) {
  const { file, edit } = useFields();
  const faultId = useId();
  const faults = useFaults(path);
  const value = partOfModel(file, path);
  const Control = multiline ? Textarea : Input;
  return (
    <FieldCell label={label} faults={faults} faultId={faultId}>
      <Control
        size="small"
        lang={lang}
        aria-label={label}
        aria-invalid={faults.length > 0}
        aria-describedby={faults.length > 0 ? faultId : undefined}
        value={typeof value === 'string' ? value : ''}
        onChange={(_: unknown, { value: typed }: { value: string }) => (onType ? onType(typed) : edit(path, typed))}
      />
    </FieldCell>
  );
}

interface FieldCellProps {
  readonly label: string | undefined;
  readonly faults: readonly string[];
  readonly faultId: string;
  readonly children: ReactNode;
}

/** A field with what the core says against it below. */
export function FieldCell({ label, faults, faultId, children }: FieldCellProps) {
  const { betweenSentences } = useFields();
  const styles = useStyles();
  return (
    <div className={styles.cell}>
      {label === undefined ? (
        children
      ) : (
        <Field label={{ children: label, 'aria-hidden': true, size: 'small' }}>{() => children}</Field>
      )}
      {faults.length > 0 && (
        <div className={styles.fault} id={faultId}>
          {faults.join(betweenSentences)}
        </div>
      )}
    </div>
  );
}

/** Without the tail that binary fractions leave. */
function tidy(x: number): number {
  return Number(x.toPrecision(12));
}

import { readCell } from '@keystage/core';
import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';

interface AmountFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: number | undefined;
  readonly unit?: string;
  readonly decimal: '.' | ',';
  readonly invalid: string;
  readonly isValid: (amount: number) => boolean;
  /** Undefined where the field was emptied. */
  readonly onChange: (amount: number | undefined) => void;
}

/** An amount that is typed as the reader's locale writes numbers; taken when the field is left, or with Enter. */
export function AmountField({ label, hint, value, unit, decimal, invalid, isValid, onChange }: AmountFieldProps) {
  const shown = value === undefined ? '' : String(value).replace('.', decimal);
  const [typed, setTyped] = useState<string>();
  const [refused, setRefused] = useState(false);

  function take(): void {
    if (typed === undefined) return;
    const read = readCell(typed, { decimal });
    const isTaken = read.kind === 'blank' || (read.kind === 'number' && isValid(read.value));
    setRefused(!isTaken);
    if (!isTaken) return;
    setTyped(undefined);
    const amount = read.kind === 'number' ? read.value : undefined;
    if (amount !== value) onChange(amount);
  }

  return (
    <Field
      label={label}
      hint={hint}
      size="small"
      validationState={refused ? 'error' : 'none'}
      validationMessage={refused ? invalid : undefined}
    >
      <Input
        size="small"
        inputMode="decimal"
        value={typed ?? shown}
        contentAfter={unit === undefined ? undefined : <span>{unit}</span>}
        onChange={(_, { value: text }) => setTyped(text)}
        onBlur={take}
        onKeyDown={({ key }) => key === 'Enter' && take()}
      />
    </Field>
  );
}

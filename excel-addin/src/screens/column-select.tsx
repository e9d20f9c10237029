import { Field, Select } from '@fluentui/react-components';
import { useNarrowSelect } from './narrow-select';
import { useSpeech } from './speech';

/** A column of the list as it can be chosen, and what it is taken for already. */
export interface HeaderChoice {
  readonly column: number;
  readonly label: string;
}

interface ColumnSelectProps {
  readonly chosen: number | undefined;
  readonly headers: readonly HeaderChoice[];
  readonly onChoose: (column: number | null) => void;
}

/** Which column of the list something is read from, or none. */
export function ColumnSelect({ chosen, headers, onChoose }: ColumnSelectProps) {
  const { words } = useSpeech();
  const select = useNarrowSelect();
  const text = words.segment;
  return (
    <Field label={text.column} size="small">
      <Select
        className={select.narrow}
        size="small"
        value={chosen ?? ''}
        onChange={(_, { value }) => onChoose(value === '' ? null : Number(value))}
      >
        <option value="">{text.noColumn}</option>
        {headers.map(({ column, label }) => (
          <option key={column} value={column}>
            {label}
          </option>
        ))}
      </Select>
    </Field>
  );
}

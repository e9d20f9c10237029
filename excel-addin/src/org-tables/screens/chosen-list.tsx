import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { useNarrowSelect } from '../../screens/narrow-select';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  chosen: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

interface Item {
  readonly id: string;
  readonly name: string;
}

interface ChosenListProps {
  readonly label: string;
  readonly known: readonly Item[];
  readonly chosen: readonly Item[];
  readonly remove: (name: string) => string;
  readonly onChange: (chosen: readonly Item[]) => void;
  /** Somebody goes there: what may be chosen can be looked up now. */
  readonly onFocus?: () => void;
}

/** Several of many: one is added by choosing it, and taken out again by pressing it. */
export function ChosenList({ label, known, chosen, remove, onChange, onFocus }: ChosenListProps) {
  const styles = useStyles();
  const { narrow } = useNarrowSelect();
  const add = (id: string) => {
    const item = known.find((one) => one.id === id);
    if (item) onChange([...chosen, item]);
  };
  return (
    <div className={styles.list}>
      <Field label={label}>
        <Select className={narrow} value="" onFocus={onFocus} onChange={(_, { value }) => add(value)}>
          <option value="" />
          {known
            .filter(({ id }) => !chosen.some((one) => one.id === id))
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
        </Select>
      </Field>
      <div className={styles.chosen}>
        {chosen.map(({ id, name }) => (
          <Button
            key={id}
            size="small"
            icon={<Dismiss16Regular />}
            iconPosition="after"
            aria-label={remove(name)}
            onClick={() => onChange(chosen.filter((one) => one.id !== id))}
          >
            {name}
          </Button>
        ))}
      </div>
    </div>
  );
}

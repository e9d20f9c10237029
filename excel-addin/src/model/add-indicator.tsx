import { addedIndicator, indicatorsToAdd, type Scorecard } from '@keystage/core';
import { makeStyles, Select, tokens } from '@fluentui/react-components';
import { useNarrowSelect } from '../screens/narrow-select';
import { useEditing } from './editing';

const useStyles = makeStyles({ add: { paddingBlock: tokens.spacingVerticalXS } });

interface AddIndicatorProps {
  readonly card: Scorecard;
  /** Place of the group in its scorecard. */
  readonly place: number;
}

/** What a group could score besides. An indicator that is added waits for its weight; columns that are called so are taken for it. */
export function AddIndicator({ card, place }: AddIndicatorProps) {
  const { text, say, act } = useEditing();
  const styles = useStyles();
  const select = useNarrowSelect();
  const group = card.groups[place];
  const offered = indicatorsToAdd(card, group.id);
  if (offered.length === 0) return null;
  const label = text.rules.add(say.words.groups[group.id]);
  const path = `${card.path}[${place}].indicators[${group.indicators.length}]`;
  return (
    <div className={styles.add}>
      <Select
        size="small"
        className={select.narrow}
        aria-label={label}
        value=""
        onChange={(_, { value }) => {
          const id = offered.find((one) => one === value);
          if (id) act.editWeight(path, addedIndicator(id));
        }}
      >
        <option value="">{label}</option>
        {offered.map((id) => (
          <option key={id} value={id}>
            {say.indicator(id)}
          </option>
        ))}
      </Select>
    </div>
  );
}

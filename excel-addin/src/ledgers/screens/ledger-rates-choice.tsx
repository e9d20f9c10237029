import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { LedgerAreaWords } from '../../language/ledger-area/ledger-area-words';
import { useNarrowSelect } from '../../screens/narrow-select';
import { Notice } from '../../screens/notice';
import { useSpeech } from '../../screens/speech';
import type { LedgerRates } from '../ledger-rates';

const useStyles = makeStyles({
  rates: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  small: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

interface LedgerRatesChoiceProps {
  readonly rates: LedgerRates;
  /** The key of a list, empty for none; undefined where nobody has said. */
  readonly chosen: string | undefined;
  readonly text: LedgerAreaWords;
  readonly onChoose: (key: string) => void;
}

/** By which sheet of rates the currencies of the ledgers are converted. Nothing is taken 1 : 1. */
export function LedgerRatesChoice({ rates, chosen, text, onChoose }: LedgerRatesChoiceProps) {
  const { words, say } = useSpeech();
  const styles = useStyles();
  const select = useNarrowSelect();
  const { currencies, sheets, used } = rates;
  if (sheets.length === 0) return <Notice kind="warning">{text.rates.noSheet(say.list(currencies))}</Notice>;
  return (
    <div className={styles.rates}>
      <Field label={text.rates.from(say.list(currencies))} size="small">
        <Select
          className={select.narrow}
          size="small"
          value={used?.list.key ?? chosen ?? ''}
          onChange={(_, { value }) => onChoose(value)}
        >
          <option value="">{text.rates.none}</option>
          {sheets.map((list) => (
            <option key={list.key} value={list.key}>
              {words.lists.kinds[list.kind](list.name)}
            </option>
          ))}
        </Select>
      </Field>
      {used && <p className={styles.small}>{text.rates.used(used.count, used.corporate, say)}</p>}
      {used && used.unread > 0 && <Notice kind="warning">{text.rates.unread(used.unread, used.list.name, say)}</Notice>}
    </div>
  );
}

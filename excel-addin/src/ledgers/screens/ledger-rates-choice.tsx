import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { LedgerAreaWords } from '../../language/ledger-area/ledger-area-words';
import { useNarrowSelect } from '../../screens/narrow-select';
import { Notice } from '../../screens/notice';
import { useSpeech } from '../../screens/speech';
import { TypedRates } from '../../screens/typed-rates';
import type { LedgerRates, RatesChosen } from '../ledger-rates';

const useStyles = makeStyles({
  rates: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  small: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

interface LedgerRatesChoiceProps {
  readonly rates: LedgerRates;
  readonly chosen: RatesChosen;
  readonly text: LedgerAreaWords;
  readonly onChoose: (chosen: RatesChosen) => void;
}

/** By which rates the currencies of the ledgers are converted: those of a sheet, and typed ones for what it does not know. Nothing is taken 1 : 1. */
export function LedgerRatesChoice({ rates, chosen, text, onChoose }: LedgerRatesChoiceProps) {
  const { words, say } = useSpeech();
  const styles = useStyles();
  const select = useNarrowSelect();
  const { currencies, sheets, corporate, known, withoutRate, decimal, used } = rates;
  const typed = chosen.rates ?? {};
  function type(currency: string, rate: number | undefined): void {
    const { [currency]: _former, ...others } = typed;
    onChoose({ ...chosen, rates: rate === undefined ? others : { ...others, [currency]: rate } });
  }
  return (
    <div className={styles.rates}>
      {sheets.length > 0 && (
        <Field label={text.rates.from(say.list(currencies))} size="small">
          <Select
            className={select.narrow}
            size="small"
            value={used?.list.key ?? chosen.ratesFrom ?? ''}
            onChange={(_, { value }) => onChoose({ ...chosen, ratesFrom: value })}
          >
            <option value="">{text.rates.none}</option>
            {sheets.map((list) => (
              <option key={list.key} value={list.key}>
                {words.lists.kinds[list.kind](list.name)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {used && <p className={styles.small}>{text.rates.used(used.count, corporate, say)}</p>}
      {used && used.unread > 0 && <Notice kind="warning">{text.rates.unread(used.unread, used.list.name, say)}</Notice>}
      <TypedRates
        {...{ currencies, corporate, known, decimal }}
        rates={typed}
        words={text.rates}
        // Rates are typed for one of the currency that amounts are converted into: for another they would mean something else.
        onConvertInto={(currency) => onChoose({ ...chosen, corporate: currency, rates: {} })}
        onRate={type}
      />
      {withoutRate.length > 0 && (
        <Notice kind="warning">{text.rates.withoutRate(say.list(currencies), say.list(withoutRate))}</Notice>
      )}
    </div>
  );
}

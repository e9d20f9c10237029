import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { AmountField } from './amount-field';

const useStyles = makeStyles({
  rates: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(120px, 1fr))',
    gap: tokens.spacingHorizontalS,
  },
});

interface TypedRatesProps {
  /** Of the list. */
  readonly currencies: readonly string[];
  /** What amounts are converted into. */
  readonly corporate: string;
  /** Currencies that a sheet has rates for: nothing is typed for them. */
  readonly known: readonly string[];
  /** Units of a currency for one of the corporate currency, as typed. */
  readonly rates: Readonly<Record<string, number>>;
  readonly decimal: '.' | ',';
  readonly words: {
    readonly convertInto: string;
    readonly rate: (currency: string, corporate: string) => string;
    readonly rateInvalid: string;
  };
  readonly onConvertInto: (currency: string) => void;
  readonly onRate: (currency: string, rate: number | undefined) => void;
}

/** Into which currency amounts are converted, and a field for the rate of each that no sheet has one for. Nothing is taken 1 : 1. */
export function TypedRates(props: TypedRatesProps) {
  const { currencies, corporate, known, rates, decimal, words, onConvertInto, onRate } = props;
  const styles = useStyles();
  const typed = currencies.filter((currency) => currency !== corporate && !known.includes(currency));
  return (
    <>
      <Field label={words.convertInto} size="small">
        <Select size="small" value={corporate} onChange={(_, { value }) => onConvertInto(value)}>
          {[...new Set([corporate, ...currencies])].map((currency) => (
            <option key={currency}>{currency}</option>
          ))}
        </Select>
      </Field>
      {typed.length > 0 && (
        <div className={styles.rates}>
          {typed.map((currency) => (
            <AmountField
              key={currency}
              label={words.rate(currency, corporate)}
              value={rates[currency]}
              decimal={decimal}
              invalid={words.rateInvalid}
              isValid={(rate) => rate > 0}
              onChange={(rate) => onRate(currency, rate)}
            />
          ))}
        </div>
      )}
    </>
  );
}

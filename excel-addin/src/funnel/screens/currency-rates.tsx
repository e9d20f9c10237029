import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { JumpButton } from '../../screens/jump-button';
import { useNarrowSelect } from '../../screens/narrow-select';
import { Notice } from '../../screens/notice';
import { Section } from '../../screens/section';
import { useSpeech } from '../../screens/speech';
import { TypedRates } from '../../screens/typed-rates';
import { cellAddress, firstDataRow } from '../../workbook';
import type { FoundList } from '../../pipeline/found-list';
import type { FunnelChoices } from '../../pipeline/funnel-choices';
import type { FunnelActions } from '../open-funnel-part';
import type { ReadRates } from '../../pipeline/read-rates';
import { useFunnelSpeech } from './funnel-speech';
import type { SetUpFacts } from './set-up-facts';

const useStyles = makeStyles({
  small: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  unread: { listStyleType: 'none', margin: 0, padding: 0, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  cell: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', alignItems: 'start' },
});

interface CurrencyRatesProps {
  readonly currencies: NonNullable<SetUpFacts['currencies']>;
  readonly choices: FunnelChoices;
  readonly lists: readonly FoundList[];
  readonly sheet: ReadRates | undefined;
  readonly decimal: '.' | ',';
  readonly act: FunnelActions;
}

/** How many cells without a rate are told. */
const MOST_TOLD = 5;

/** Into which currency amounts are converted, and by which rates: typed here, or read from a sheet. Nothing is taken 1 : 1. */
export function CurrencyRates({ currencies, choices, lists, sheet, decimal, act }: CurrencyRatesProps) {
  const { text, say } = useFunnelSpeech();
  const { words } = useSpeech();
  const styles = useStyles();
  const select = useNarrowSelect();
  const { all, corporate, withoutRate } = currencies;
  const chosen = lists.find(({ opened }) => opened.list.key === choices.ratesFrom);
  return (
    <Section title={text.setUp.currencies(say.list(all))}>
      <Field label={text.setUp.ratesFrom} size="small">
        <Select
          className={select.narrow}
          size="small"
          value={choices.ratesFrom ?? ''}
          onChange={(_, { value }) => void act.takeRatesFrom(value === '' ? undefined : value)}
        >
          <option value="">{text.setUp.ratesTyped}</option>
          {lists
            .filter(({ kind, opened }) => kind === 'rates' || opened.list.key === choices.ratesFrom)
            .map(({ opened: { list } }) => (
              <option key={list.key} value={list.key}>
                {words.lists.kinds[list.kind](list.name)}
              </option>
            ))}
        </Select>
      </Field>
      {sheet && <p className={styles.small}>{text.setUp.ratesRead(sheet.rates.length, sheet.opened.list.name, say)}</p>}
      {chosen && !sheet && <Notice kind="warning">{text.setUp.noRates(chosen.opened.list.name)}</Notice>}
      {sheet && sheet.unread.length > 0 && <UnreadRates sheet={sheet} act={act} />}
      <TypedRates
        {...{ corporate, decimal }}
        currencies={all}
        known={sheet?.rates.map(({ currency }) => currency) ?? []}
        rates={choices.rates}
        words={text.setUp}
        onConvertInto={(currency) => void act.convertInto(currency)}
        onRate={(currency, rate) => void act.setRate(currency, rate)}
      />
      {withoutRate.length > 0 && <Notice kind="warning">{text.setUp.withoutRate(say.list(withoutRate))}</Notice>}
    </Section>
  );
}

function UnreadRates({ sheet, act }: { sheet: ReadRates; act: FunnelActions }) {
  const { text } = useFunnelSpeech();
  const { words, say } = useSpeech();
  const styles = useStyles();
  const { opened, unread, columns } = sheet;
  return (
    <ul className={styles.unread}>
      {unread.slice(0, MOST_TOLD).map(({ row, column, text: found }) => {
        const at = columns[column] ?? 0;
        const address = cellAddress(firstDataRow(opened.list) + row, opened.list.area.left + at);
        return (
          <li key={row} className={styles.cell}>
            <span>{text.setUp.rateUnread(address, found, column)}</span>
            <JumpButton jump={{ label: words.segment.goTo(address), go: () => void act.showCell(row, at, opened) }} />
          </li>
        );
      })}
      {unread.length > MOST_TOLD && <li>{words.someOf(say.number(MOST_TOLD), say.number(unread.length))}</li>}
    </ul>
  );
}

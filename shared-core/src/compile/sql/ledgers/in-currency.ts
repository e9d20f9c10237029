import type { CurrencyRates } from '../../../intake';
import { firstCase, type Compiling } from '../compiling';
import { decimalQuotient } from '../decimal-quotient';
import type { SqlRates } from '../sql-sources';
import type { LedgerTableOf } from './ledger-step';

/** What a line names as its currency, in capitals; blank where it names none. */
export function currencyCell(table: LedgerTableOf, { dialect }: Compiling): string {
  return `nullif(upper(${dialect.trimmed(table.cell('currency', 'text'))}), '')`;
}

/** That the line names no currency though others of its table do: then nobody knows what it is worth. */
export function lacksCurrency(table: LedgerTableOf, compiling: Compiling, currency: string): string {
  if (!table.has('currency')) return 'false';
  const named = `${currencyCell(table, compiling)} is not null`;
  return `(${currency} is null and exists (select 1 from ${table.from} where ${named}))`;
}

/**
 * A step with the lines of another and the rate of each under `rate`: so many units of its currency are one of the corporate one on the
 * `day`; null where none is known, never 1. The step itself where the table names no currency or no rates are given.
 */
export function withRates(
  compiling: Compiling,
  { name, from, currency, day }: { name: string; from: string; currency: string; day: string },
): string {
  const { rates } = compiling.sources.ledgers ?? {};
  const of = (column: string) => compiling.named(column);
  if (!rates)
    return compiling.extend(name, 'No rates are given: amounts are in one currency.', from, [
      compiling.as(compiling.dialect.double(1), 'rate'),
    ]);
  const known = ratesStep(compiling, rates);
  const rate = firstCase(
    [
      [`${currency} is null`, compiling.dialect.double(1)],
      [`${currency} = ${compiling.dialect.text(rates.corporate.toUpperCase())}`, compiling.dialect.double(1)],
    ],
    `${known}.${of('units')}`,
  );
  return compiling.add(
    name,
    'What the currency of each line was worth on its day.',
    `select ${from}.*, ${compiling.as(rate, 'rate')}\nfrom ${compiling.joined(from)}\n  left join ${compiling.joined(known)} on ${known}.${of('rate_currency')} = ${currency}\n` +
      `    and ${known}.${of('rate_from')} <= ${day} and (${known}.${of('rate_until')} is null or ${day} < ${known}.${of('rate_until')})`,
  );
}

/** An amount in the corporate currency as a decimal, to 12 decimals as `DecimalSums` holds it; null where its rate is not known. */
export function inCorporate(compiling: Compiling, amount: string, rate: string): string {
  const { dialect } = compiling;
  const divided = decimalQuotient(compiling, amount, rate);
  return dialect.exact(`case when ${rate} = ${dialect.double(1)} then ${amount} else ${divided} end`, 12);
}

/** The rates with the day up to which each holds; made once for all ledgers. */
function ratesStep(compiling: Compiling, rates: SqlRates): string {
  const { dialect } = compiling;
  const of = (column: string) => compiling.named(column);
  if (compiling.statement.has('rates')) return of('rates');
  const given = 'rates' in rates ? literalRates(compiling, rates) : rates.table.map(of).join('.');
  const currency = `upper(${dialect.trimmed(dialect.cast(of('currency'), dialect.types.text))})`;
  const rate = dialect.cast(of('rate'), dialect.types.double);
  const from = dialect.cast(of('from'), dialect.types.day);
  return compiling.add(
    'rates',
    'So many units of a currency are one of the corporate one, from a day on and up to the next.',
    `select ${[
      compiling.as(currency, 'rate_currency'),
      compiling.as(from, 'rate_from'),
      compiling.as(rate, 'units'),
      compiling.as(`lead(${from}) over (partition by ${currency} order by ${from} asc)`, 'rate_until'),
    ].join(',\n  ')}\nfrom ${given}\nwhere ${dialect.isFinite(rate)} and ${rate} > 0 and ${from} is not null`,
  );
}

function literalRates(compiling: Compiling, { rates }: CurrencyRates): string {
  const { dialect } = compiling;
  // Of two rates from one day on the first counts, as in `rateLookup`.
  const own = rates.filter(
    (one, k) => rates.findIndex(({ currency, from }) => currency === one.currency && from === one.from) === k,
  );
  return compiling.add(
    'rates_given',
    'The rates as they were given.',
    dialect.rows(
      ['currency', 'from', 'rate'],
      (own.length > 0 ? own : [{ currency: '', from: compiling.asOf, rate: 1 }]).map(({ currency, from, rate }) => [
        dialect.text(currency.toUpperCase()),
        dialect.day(from),
        dialect.double(rate),
      ]),
    ),
  );
}

import { firstCase, type Compiling } from '../compiling';
import type { SqlDeals } from '../sql-sources';
import { currencyCell, inCorporate, lacksCurrency, withRates } from './in-currency';
import { bestOfLines, LedgerTableOf, lineFate, sumWhere, type LedgerStep } from './ledger-step';

/** Σ amount × probability of the open deals (`dealsReader`); a stage's weight for a deal without a probability. */
export function dealsStep(compiling: Compiling, source: SqlDeals): LedgerStep {
  const { dialect, asOf } = compiling;
  const of = (name: string) => compiling.named(name);
  const table = new LedgerTableOf(compiling, source);
  const today = dialect.day(asOf);
  const stages = source.stages ?? [];
  const closed = stages.filter((stage) => stage.closed).map(({ name }) => dialect.text(name));
  const weights = stages.flatMap(({ name, chance }) =>
    chance === undefined ? [] : [[`${of('stage')} = ${dialect.text(name)}`, dialect.double(chance)] as const],
  );
  const lines = compiling.add(
    'deal_lines',
    'Deals. One that does not say since when it is open is open now.',
    `select ${[
      compiling.as(table.key('account'), 'account'),
      compiling.as(table.key('stage'), 'stage'),
      compiling.as(`coalesce(${table.cell('deal_date', 'day')}, ${today})`, 'day'),
      compiling.as(table.number('amount'), 'written'),
      compiling.as(table.isUnreadable('amount'), 'is_unreadable'),
      compiling.as(table.cell('probability', 'double'), 'probability'),
      compiling.as(currencyCell(table, compiling), 'currency'),
    ].join(',\n  ')}\nfrom ${table.from}\nwhere ${table.key('account')} is not null`,
  );
  const weighed = compiling.extend('deal_chances', 'What each weighs, and whether it is closed.', lines, [
    compiling.as(
      firstCase(
        [
          [`${of('probability')} between 0 and 1`, of('probability')],
          [`${of('probability')} is not null`, compiling.blank('double')],
          ...weights,
        ],
        compiling.blank('double'),
      ),
      'chance',
    ),
    // An illegible chance, or one beyond 0 to 1, is never replaced by the weight of a stage.
    compiling.as(`coalesce(not (${of('probability')} between 0 and 1), false)`, 'chance_unreadable'),
    compiling.as(closed.length > 0 ? `coalesce(${of('stage')} in (${closed.join(', ')}), false)` : 'false', 'closed'),
  ]);
  const lacks = `${of('written')} is null or ${of('chance')} is null or ${lacksCurrency(table, compiling, of('currency'))}`;
  const fated = compiling.extend('deal_fates', 'Whether a deal counts, and if not, why.', weighed, [
    compiling.as(
      lineFate(compiling, {
        day: of('day'),
        isUnreadable: `not ${of('closed')} and (coalesce(${of('is_unreadable')}, false) or ${of('chance_unreadable')})`,
        isIncomplete: `not ${of('closed')} and (${lacks})`,
      }),
      'fate',
    ),
  ]);
  const rated = withRates(compiling, { name: 'deal_rates', from: fated, currency: of('currency'), day: today });
  const counts = `${of('fate')} in ('used', 'outsideWindow') and not ${of('closed')}`;
  const expected = `${inCorporate(compiling, of('written'), of('rate'))} * ${dialect.exact(of('chance'))}`;
  const summed = compiling.add(
    'deal_sums',
    'What the open deals of each account come to.',
    `select ${[
      of('account'),
      compiling.as(bestOfLines(of('fate')), 'says'),
      compiling.as(sumWhere(counts, expected), 'expected'),
    ].join(',\n  ')}\nfrom ${rated}\nwhere ${of('fate')} <> 'later'\ngroup by ${of('account')}`,
  );
  const step = compiling.add(
    'from_deals',
    'What they are expected to bring; where none can be used, nothing is known.',
    `select ${[
      of('account'),
      compiling.as(
        firstCase(
          [
            [`${of('says')} = 2`, dialect.nearest(of('expected'))],
            [`${of('says')} = 1`, dialect.cast(`'NaN'`, dialect.types.double)],
          ],
          compiling.blank('double'),
        ),
        'expectedSales',
      ),
    ].join(',\n  ')}\nfrom ${summed}`,
  );
  return { step, indicators: ['expectedSales'], absent: { expectedSales: 0 } };
}

import { indicatorsOf } from '../../model';
import { firstCase, type Compiling } from './compiling';
import { decimalQuotient } from './decimal-quotient';
import { contactFamilies, contactsStep } from './ledgers/contacts-step';
import { dealsStep } from './ledgers/deals-step';
import type { LedgerStep } from './ledgers/ledger-step';
import { ordersStep } from './ledgers/orders-step';
import { receivablesStep } from './ledgers/receivables-step';
import { isRatio, ratioInputs } from './ratios-to-derive';

/**
 * The accounts with their figures: the list, what ledgers say of it (`joinLedgers`), and the ratios that follow (`deriveRatios`). With a
 * list its accounts stay; without one every account that a ledger speaks of is there. What a ledger derives goes before what the list says;
 * who is in no line has the zeros that follow.
 */
export function intakeStep(compiling: Compiling): string {
  const looked = [...new Set([...indicatorsOf(compiling.model), 'transactionCount', 'amount'])].filter((one) =>
    compiling.has(one),
  );
  const ratios = looked.filter((one) => compiling.ratios.includes(one));
  const needed = [...new Set([...looked.filter((one) => !ratios.includes(one)), ...ratios.flatMap(ratioInputs)])];
  const joined = joinedStep(compiling, needed);
  if (ratios.length === 0) return joined;
  return compiling.extend(
    'accounts_complete',
    'The ratios that follow from other figures.',
    joined,
    ratios.map((id) => compiling.as(derivedRatio(compiling, id), id)),
  );
}

function joinedStep(compiling: Compiling, indicators: readonly string[]): string {
  const { sources, dialect } = compiling;
  const of = (name: string) => compiling.named(name);
  const list = sources.accounts?.table.map((part) => of(part)).join('.');
  const ledgers = ledgerSteps(compiling);
  if (ledgers.length === 0) {
    if (list === undefined) throw new Error('A model is compiled over a list of accounts or over ledgers.');
    return list;
  }
  const everyone =
    list ??
    compiling.add(
      'everyone',
      'Every account that a ledger speaks of.',
      ledgers.map(({ step }) => `select ${of('account')} from ${step}`).join('\nunion\n'),
    );
  const joins = ledgers.map(({ step }) => {
    const id = dialect.cast(`${everyone}.${of('account')}`, dialect.types.text);
    return `left join ${step} on ${step}.${of('account')} = ${id}`;
  });
  return compiling.add(
    'accounts_joined',
    'The accounts with what ledgers say of them.',
    `select ${[
      compiling.as(`${everyone}.${of('account')}`, 'account'),
      ...(list && sources.accounts!.columns.includes('account_kind')
        ? [compiling.as(`${everyone}.${of('account_kind')}`, 'account_kind')]
        : []),
      ...indicators.map((one) => compiling.as(figure(one), one)),
    ].join(',\n  ')}\nfrom ${[everyone, ...joins].join('\n  ')}`,
  );

  function figure(indicator: string): string {
    const ledger = ledgers.find((one) => one.indicators.includes(indicator));
    const own = sources.accounts?.columns.includes(indicator) ? `${everyone}.${of(indicator)}` : undefined;
    if (!ledger) return own!;
    return fromLedger(ledger, indicator, own);
  }

  function fromLedger({ step, absent, absentAsTold }: LedgerStep, indicator: string, own: string | undefined): string {
    const derived = `${step}.${of(indicator)}`;
    const zero = absent[indicator] === undefined ? compiling.blank('double') : dialect.double(absent[indicator]);
    // Who has no id is in no ledger, and nothing follows from that.
    const none = `case when coalesce(${dialect.cast(`${everyone}.${of('account')}`, dialect.types.text)}, '') <> '' then ${absentAsTold?.[indicator] ?? zero} end`;
    const said = firstCase([[`${step}.${of('account')} is not null`, derived]], none);
    const kept = keptKind(compiling, indicator);
    if (!kept) return said;
    const otherwise = own ? dialect.cast(own, dialect.types.double) : compiling.blank('double');
    return `case when ${kept} then ${said} else ${otherwise} end`;
  }
}

function ledgerSteps(compiling: Compiling): LedgerStep[] {
  const { orders, returns, invoices, receipts, contacts, deals } = compiling.sources.ledgers ?? {};
  return [
    ...(orders ? [ordersStep(compiling, orders, returns)] : []),
    ...(invoices || receipts
      ? [receivablesStep(compiling, { ...(invoices && { invoices }), ...(receipts && { receipts }) })]
      : []),
    ...(contacts ? [contactsStep(compiling, contacts)] : []),
    ...(deals ? [dealsStep(compiling, deals)] : []),
  ];
}

/** That somebody ever wrote down a note of the family; undefined for what does not follow from notes. */
function keptKind(compiling: Compiling, indicator: string): string | undefined {
  const family = contactFamilies.find(([, indicators]) => indicators.includes(indicator));
  if (!family) return undefined;
  const kinds = family[0].map((kind) => compiling.dialect.text(kind)).join(', ');
  const [notes, kind, fate] = ['notes', 'kind', 'fate'].map((name) => compiling.named(name));
  return `exists (select 1 from ${notes} where ${kind} in (${kinds}) and ${fate} in ('used', 'outsideWindow'))`;
}

/** A ratio of two figures: unreadable where one of them is, blank where one is or the ratio says nothing (`ratioColumn`). */
function derivedRatio(compiling: Compiling, id: string): string {
  const { dialect } = compiling;
  if (!isRatio(id)) throw new Error(`${id} is no ratio of other figures.`);
  const [one, other] = ratioInputs(id).map((input) => dialect.cast(compiling.named(input), dialect.types.double));
  const zero = dialect.double(0);
  const over = (divisor: string) => decimalQuotient(compiling, one, divisor);
  const cases = {
    grossMargin: [[`${other} > ${zero}`, over(other)]],
    averageDeal: [[`${other} > ${zero}`, over(other)]],
    returnRatio: [
      [`${one} = ${zero} and ${other} = ${zero}`, zero],
      [`${one} + ${other} > ${zero}`, over(`(${one} + ${other})`)],
    ],
    owedRatio: [[`${other} > ${zero}`, over(other)]],
  } as const;
  const unreadable = `not ${dialect.isFinite(one)} or not ${dialect.isFinite(other)}`;
  return firstCase(
    [[unreadable, dialect.cast(`'NaN'`, dialect.types.double)], ...cases[id]],
    compiling.blank('double'),
  );
}

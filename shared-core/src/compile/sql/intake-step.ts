import { indicatorsOf } from '../../model';
import { firstCase, type Compiling } from './compiling';
import { contactsStep, dealsStep, ordersStep, type LedgerStep } from './ledger-steps';

/**
 * The accounts with their figures: the list and what ledgers say of it (`joinLedgers`). With a list its accounts stay; without one every
 * account that a ledger speaks of is there. What a ledger derives goes before what the list says; who is in no line has the zeros that follow.
 */
export function intakeStep(compiling: Compiling): string {
  const { sources, dialect, model } = compiling;
  const of = (name: string) => compiling.named(name);
  const list = sources.accounts?.table.map((part) => of(part)).join('.');
  const { orders, contacts, deals } = sources.ledgers ?? {};
  const ledgers = [
    ...(orders ? [ordersStep(compiling, orders)] : []),
    ...(contacts ? [contactsStep(compiling, contacts)] : []),
    ...(deals ? [dealsStep(compiling, deals)] : []),
  ];
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
  const looked = [...new Set([...indicatorsOf(model), 'transactionCount', 'amount'])];
  const columns = looked.filter((one) => compiling.has(one)).map((one) => compiling.as(figure(one), one));
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
      ...columns,
    ].join(',\n  ')}\nfrom ${[everyone, ...joins].join('\n  ')}`,
  );

  function figure(indicator: string): string {
    const ledger = ledgers.find(({ indicators }) => indicators.includes(indicator));
    const own = sources.accounts?.columns.includes(indicator) ? `${everyone}.${of(indicator)}` : undefined;
    if (!ledger) return own!;
    return fromLedger(ledger, indicator, own);
  }

  function fromLedger({ step, absent }: LedgerStep, indicator: string, own: string | undefined): string {
    const derived = `${step}.${of(indicator)}`;
    const none =
      absent[indicator] === undefined ? dialect.cast('null', dialect.types.double) : dialect.double(absent[indicator]);
    const said = firstCase([[`${step}.${of('account')} is not null`, derived]], none);
    const kept = keptKind(indicator);
    if (!kept) return said;
    const otherwise = own ? dialect.cast(own, dialect.types.double) : dialect.cast('null', dialect.types.double);
    return `case when ${kept} then ${said} else ${otherwise} end`;
  }
}

const families: readonly (readonly [kinds: readonly string[], indicators: readonly string[]])[] = [
  [
    ['praise', 'complaint', 'suggestion'],
    ['praiseCount', 'complaintCount', 'suggestionCount', 'praiseRatio', 'complaintRatio', 'suggestionRatio'],
  ],
  [['task'], ['relatedTasks']],
  [['process'], ['relatedProcesses']],
];

/** That somebody ever wrote down a note of the family; undefined for what does not follow from notes. */
function keptKind(indicator: string): string | undefined {
  const family = families.find(([, indicators]) => indicators.includes(indicator));
  return (
    family && `exists (select 1 from "notes" where "kind" in (${family[0].map((kind) => `'${kind}'`).join(', ')}))`
  );
}

import { indicatorNature, indicatorsOf, type SegmentationModel } from '../../model';
import { figureOf, firstCase, type Compiling } from './compiling';

/** Whether an indicator is told in categories: by what the model says of it, or else by the catalogue. */
export function isCategory(model: SegmentationModel, id: string): boolean {
  return indicatorNature(model, id).unit === 'category';
}

/**
 * The list as the account table has it, and who can have a tier at all (`eligibleAccounts`). What is no finite number cannot be read: it is
 * neither a blank nor a zero.
 */
export function eligibleStep(compiling: Compiling, accounts: string): string {
  const { model, dialect } = compiling;
  const { types } = dialect;
  const looked = indicatorsOf(model);
  const beside = ['transactionCount', 'amount'].filter((id) => !looked.includes(id) && compiling.has(id));
  const column = (id: string) => {
    const cell = compiling.named(id);
    if (isCategory(model, id)) {
      const label = compiling.has(id) ? dialect.cast(cell, types.text) : compiling.blank('text');
      return compiling.as(`nullif(${label}, '')`, figureOf(id));
    }
    return compiling.as(compiling.has(id) ? dialect.cast(cell, types.double) : compiling.blank('double'), figureOf(id));
  };
  const numberBeside = (id: string) => {
    const x = dialect.cast(compiling.named(id), types.double);
    return compiling.as(`case when ${dialect.isFinite(x)} then ${x} end`, figureOf(id));
  };
  const id = compiling.named('account');
  const kind = compiling.has('account_kind')
    ? dialect.lower(dialect.trimmed(dialect.cast(compiling.named('account_kind'), types.text)))
    : compiling.blank('text');
  const listed = compiling.add(
    'listed',
    'The list. A blank is null, and what is no number at all stays apart from it.',
    `select ${[
      compiling.as(`coalesce(${dialect.cast(id, types.text)}, '')`, 'account'),
      ...(model.kinds.length > 0 ? [compiling.as(kind, 'account_kind')] : []),
      ...looked.map(column),
      ...beside.map(numberBeside),
    ].join(',\n  ')}\nfrom ${accounts}`,
  );

  const numbers = looked.filter((one) => !isCategory(model, one) && compiling.has(one));
  const transactions = ['transactionCount', 'amount']
    .filter((one) => compiling.has(one))
    .map((one) => compiling.figure(one));
  return compiling.extend('eligible', 'Who can have a tier at all, and by which scorecard.', listed, [
    compiling.as(
      firstCase(
        [
          [`${id} = ''`, `'notScored'`],
          ...numbers.map((one) => [`not ${dialect.isFinite(compiling.figure(one))}`, `'notScored'`] as const),
          ...(transactions.length > 0 ? [[`coalesce(${transactions.join(', ')}) = 0`, `'prospect'`] as const] : []),
        ],
        `'tiered'`,
      ),
      'eligible_standing',
    ),
    compiling.as(cardOf(compiling), 'card'),
  ]);
}

function cardOf(compiling: Compiling): string {
  const { model, dialect } = compiling;
  if (!compiling.has('account_kind')) return '0';
  const kinds = model.kinds.map(({ names }, k) => {
    const spoken = names.map((name) => dialect.text(name.trim().toLowerCase()));
    return [`${compiling.named('account_kind')} in (${spoken.join(', ')})`, String(k + 1)] as const;
  });
  return firstCase(kinds, '0');
}

import type { ScaleRule } from '../../model';
import type { Compiling } from './compiling';
import { howMany, middle, ordered, orderedPart, valueAfter } from './order-statistics';
import type { ScoredPart } from './scored-parts';

/** More robust deviations from the median than this, and a value is an outlier, as `outlierBounds` has it. */
const outlierBeyond = 3.5;

/**
 * What a scale is laid by, in one row: `count`, `median`, the bounds `from` and `to` beyond which values are drawn in or left out, and what the
 * normaliser learns of the values held within them; of the list, or as it was frozen.
 */
export function learnedScale(compiling: Compiling, part: ScoredPart, measured: string, value: string): string {
  const { key, indicator, reference } = part;
  const rule = indicator.points as ScaleRule;
  if (reference?.scale) return frozenScale(compiling, part);

  const inOrder = orderedPart(compiling, key, measured, value);
  const bounds = boundsStep(compiling, key, rule, inOrder);
  const held = bounds ? heldStep(compiling, key, rule, inOrder, bounds) : inOrder;
  const scale = scaleStep(compiling, key, rule.by, held);
  const of = (name: string) => compiling.named(`${key} ${name}`);
  const typical = compiling.add(
    `${key} typical values`,
    'How many there are, and the middle one.',
    `select ${howMany(compiling)} as ${of('count')}, ${middle(compiling)} as ${of('median')}\nfrom ${inOrder}`,
  );
  const steps = [typical, scale, ...(bounds ? [bounds] : [])];
  return compiling.add(
    `${key} learned`,
    'What its scale is laid by.',
    `select *\nfrom ${steps.join('\n  cross join ')}`,
  );
}

function frozenScale(compiling: Compiling, { key, indicator, reference }: ScoredPart): string {
  const { dialect } = compiling;
  const { count, median, scale, within } = reference!;
  const rule = indicator.points as ScaleRule;
  const numbers = Object.entries({
    median,
    ...(rule.by === 'robust' ? { centre: scale!['median'], deviation: scale!['deviation'] } : scale),
    ...(within && { from: within.least, to: within.greatest }),
  }).map(([name, x]) => compiling.as(dialect.double(x), `${key} ${name}`));
  return compiling.add(
    `${key} learned`,
    'Frozen with the model.',
    `select ${[compiling.as(compiling.whole(String(count)), `${key} count`), ...numbers].join(',\n  ')}`,
  );
}

function boundsStep(compiling: Compiling, key: string, { outliers }: ScaleRule, inOrder: string): string | undefined {
  const { dialect } = compiling;
  const [from, to] = [`${key} from`, `${key} to`];
  if (outliers === 'keep') return undefined;
  if (outliers === 'leaveOut') {
    const { step, centre, deviation } = robustStep(compiling, `${key} before outliers`, inOrder);
    const bound = (sign: '-' | '+') =>
      `case when ${deviation} <> 0 then ${centre} ${sign} ${dialect.double(outlierBeyond)} * ${deviation} end`;
    return compiling.add(
      `${key} bounds`,
      'Beyond these a value is an outlier.',
      `select ${compiling.as(bound('-'), from)},\n  ${compiling.as(bound('+'), to)}\nfrom ${step}`,
    );
  }
  const { low, high } = outliers.winsorise;
  const size = compiling.named('size');
  const share = (part: number) => `floor(${dialect.double(part)} * ${size} + ${dialect.double(1e-9)})`;
  return compiling.add(
    `${key} bounds`,
    'Values beyond these are drawn in to them.',
    `select ${compiling.as(valueAfter(compiling, share(low)), from)},\n` +
      `  ${compiling.as(valueAfter(compiling, `${size} - 1 - ${share(high)}`), to)}\nfrom ${inOrder}`,
  );
}

function heldStep(compiling: Compiling, key: string, { outliers }: ScaleRule, inOrder: string, bounds: string): string {
  const value = compiling.named('value');
  const [from, to] = [compiling.named(`${key} from`), compiling.named(`${key} to`)];
  const joined = `from ${inOrder}\n  cross join ${bounds}`;
  const accounts = compiling.named('accounts');
  return compiling.add(
    `${key} held`,
    'The values that lay the scale.',
    outliers === 'leaveOut'
      ? `select ${value}, ${accounts}\n${joined}\nwhere ${from} is null or ${value} between ${from} and ${to}`
      : `select ${drawnIn(value, from, to)} as ${value}, ${accounts}\n${joined}`,
  );
}

export function drawnIn(value: string, from: string, to: string): string {
  return `case when ${value} < ${from} then ${from} when ${value} > ${to} then ${to} else ${value} end`;
}

function scaleStep(compiling: Compiling, key: string, by: ScaleRule['by'], held: string): string {
  const value = compiling.named('value');
  const of = (name: string) => compiling.named(`${key} ${name}`);
  const ends = (x: string) => `min(${x}) as ${of('least')}, max(${x}) as ${of('greatest')}`;
  switch (by) {
    case 'minMax':
      return compiling.add(`${key} scale`, 'Its ends.', `select ${ends(value)}\nfrom ${held}`);
    case 'log': {
      const unit = unitStep(compiling, key, held);
      return compiling.add(
        `${key} scale`,
        'The ends of its logarithms, in units of an ordinary value.',
        `select max(${of('unit')}) as ${of('unit')}, ${ends(signedLog(value, of('unit')))}\n` +
          `from ${held}\n  cross join ${unit}`,
      );
    }
    case 'robust': {
      const { step, centre, deviation } = robustStep(compiling, `${key} held`, held);
      return compiling.add(
        `${key} scale`,
        'Its middle, and how far values lie from it.',
        `select ${centre} as ${of('centre')}, ${deviation} as ${of('deviation')}\nfrom ${step}`,
      );
    }
  }
}

/** `signedLog` of the core; an engine's logarithm may differ from it in the last bits. */
export function signedLog(x: string, unit: string): string {
  return `sign(${x}) * ln(1 + abs(${x}) / ${unit})`;
}

/** The value that counts as ordinary: the middle of the positive ones, or else of the negative ones without their sign, or else 1. */
function unitStep(compiling: Compiling, key: string, held: string): string {
  const { dialect } = compiling;
  const value = compiling.named('value');
  const zero = dialect.double(0);
  const positive = ordered(compiling, `${key} above zero`, held, value, `${value} > ${zero}`);
  const negative = ordered(compiling, `${key} below zero`, held, value, `${value} < ${zero}`);
  const [above, below] = [`${key} above`, `${key} below`].map((name) => compiling.named(name));
  const middleOf = (step: string, name: string) => `(select ${middle(compiling)} as ${name} from ${step}) as ${name}`;
  // Joined, not asked for within the expression: where two such queries read a step that is kept, ClickHouse finds no rows in it afterwards.
  return compiling.add(
    `${key} unit`,
    'An ordinary value.',
    `select coalesce(${above}.${above}, -${below}.${below}, ${dialect.double(1)}) as ${compiling.named(`${key} unit`)}\n` +
      `from ${middleOf(positive, above)}\n  cross join ${middleOf(negative, below)}`,
  );
}

/** The median of some values and how far they lie from it: `robustScale` of the core. */
function robustStep(compiling: Compiling, name: string, values: string) {
  const { dialect } = compiling;
  const value = compiling.named('value');
  const [centre, deviation] = [compiling.named('centre'), compiling.named('deviation')];
  const inOrder = ordered(compiling, `${name} in order`, values, value);
  const middleStep = compiling.add(
    `${name} middle`,
    'The middle value.',
    `select ${middle(compiling)} as ${centre}\nfrom ${inOrder}`,
  );
  const distances = compiling.add(
    `${name} distances`,
    'How far each value lies from the middle.',
    `select abs(${value} - ${centre}) as ${value}, ${centre}, ${compiling.named('accounts')}\nfrom ${inOrder}\n  cross join ${middleStep}`,
  );
  const nearest = ordered(compiling, `${name} distances in order`, distances, value);
  const median = `${dialect.double(1.4826)} * (${middle(compiling)})`;
  const mean = `${dialect.double(1.2533)} * sum(${compiling.named('accounts')} * ${value} / ${compiling.named('size')})`;
  const step = compiling.add(
    `${name} spread`,
    'The middle distance or, where more than half of the values are equal, the mean one.',
    `select max(${centre}) as ${centre},\n  max(${deviation}) as ${deviation}\nfrom ${middleStep}\n` +
      `  cross join (select case when ${median} > 0 then ${median} else ${mean} end as ${deviation} from ${nearest}) as "spread"`,
  );
  return { step, centre, deviation };
}

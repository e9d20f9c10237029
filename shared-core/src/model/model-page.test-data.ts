import { roundHalfAway } from '../basics/round-half-away';
import { textColumn } from '../basics/text-column';
import { CellState, type AccountColumns, type CategoryColumn, type IndicatorColumn } from '../intake/account-columns';
import { words as en } from '../language/en';
import { speaker } from '../language/speaker';
import { indicatorNature } from './indicator-nature';
import { indicatorsOf } from './indicators-of';
import type { PointsRule } from './points-rule';
import type { Scorecard } from './scorecards-of';
import type { SegmentationModel } from './segmentation-model';

/** A table of a page: what its columns say, and its rows by column. */
export interface PageTable {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The tables of a model's page, in their order. Emphasis is no part of a cell. */
export function tablesOf(page: string): PageTable[] {
  const blocks = page.match(/(^\|.*\|\n)+/gm) ?? [];
  return blocks.map((block) => {
    const lines = block.trimEnd().split('\n');
    const [headers, , ...rows] = lines.map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim().replaceAll('*', '')),
    );
    return { headers, rows };
  });
}

/** The one table of a page that has these headers, in its first columns. */
export function tableWith(page: string, ...headers: readonly string[]): PageTable {
  const found = tablesOf(page).filter((table) => headers.every((header, k) => table.headers[k] === header));
  if (found.length !== 1) throw new Error(`Expected one table ${headers.join(' | ')}, got ${found.length}.`);
  return found[0];
}

export const percentText = (share: number) => `${roundHalfAway(100 * share, 2)}%`;

/** The rows that a page has to have for a scorecard: indicator, weight, perspective, points. */
export function scorecardRows({ groups }: Scorecard, model: SegmentationModel): string[][] {
  const say = speaker(en, model);
  const sum = (weighed: readonly { weight: number }[]) => weighed.reduce((total, { weight }) => total + weight, 0);
  return groups.flatMap((group) =>
    group.indicators.map((indicator) => [
      say.indicator(indicator.id),
      percentText(((group.weight / sum(groups)) * indicator.weight) / sum(group.indicators)),
      indicatorNature(model, indicator.id).perspective,
      pointsText(indicator.points, (value) => say.value(indicator.id, value)),
    ]),
  );
}

function pointsText(rule: PointsRule, valueText: (value: number) => string): string {
  if (rule.by === 'bands') {
    const { cuts, points } = rule;
    const texts =
      rule.closed === 'left'
        ? [`below ${valueText(cuts[0])}`, ...cuts.map((cut) => `from ${valueText(cut)}`)]
        : [...cuts.map((cut) => `up to ${valueText(cut)}`), 'above'];
    return texts.map((text, k) => `${text}: ${points[k]}`).join(', ');
  }
  if (rule.by === 'categories') {
    const labels = (points: number) => Object.keys(rule.points).filter((label) => rule.points[label] === points);
    const texts = [...new Set(Object.values(rule.points))].map((points) => `${labels(points).join(' / ')}: ${points}`);
    return [
      ...texts,
      ...(rule.other === undefined ? [] : [`${texts.length > 0 ? 'any other' : 'any'}: ${rule.other}`]),
    ].join(', ');
  }
  return rule.by === 'percentile' ? 'by rank in the list' : rule.by;
}

/** One account of a page's example, worked out indicator by indicator. */
export interface WorkedAccount {
  readonly id: string;
  readonly rows: readonly (readonly string[])[];
}

export function workedAccounts(page: string): WorkedAccount[] {
  return tablesOf(page)
    .filter(({ headers }) => headers.slice(1).join() === 'Value,Points,Weight,Brings')
    .map(({ headers, rows }) => ({ id: headers[0], rows }));
}

/** The accounts of a page's example: the tables that begin with `Account`, and the values of those worked out. */
export function exampleOf(page: string, model: SegmentationModel): AccountColumns {
  const say = speaker(en, model);
  const cells = new Map<string, Map<string, string>>();
  const put = (account: string, column: string, cell: string) => {
    if (!cells.has(account)) cells.set(account, new Map());
    cells.get(account)!.set(column, cell);
  };
  for (const { headers, rows } of tablesOf(page).filter((table) => table.headers[0] === 'Account')) {
    for (const [account, ...others] of rows) others.forEach((cell, k) => put(account, headers[k + 1], cell));
  }
  for (const worked of workedAccounts(page)) {
    for (const [indicator, value] of worked.rows.slice(0, -1)) put(worked.id, indicator, value);
  }
  const ids = [...cells.keys()];
  const column = (name: string) => ids.map((account) => cells.get(account)!.get(name) ?? '—');
  const indicators = indicatorsOf(model)
    .map((indicator) => [indicator, column(say.indicator(indicator))] as const)
    .filter(([, texts]) => texts.some((text) => text !== '—'))
    .map(([indicator, texts]): [string, IndicatorColumn] => [
      indicator,
      indicatorNature(model, indicator).unit === 'category' ? categories(texts) : numbers(texts),
    ]);
  const kinds = column('Kind');
  return {
    ids: textColumn(ids),
    names: textColumn(ids),
    indicators: new Map(indicators),
    ...(kinds.some((kind) => kind !== '—') && { accountKinds: categories(kinds) }),
  };
}

function categories(texts: readonly string[]): CategoryColumn {
  const labels = [...new Set(texts.filter((text) => text !== '—'))];
  return { kind: 'category', labels, codes: Int32Array.from(texts, (text) => labels.indexOf(text)) };
}

function numbers(texts: readonly string[]): IndicatorColumn {
  const values = Float64Array.from(texts, (text) => {
    const number = Number.parseFloat(text.replaceAll(',', ''));
    return text.endsWith('%') ? number / 100 : number;
  });
  const states = Uint8Array.from(values, (value) => (Number.isNaN(value) ? CellState.blank : CellState.read));
  return { kind: 'number', values, states };
}

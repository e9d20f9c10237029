import * as fc from 'fast-check';
import {
  calendarDate,
  factCatalogue,
  parseTemplate,
  type Fact,
  type PipelineSources,
  type SqlDialect,
  type StageTemplate,
} from '@keystage/core';
import development8 from '@keystage/core/templates/development-8.json';
import funnelLetters from '@keystage/core/templates/funnel-letters.json';
import keyaccount6 from '@keystage/core/templates/keyaccount-6.json';
import project8 from '@keystage/core/templates/project-8.json';

export const asOf = calendarDate('2026-11-20')!;

/** The templates that come with the product. */
export const readyTemplates: readonly StageTemplate[] = [project8, keyaccount6, development8, funnelLetters].map(
  (file) => {
    const parsed = parseTemplate(file);
    if (!parsed.ok) throw new Error(`${file.id}: ${JSON.stringify(parsed.problems)}`);
    return parsed.template;
  },
);

type Value = string | number | boolean;

export interface DrawnDeal {
  readonly amount: number;
  readonly declaredStage: string;
  readonly outcome: 'open' | 'won' | 'lost';
  /** By path, what was seen last and when, and what was seen before that. */
  readonly seen: readonly {
    readonly path: string;
    readonly value: Value;
    readonly observed?: string | undefined;
    readonly before?: Value | undefined;
  }[];
  readonly lists: Readonly<Record<string, readonly Readonly<Record<string, Value | undefined>>[]>>;
  readonly metSince: Readonly<Record<string, string>>;
}

export interface DrawnPipeline {
  readonly template: StageTemplate;
  readonly deals: readonly DrawnDeal[];
}

const days = fc.constantFrom('2025-01-10', '2026-08-22', '2026-10-21', '2026-11-20', '2026-12-24');

type Told = Pick<Fact, 'type' | 'path'> & { readonly choices?: readonly { readonly id: string }[] };

function valueOf(fact: Told): fc.Arbitrary<Value> {
  switch (fact.type) {
    case 'yesNo':
      // Mostly yes, or no deal would ever get far.
      return fc.constantFrom(true, true, true, true, false);
    case 'number':
      return fc.constantFrom(0, 1, 3, 10, 0.5);
    case 'date':
      return days;
    case 'choice':
      return fc.constantFrom(...fact.choices!.map(({ id }) => id));
    default:
      return fc.constantFrom('a plan', " it's ", '  ');
  }
}

function dealOf(template: StageTemplate): fc.Arbitrary<DrawnDeal> {
  const { derived } = factCatalogue(template);
  const asked = template.facts.filter(({ type, path }) => type !== 'list' && !derived.has(path));
  const lists = template.facts.flatMap((fact) => (fact.type === 'list' ? [fact] : []));
  const conditions = template.stages.flatMap(({ milestones, successCriteria }) => [...milestones, ...successCriteria]);
  return fc.record({
    amount: fc.integer({ min: 0, max: 9_000_000 }).map((cents) => cents / 100),
    declaredStage: fc.constantFrom(...template.stages.map(({ id }) => id)),
    outcome: fc.constantFrom('open', 'open', 'open', 'won', 'lost'),
    seen: fc
      .tuple(
        ...asked.map((fact) =>
          fc.option(
            fc.record({
              path: fc.constant(fact.path),
              value: valueOf(fact),
              observed: fc.option(days, { nil: undefined, freq: 3 }),
              before: fc.option(valueOf(fact), { nil: undefined, freq: 2 }),
            }),
            { freq: 12 },
          ),
        ),
      )
      .map((all) => all.filter((one) => one !== null)),
    lists: fc
      .tuple(
        ...lists.map(({ items }) =>
          fc.array(
            fc.record(
              Object.fromEntries(
                items.map((item) => [item.path, fc.option(valueOf(item), { nil: undefined, freq: 8 })]),
              ),
            ),
            { maxLength: 5 },
          ),
        ),
      )
      .map((items) => Object.fromEntries(lists.map(({ path }, k) => [path, items[k]]))),
    metSince: fc
      .subarray(conditions.filter(({ latch }) => latch).map(({ id }) => id))
      .map((ids) => Object.fromEntries(ids.map((id) => [id, '2026-09-01']))),
  });
}

export const drawnPipelines: fc.Arbitrary<DrawnPipeline> = fc
  .constantFrom(...readyTemplates)
  .chain((template) =>
    fc.array(dealOf(template), { minLength: 3, maxLength: 12 }).map((deals) => ({ template, deals })),
  );

/** The pipeline as tables. */
export function pipelineTables({ template, deals }: DrawnPipeline, dialect: SqlDialect) {
  const { types } = dialect;
  const named = (name: string) => dialect.named(name);
  const blank = (type: string) => dialect.cast('null', type);
  const text = (value: Value | undefined) =>
    value === undefined ? blank(types.text) : dialect.cast(dialect.text(String(value)), types.text);
  const double = (value: Value | undefined) =>
    value === undefined ? blank(types.double) : dialect.double(Number(value));
  const day = (value: Value | undefined) => (value === undefined ? blank(types.day) : dialect.day(String(value)));
  const flag = (value: Value | undefined) => dialect.cast(value === undefined ? 'null' : String(value), types.flag);
  const laid = (
    table: string,
    columns: readonly string[],
    rows: readonly (readonly string[])[],
    empty: readonly string[],
  ) => [
    `drop table if exists ${named(table)}`,
    // A row that is left out again gives an empty table its types.
    `create table ${named(table)} as select * from (${dialect.rows(columns, rows.length > 0 ? rows : [empty])}) as "laid"` +
      (rows.length > 0 ? '' : ' where false'),
  ];
  const typeOf = new Map(template.facts.map(({ path, type }) => [path, type]));
  const idOf = (k: number) => `D${k + 1}`;
  const line = (deal: number, path: string, value: Value, observed: string | undefined, place: number) => {
    const type = typeOf.get(path)!;
    const says =
      type === 'yesNo' ? (value === true ? 'yes' : 'no') : type === 'choice' || type === 'text' ? value : undefined;
    return [
      ...[text(idOf(deal)), text(path), text(says)],
      ...[double(type === 'number' ? value : undefined), day(type === 'date' ? value : undefined)],
      ...[day(observed), dialect.cast(String(place), types.whole)],
    ];
  };
  const evidence = deals.flatMap(({ seen }, k) =>
    seen.flatMap(({ path, value, observed, before }) => [
      ...(before === undefined ? [] : [line(k, path, before, observed, 1)]),
      line(k, path, value, observed, 2),
    ]),
  );
  const members: Readonly<Record<string, (value: Value | undefined) => string>> = {
    yesNo: flag,
    number: double,
    date: day,
    text,
    choice: text,
  };
  const lists = template.facts.flatMap((fact) => (fact.type === 'list' ? [fact] : []));
  const listTable = (path: string) => `list ${path}`;
  const latched = deals.flatMap(({ metSince }, k) =>
    Object.entries(metSince).map(([id, since]) => [text(idOf(k)), text(id), day(since)]),
  );
  const sources: PipelineSources = {
    deals: { table: ['deals'], columns: ['deal', 'amount', 'declared_stage', 'outcome'] },
    evidence: ['evidence'],
    lists: Object.fromEntries(lists.map(({ path }) => [path, [listTable(path)]])),
    metSince: ['met_since'],
  };
  return {
    sources,
    statements: [
      ...laid(
        'deals',
        ['deal', 'amount', 'declared_stage', 'outcome'],
        deals.map((deal, k) => [text(idOf(k)), double(deal.amount), text(deal.declaredStage), text(deal.outcome)]),
        [],
      ),
      ...laid(
        'evidence',
        ['deal', 'fact', 'says', 'number', 'day', 'observed', 'line'],
        evidence,
        line(0, template.facts[0].path, 0, undefined, 0),
      ),
      ...laid('met_since', ['deal', 'condition', 'since'], latched, [text(''), text(''), day(undefined)]),
      ...lists.flatMap(({ path, items }) =>
        laid(
          listTable(path),
          ['deal', ...items.map((item) => item.path)],
          deals.flatMap((deal, k) =>
            deal.lists[path].map((item) => [
              text(idOf(k)),
              ...items.map((member) => members[member.type](item[member.path])),
            ]),
          ),
          [text(''), ...items.map(({ type }) => members[type](undefined))],
        ),
      ),
    ],
  };
}

import type { CalendarDate } from '../../basics';
import { indicatorsOf, type SegmentationModel } from '../../model';
import { ratiosToDerive } from './ratios-to-derive';
import { scoredParts, type ScoredPart } from './scored-parts';
import { Statement } from './statement';
import type { SqlDialect } from './sql-dialect';
import { columnsOfLedgers } from './ledgers/columns-of-ledgers';
import type { SqlSources } from './sql-sources';

/** A model on its way into a statement: what is compiled, for which engine, from which tables, and the steps so far. */
export class Compiling {
  readonly #columns: ReadonlySet<string>;
  readonly statement: Statement;
  readonly parts: readonly ScoredPart[];
  /** Ratios that follow from other figures. */
  readonly ratios: readonly string[];
  /** The indicators of the model whose figures follow from ledgers or from others. */
  readonly derived: readonly string[];

  constructor(
    readonly model: SegmentationModel,
    readonly dialect: SqlDialect,
    readonly sources: SqlSources,
    readonly asOf: CalendarDate,
  ) {
    this.statement = new Statement(dialect);
    this.ratios = ratiosToDerive(sources);
    const derived = [...columnsOfLedgers(sources.ledgers), ...this.ratios];
    this.#columns = new Set([...(sources.accounts?.columns ?? []), ...derived]);
    this.derived = indicatorsOf(model).filter((id) => derived.includes(id));
    this.parts = scoredParts(model, [...this.#columns]);
  }

  /** Adds a step and answers its name as the engine writes it. */
  add(name: string, why: string, select: string): string {
    return this.statement.add(name, why, select);
  }

  /** Adds a step with all columns of another and some more, which joins may bring. */
  extend(name: string, why: string, from: string, more: readonly string[], joins: readonly string[] = []): string {
    if (joins.length > 0) {
      const items = [`${from}.*`, ...more].join(',\n  ');
      return this.add(name, why, `select ${items}\nfrom ${[this.joined(from), ...joins].join('\n  ')}`);
    }
    return this.add(name, why, `select ${['*', ...more].join(',\n  ')}\nfrom ${from}`);
  }

  named(name: string): string {
    return this.dialect.named(name);
  }

  /** An indicator as the list has it. */
  figure(id: string): string {
    return this.named(figureOf(id));
  }

  /** `expression as "name"` */
  as(expression: string, name: string): string {
    return `${expression} as ${this.named(name)}`;
  }

  /** A step among others that are joined, under its own name: ClickHouse finds all columns of a materialized one only by such a name. */
  joined(step: string): string {
    return `${step} as ${step}`;
  }

  /** Whether the list lies on several engines, this one with a part of it. */
  get isSharded(): boolean {
    return this.sources.gathered !== undefined;
  }

  has(column: string): boolean {
    return this.#columns.has(column);
  }

  whole(x: string): string {
    return this.dialect.cast(x, this.dialect.types.whole);
  }

  /** A blank of a type, for what a table lacks. */
  blank(type: keyof SqlDialect['types']): string {
    return this.dialect.cast('null', this.dialect.types[type]);
  }
}

/** The column of an indicator's figures: a name of two words, so that no indicator is taken for a column of ours. */
export const figureOf = (id: string) => `${id} figure`;

/** The first of some cases that holds; `otherwise` where none does. */
export function firstCase(cases: readonly (readonly [when: string, then: string])[], otherwise = 'null'): string {
  if (cases.length === 0) return otherwise;
  return `case ${cases.map(([when, then]) => `when ${when} then ${then}`).join('\n    ')} else ${otherwise} end`;
}

/** At least one of these; nothing at all is false. */
export function anyOf(conditions: readonly string[]): string {
  return conditions.length === 0 ? 'false' : conditions.map((one) => `(${one})`).join(' or ');
}

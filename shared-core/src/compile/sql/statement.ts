import { commentLine } from './comment-line';
import type { SqlDialect } from './sql-dialect';

/** One named step of a statement: what it is for, and what it selects. */
interface SqlStep {
  readonly name: string;
  readonly why: string;
  readonly select: string;
}

/** A statement under way: named steps, each reading the ones before it, under a header of comments. */
export class Statement {
  readonly #steps: SqlStep[] = [];

  constructor(readonly dialect: SqlDialect) {}

  /** Adds a step and answers its name as the engine writes it. Each has a name of its own. */
  add(name: string, why: string, select: string): string {
    if (this.has(name)) throw new Error(`A statement has one step “${name}”.`);
    this.#steps.push({ name, why, select });
    return this.dialect.named(name);
  }

  has(name: string): boolean {
    return this.#steps.some((step) => step.name === name);
  }

  text(header: readonly string[], last: string): string {
    const steps = this.#steps.map(({ name, why, select }, k) => {
      const after = [...this.#steps.slice(k + 1).map((step) => step.select), last];
      const begins = this.dialect.step(name, readersOf(this.dialect.named(name), after));
      return `${begins} ( ${commentLine(why)}\n${indented(select)}\n)`;
    });
    return [...header.map(commentLine), 'with', steps.join(',\n'), last].join('\n');
  }
}

/** In how many places a step is read. */
function readersOf(step: string, selects: readonly string[]): number {
  return selects.reduce(
    (readers, select) =>
      readers + ['from', 'join'].reduce((sum, word) => sum + select.split(`${word} ${step}`).length - 1, 0),
    0,
  );
}

const indented = (text: string) => text.replaceAll(/^/gm, '  ');

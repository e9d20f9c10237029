import { clash, rulesThatHold, type DecisionTable } from './decide-by-table';

/** What is wrong with a decision table, given the values its inputs can take. */
export interface TableCoverage {
  /** Combinations for which no rule holds, in the order of the inputs. */
  readonly uncovered: readonly (readonly string[])[];
  /** Combinations for which rules hold at once that must not, and those rules, from 0. */
  readonly clashing: readonly { readonly values: readonly string[]; readonly rules: readonly number[] }[];
  /** Rules that never decide: what they ask for cannot be, or a rule before them always does. */
  readonly idle: readonly number[];
}

/**
 * Whether a table answers every combination of values, and each once; asked when a model is read, so that no account meets a gap later
 * (methods §3.10). `values` lists what each input can be, in the order of the table's inputs. All combinations are tried.
 */
export function tableCoverage(table: DecisionTable, values: readonly (readonly string[])[]): TableCoverage {
  const uncovered: string[][] = [];
  const clashing: { values: string[]; rules: number[] }[] = [];
  const deciding = new Set<number>();
  for (const combination of combinations(values)) {
    const rules = rulesThatHold(table, combination);
    if (rules.length === 0) uncovered.push(combination);
    else if (clash(table, rules)) clashing.push({ values: combination, rules });
    for (const rule of table.hitPolicy === 'first' ? rules.slice(0, 1) : rules) deciding.add(rule);
  }
  return { uncovered, clashing, idle: [...table.rules.keys()].filter((rule) => !deciding.has(rule)) };
}

function combinations(values: readonly (readonly string[])[]): string[][] {
  return values.reduce<string[][]>((all, next) => all.flatMap((start) => next.map((value) => [...start, value])), [[]]);
}

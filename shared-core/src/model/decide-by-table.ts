/** What a rule asks of one input: a value, any of several, or `-` for whatever it is. */
export type TableCell = string | readonly string[];

/**
 * Rules in rows, one cell per input. `unique`: no two rules may hold at once; `any`: they may if they agree; `first`: the first that holds
 * decides (the hit policies of DMN).
 */
export interface DecisionTable {
  readonly hitPolicy: 'unique' | 'any' | 'first';
  readonly inputs: readonly string[];
  readonly rules: readonly { readonly when: readonly TableCell[]; readonly then: string }[];
}

/** The outcome and the rule that gave it, or why there is none. Rules are numbered from 0. */
export type Decision =
  | { readonly kind: 'decided'; readonly outcome: string; readonly rule: number }
  | { readonly kind: 'noRule' }
  | { readonly kind: 'rulesClash'; readonly rules: readonly number[] };

/** The outcome for facts such as `{ current: 'high', potential: 'low' }`. A missing fact (null) meets only `-` (methods §3.10). */
export function decideByTable(
  table: DecisionTable,
  facts: Readonly<Record<string, string | null | undefined>>,
): Decision {
  const values = table.inputs.map((input) => (Object.hasOwn(facts, input) ? (facts[input] ?? null) : null));
  const rules = rulesThatHold(table, values);
  if (rules.length === 0) return { kind: 'noRule' };
  if (clash(table, rules)) return { kind: 'rulesClash', rules };
  return { kind: 'decided', outcome: table.rules[rules[0]].then, rule: rules[0] };
}

/** The rules that hold for values in the order of the inputs. */
export function rulesThatHold(table: DecisionTable, values: readonly (string | null)[]): number[] {
  return table.rules.flatMap(({ when }, rule) => (when.every((cell, k) => meets(cell, values[k])) ? [rule] : []));
}

/** Whether the table's hit policy lets these rules not hold at once. */
export function clash({ hitPolicy, rules: all }: DecisionTable, rules: readonly number[]): boolean {
  if (hitPolicy === 'first') return false;
  return hitPolicy === 'unique' ? rules.length > 1 : new Set(rules.map((rule) => all[rule].then)).size > 1;
}

function meets(cell: TableCell, value: string | null): boolean {
  if (cell === '-') return true;
  return value !== null && (typeof cell === 'string' ? cell === value : cell.includes(value));
}

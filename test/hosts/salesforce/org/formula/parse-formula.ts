export type Formula =
  | { readonly kind: 'literal'; readonly value: string | number | boolean | null }
  /**
   * A field of the record or of a parent (`Account.Name`), or one of the globals: `$User.Id`, `$Permission.Name`. Formulas of flows write it
   * `{!$Record.Name}`, others do not.
   */
  | { readonly kind: 'field'; readonly path: string; readonly merged?: boolean }
  | { readonly kind: 'call'; readonly name: string; readonly operands: readonly Formula[] }
  | { readonly kind: 'operation'; readonly operator: Operator; readonly left: Formula; readonly right: Formula };

export type Operator = '=' | '<>' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | '/' | '^' | '&';

/** A formula that an org would not take: where it stops making sense, and why. */
export class FormulaError extends Error {
  override readonly name = 'FormulaError';
}

const token =
  /\s+|\/\*[\s\S]*?\*\/|(?<number>\d+(?:\.\d+)?)|"(?<double>(?:[^"\\]|\\.)*)"|'(?<single>(?:[^'\\]|\\.)*)'|\{!(?<merged>\$?[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)\}|(?<name>\$?[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)|(?<sign>&&|\|\||<=|>=|<>|!=|==|[-+*/^&=<>!(),])/y;

/** From loosest to tightest; `&&` and `||` become the functions they are short for. */
const levels: readonly Readonly<Record<string, Operator | 'AND' | 'OR'>>[] = [
  { '||': 'OR' },
  { '&&': 'AND' },
  { '=': '=', '==': '=', '<>': '<>', '!=': '<>', '<': '<', '<=': '<=', '>': '>', '>=': '>=' },
  { '+': '+', '-': '-', '&': '&' },
  { '*': '*', '/': '/' },
  { '^': '^' },
];

interface Token {
  readonly kind: 'number' | 'text' | 'name' | 'merged' | 'sign' | 'end';
  readonly text: string;
}

/** Reads a Salesforce formula as far as rules, formula fields and flows of ours need it. Throws a `FormulaError` on anything else. */
export function parseFormula(source: string): Formula {
  const tokens = tokensOf(source);
  let next = 0;
  const peek = () => tokens[next];
  const take = () => tokens[next++];
  const expect = (sign: string) => {
    const found = take();
    if (found.kind !== 'sign' || found.text !== sign) throw unexpected(found, `“${sign}”`);
  };

  const expression = (level: number): Formula => {
    if (level === levels.length) return unary();
    let left = expression(level + 1);
    for (;;) {
      const operator = peek().kind === 'sign' ? levels[level][peek().text] : undefined;
      if (!operator) return left;
      take();
      const right = expression(level + 1);
      left =
        operator === 'AND' || operator === 'OR'
          ? { kind: 'call', name: operator, operands: [left, right] }
          : { kind: 'operation', operator, left, right };
    }
  };

  const unary = (): Formula => {
    if (peek().kind !== 'sign') return primary();
    switch (peek().text) {
      case '-':
        take();
        return { kind: 'operation', operator: '-', left: { kind: 'literal', value: 0 }, right: unary() };
      case '!':
        take();
        return { kind: 'call', name: 'NOT', operands: [unary()] };
      default:
        return primary();
    }
  };

  const primary = (): Formula => {
    const found = take();
    if (found.kind === 'number') return { kind: 'literal', value: Number(found.text) };
    if (found.kind === 'text') return { kind: 'literal', value: found.text };
    if (found.kind === 'sign' && found.text === '(') {
      const inner = expression(0);
      expect(')');
      return inner;
    }
    if (found.kind === 'merged') return { kind: 'field', path: found.text, merged: true };
    if (found.kind !== 'name') throw unexpected(found, 'a value');
    if (peek().kind === 'sign' && peek().text === '(') return call(found.text.toUpperCase());
    const word = found.text.toUpperCase();
    if (word === 'TRUE' || word === 'FALSE') return { kind: 'literal', value: word === 'TRUE' };
    if (word === 'NULL') return { kind: 'literal', value: null };
    return { kind: 'field', path: found.text };
  };

  const call = (name: string): Formula => {
    expect('(');
    const operands: Formula[] = [];
    if (!(peek().kind === 'sign' && peek().text === ')')) {
      operands.push(expression(0));
      while (peek().kind === 'sign' && peek().text === ',') {
        take();
        operands.push(expression(0));
      }
    }
    expect(')');
    return { kind: 'call', name, operands };
  };

  const formula = expression(0);
  if (peek().kind !== 'end') throw unexpected(peek(), 'the end');
  return formula;
}

function tokensOf(source: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < source.length; at = token.lastIndex) {
    token.lastIndex = at;
    const groups = token.exec(source)?.groups;
    if (!groups) throw new FormulaError(`Syntax error at character ${at + 1}: “${source.slice(at, at + 20)}”.`);
    const text = groups.double ?? groups.single;
    if (groups.number !== undefined) tokens.push({ kind: 'number', text: groups.number });
    else if (text !== undefined) tokens.push({ kind: 'text', text: text.replace(/\\(.)/g, '$1') });
    else if (groups.merged !== undefined) tokens.push({ kind: 'merged', text: groups.merged });
    else if (groups.name !== undefined) tokens.push({ kind: 'name', text: groups.name });
    else if (groups.sign !== undefined) tokens.push({ kind: 'sign', text: groups.sign });
  }
  return [...tokens, { kind: 'end', text: 'the end' }];
}

const unexpected = (found: Token, expected: string) =>
  new FormulaError(`Syntax error: expected ${expected}, got “${found.text}”.`);

/** A query as written: what `gql` makes of its text. */
export interface GraphqlDocument {
  readonly kind: 'query' | 'mutation';
  readonly name: string | undefined;
  /** Declared variables by name. */
  readonly variables: ReadonlyMap<string, DeclaredVariable>;
  readonly selections: readonly Selection[];
}

export interface DeclaredVariable {
  /** Written with `!`: it has to be given. */
  readonly required: boolean;
  readonly preset: GraphqlValue | undefined;
}

/** A field asked for, with its arguments and what is asked for below it. */
export interface Selection {
  readonly name: string;
  /** What the answer calls it: the alias, or the name. */
  readonly as: string;
  readonly given: Readonly<Record<string, GraphqlValue>>;
  readonly below: readonly Selection[];
  /** Marked `@optional`: left out for a reader who has no access, where the whole query would fail otherwise. */
  readonly optional: boolean;
}

export type GraphqlValue =
  | string
  | number
  | boolean
  | null
  | { readonly variable: string }
  | { readonly list: readonly GraphqlValue[] }
  | { readonly members: Readonly<Record<string, GraphqlValue>> };

type Token = { readonly kind: 'mark' | 'name' | 'number' | 'text'; readonly text: string };

/** Reads the GraphQL that components write: one operation, without fragments, with no directive but `@optional`. Throws a sentence for anything else. */
export function parseGraphql(text: string): GraphqlDocument {
  return new GraphqlParser(tokensOf(text)).document();
}

const tokenForms =
  /[\s,]+|#[^\n]*|("""[\s\S]*?"""|"(?:[^"\\\n]|\\.)*")|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|([A-Za-z_]\w*)|(\.\.\.|[{}()[\]:!$=@|&])/y;

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  tokenForms.lastIndex = 0;
  while (tokenForms.lastIndex < text.length) {
    const at = tokenForms.lastIndex;
    const match = tokenForms.exec(text);
    if (!match) throw new Error(`GraphQL: “${text.slice(at, at + 10)}” begins nothing that is known here.`);
    const [, quoted, number, name, mark] = match;
    if (quoted !== undefined) tokens.push({ kind: 'text', text: unquoted(quoted) });
    else if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else if (name !== undefined) tokens.push({ kind: 'name', text: name });
    else if (mark !== undefined) tokens.push({ kind: 'mark', text: mark });
  }
  return tokens;
}

function unquoted(text: string): string {
  return text.startsWith('"""') ? text.slice(3, -3).trim() : (JSON.parse(text) as string);
}

class GraphqlParser {
  private at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  document(): GraphqlDocument {
    const kind = this.isMark('{') ? 'query' : this.name();
    if (kind !== 'query' && kind !== 'mutation') throw this.notBuilt(kind);
    const name = this.tokens[this.at]?.kind === 'name' ? this.name() : undefined;
    const variables = this.isMark('(') ? this.variables() : new Map<string, DeclaredVariable>();
    const selections = this.selections();
    if (this.at < this.tokens.length) throw this.notBuilt(this.tokens[this.at].text);
    return { kind, name, variables, selections };
  }

  private variables(): Map<string, DeclaredVariable> {
    const variables = new Map<string, DeclaredVariable>();
    this.mark('(');
    while (!this.skip(')')) {
      this.mark('$');
      const name = this.name();
      this.mark(':');
      const required = this.type();
      variables.set(name, { required, preset: this.skip('=') ? this.value() : undefined });
    }
    return variables;
  }

  /** Whether the type ends in `!`. */
  private type(): boolean {
    if (this.skip('[')) {
      this.type();
      this.mark(']');
    } else {
      this.name();
    }
    return this.skip('!');
  }

  private selections(): Selection[] {
    const selections: Selection[] = [];
    this.mark('{');
    while (!this.skip('}')) {
      const first = this.name();
      const name = this.skip(':') ? this.name() : first;
      const given = this.isMark('(') ? this.members('(', ')') : {};
      const optional = this.optional();
      const below = this.isMark('{') ? this.selections() : [];
      selections.push({ name, as: first, given, below, optional });
    }
    return selections;
  }

  private optional(): boolean {
    if (!this.skip('@')) return false;
    const directive = this.name();
    if (directive !== 'optional') throw this.notBuilt(`@${directive}`);
    return true;
  }

  private members(open: string, close: string): Record<string, GraphqlValue> {
    const members: Record<string, GraphqlValue> = {};
    this.mark(open);
    while (!this.skip(close)) {
      const name = this.name();
      this.mark(':');
      members[name] = this.value();
    }
    return members;
  }

  private value(): GraphqlValue {
    if (this.skip('$')) return { variable: this.name() };
    if (this.isMark('{')) return { members: this.members('{', '}') };
    if (this.skip('[')) {
      const list: GraphqlValue[] = [];
      while (!this.skip(']')) list.push(this.value());
      return { list };
    }
    const { kind, text } = this.next();
    if (kind === 'number') return Number(text);
    if (kind === 'text') return text;
    if (kind === 'mark') throw this.notBuilt(text);
    if (text === 'true' || text === 'false') return text === 'true';
    return text === 'null' ? null : text;
  }

  private name(): string {
    const { kind, text } = this.next();
    if (kind !== 'name') throw this.notBuilt(text);
    return text;
  }

  private mark(text: string): void {
    if (!this.skip(text))
      throw new Error(`GraphQL: expected “${text}”, got “${this.tokens[this.at]?.text ?? 'the end'}”.`);
  }

  private skip(text: string): boolean {
    const here = this.isMark(text);
    if (here) this.at++;
    return here;
  }

  private isMark(text: string): boolean {
    const token = this.tokens[this.at];
    return token?.kind === 'mark' && token.text === text;
  }

  private next(): Token {
    const token = this.tokens[this.at++];
    if (!token) throw new Error('GraphQL: the query ends too early.');
    return token;
  }

  private notBuilt(text: string): Error {
    return new Error(`GraphQL: the stand-in Lightning does not read “${text}” at this place.`);
  }
}

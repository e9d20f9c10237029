/** A question that a component asked: the query's name and text, and what it is asked with. */
export interface Question {
  readonly name: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What the org says to it; undefined while the answer is still out. */
export type GraphqlAnswer =
  { readonly data: unknown } | { readonly errors: readonly { readonly message: string }[] } | undefined;

type Answering = (question: Question) => GraphqlAnswer;

let answering: Answering = () => undefined;
let asked: Question[] = [];
const open = new Set<graphql>();

/** From now on questions are answered so; those who asked before are answered anew. */
export async function answerGraphql(answer: Answering): Promise<void> {
  answering = answer;
  asked = [];
  for (const adapter of open) adapter.answer();
  await settled();
}

/** What has been asked since the answers were set, in order. */
export function questions(): readonly Question[] {
  return asked;
}

/** Lets answers arrive, and what is asked because of them. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 30; turn++) await Promise.resolve();
}

interface Config {
  readonly query?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

export const gql = (text: TemplateStringsArray, ...parts: readonly string[]): string => String.raw(text, ...parts);

/** The wire as the platform documents it: nothing first, nothing while there is no query, then an answer that came later. */
export class graphql {
  private config: Config = {};
  private turn = 0;

  constructor(private readonly emit: (result: object) => void) {
    emit({ data: undefined, errors: undefined, refresh: undefined });
  }

  connect(): void {
    open.add(this);
  }

  disconnect(): void {
    open.delete(this);
  }

  update(config: Config): void {
    this.config = config;
    this.answer();
  }

  answer(): void {
    const { query, variables = {} } = this.config;
    if (!query) return;
    const question = { name: /(?:query|mutation)\s+(\w+)/.exec(query)?.[1] ?? '', query, variables };
    const turn = ++this.turn;
    asked.push(question);
    void Promise.resolve().then(() => {
      const answer = answering(question);
      if (answer === undefined || turn !== this.turn || !open.has(this)) return;
      const { data = undefined, errors = undefined } = answer as { data?: unknown; errors?: unknown };
      this.emit({ data, errors, refresh: () => this.refreshed() });
    });
  }

  private async refreshed(): Promise<void> {
    this.answer();
    await settled();
  }
}

/** A write: what it answers is for the test to say. */
export const executeMutation = jest.fn();

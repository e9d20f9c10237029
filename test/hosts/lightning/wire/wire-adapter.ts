/** What the engine asks of an adapter class. */
export interface Adapter<C> {
  update(config: C): void;
  connect(): void;
  disconnect(): void;
}

export type AdapterClass<C, R> = new (dataCallback: (result: R) => void) => Adapter<C>;

interface AdapterOf<C, D, R> {
  /** As a component imports it, for sentences. */
  readonly name: string;
  /** The wire says nothing while one of these is undefined or null. */
  readonly required: readonly (keyof C)[];
  read(config: C): Promise<D>;
  /** Ids of records whose change makes the answer stale; none for an answer that stays. */
  records(config: C): readonly string[];
  /** What the component gets before an answer, with one, and with an error. */
  result(answer: { readonly data?: D; readonly error?: unknown }, again: () => Promise<void>): R;
}

/** Wires that are connected, so that a write can make them read again. */
const connected = new Set<{ readonly records: () => readonly string[]; readonly again: () => Promise<void> }>();

/** Reads again what shows one of these records, as the platform does after a write of its own or a notice. */
export async function readAgain(recordIds: readonly string[]): Promise<void> {
  const ids = new Set(recordIds.map((id) => id.slice(0, 15)));
  const stale = [...connected].filter(({ records }) => records().some((id) => ids.has(id.slice(0, 15))));
  await Promise.all(stale.map(({ again }) => again()));
}

/**
 * A wire adapter as the platform's are: it answers first with nothing, then later and never at once; keeps silent while it lacks what it
 * needs; gives frozen data; drops an answer that came too late.
 */
export function wireAdapter<C extends object, D, R>(of: AdapterOf<C, D, R>): AdapterClass<C, R> {
  return class WireAdapter implements Adapter<C> {
    private config: C | undefined;
    private asked = 0;
    private readonly entry = {
      records: () => (this.config && isComplete(this.config) ? of.records(this.config) : []),
      again: () => this.ask(),
    };

    constructor(private readonly dataCallback: (result: R) => void) {
      dataCallback(of.result({ data: undefined, error: undefined }, () => this.ask()));
    }

    connect(): void {
      connected.add(this.entry);
    }

    disconnect(): void {
      connected.delete(this.entry);
      this.asked++;
    }

    update(config: C): void {
      this.config = config;
      if (isComplete(config)) void this.ask();
    }

    private async ask(): Promise<void> {
      if (!this.config) return;
      const question = ++this.asked;
      const answer = await of.read(this.config).then(
        (data) => ({ data: frozen(data), error: undefined }),
        (error: unknown) => ({ data: undefined, error }),
      );
      if (question === this.asked) this.dataCallback(of.result(answer, () => this.ask()));
    }
  };

  function isComplete(config: C): boolean {
    return of.required.every((name) => config[name] !== undefined && config[name] !== null);
  }
}

/** An adapter whose component gets `{ data, error }`, as all but GraphQL's do. */
export function recordWire<C extends object, D>(
  of: Omit<AdapterOf<C, D, { data?: D; error?: unknown }>, 'result'>,
): AdapterClass<C, { data?: D; error?: unknown }> {
  return wireAdapter({ ...of, result: ({ data, error }) => ({ data, error }) });
}

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.values(value).forEach(frozen);
  return Object.freeze(value);
}

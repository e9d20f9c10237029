type Listener = (message: unknown) => void;

const listeners = new Map<unknown, Set<Listener>>();

export const APPLICATION_SCOPE = Symbol('APPLICATION_SCOPE');

/** The context of a component; one page has one. */
export function createMessageContext(): object {
  return {};
}

export function publish(_context: unknown, channel: unknown, message: unknown): void {
  listeners.get(channel)?.forEach((listener) => listener(message));
}

export function subscribe(_context: unknown, channel: unknown, listener: Listener): { readonly off: () => void } {
  const those = listeners.get(channel) ?? new Set<Listener>();
  listeners.set(channel, those.add(listener));
  return { off: () => those.delete(listener) };
}

export function unsubscribe(subscription: { readonly off: () => void } | null): void {
  subscription?.off();
}

/** A wire without configuration, which gives the context. */
export class MessageContext {
  constructor(private readonly dataCallback: (context: object) => void) {}

  connect(): void {
    this.dataCallback(createMessageContext());
  }

  update(): void {}

  disconnect(): void {}
}

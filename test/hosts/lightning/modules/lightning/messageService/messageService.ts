/** A channel of the project, as `@salesforce/messageChannel/…` gives it. */
export interface MessageChannel {
  readonly name: string;
  readonly fields: readonly string[];
}

/** What a component publishes and subscribes by; it ends with its component. */
interface Context {
  readonly subscriptions: Set<Subscription>;
}

interface Subscription {
  readonly channel: MessageChannel;
  readonly listener: (message: unknown) => void;
}

const contexts = new Set<Context>();

export const APPLICATION_SCOPE = Symbol('APPLICATION_SCOPE');

export function createMessageContext(): Context {
  const context: Context = { subscriptions: new Set() };
  contexts.add(context);
  return context;
}

export function releaseMessageContext(context: Context): void {
  contexts.delete(context);
}

/** Tells every subscriber on the page, the publisher's own too. What the channel has no field for is a mistake of the component. */
export function publish(context: Context, channel: MessageChannel, message: Readonly<Record<string, unknown>>): void {
  expectContext(context, 'publish');
  const strange = Object.keys(message).find((field) => !channel.fields.includes(field));
  if (strange !== undefined) throw new Error(`The message channel ${channel.name} has no field ${strange}.`);
  // As on the platform the message is data: what a listener gets is nobody else's.
  for (const { listener } of subscriptionsTo(channel)) listener(JSON.parse(JSON.stringify(message)));
}

export function subscribe(context: Context, channel: MessageChannel, listener: Subscription['listener']): Subscription {
  expectContext(context, 'subscribe');
  const subscription = { channel, listener };
  context.subscriptions.add(subscription);
  return subscription;
}

export function unsubscribe(subscription: Subscription | null): void {
  for (const { subscriptions } of contexts) if (subscription) subscriptions.delete(subscription);
}

function subscriptionsTo(channel: MessageChannel): readonly Subscription[] {
  return [...contexts].flatMap(({ subscriptions }) => [...subscriptions].filter((one) => one.channel === channel));
}

function expectContext(context: unknown, verb: string): void {
  if (contexts.has(context as Context)) return;
  throw new Error(`lightning/messageService: ${verb} was called without the message context of a connected component.`);
}

/** A wire without configuration, which gives the context and ends its subscriptions with the component. */
export class MessageContext {
  private context: Context | undefined;

  constructor(private readonly dataCallback: (context: Context) => void) {}

  connect(): void {
    this.context = createMessageContext();
    this.dataCallback(this.context);
  }

  update(): void {}

  disconnect(): void {
    if (this.context) releaseMessageContext(this.context);
  }
}

/** The little of a page that the client library touches when there is none: enough to load scripts and take messages. */
interface PageStub {
  /** Puts the page's globals in place; gives back how to take them away. */
  install(): () => void;
}

interface ScriptElement {
  src: string;
  onload: (() => void) | null;
  getAttribute(): null;
}

const noElements: readonly never[] = [];

/** A page at the address, with one script tag. `load` is asked to run scripts the client adds. */
export function pageStub(address: string, scriptAddress: string, load: (src: string) => void): PageStub {
  const url = new URL(address);
  const listeners = new Map<string, Set<(event: unknown) => void>>();
  const tag: ScriptElement = { src: scriptAddress, onload: null, getAttribute: () => null };
  const head = {
    appendChild(script: ScriptElement) {
      // Not at once: the library looks for what the rest of its first script has still to say.
      setTimeout(() => {
        load(script.src);
        script.onload?.();
      }, 0);
      return script;
    },
  };
  const document = {
    domain: url.hostname,
    readyState: 'complete',
    hasFocus: () => true,
    title: '',
    head,
    body: { appendChild: () => undefined, removeChild: () => undefined, style: {} },
    getElementsByTagName: (name: string) => (name === 'script' ? [tag] : name === 'head' ? [head] : noElements),
    querySelectorAll: () => noElements,
    getElementById: () => null,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    createElement: (name: string) =>
      name === 'a'
        ? new Anchor()
        : { src: '', onload: null, style: {}, getAttribute: () => null, setAttribute: () => undefined },
    createTextNode: () => ({}),
  };
  const globals: Record<string, unknown> = {
    self: globalThis,
    window: globalThis,
    // Not the page itself: an add-in is never the top window.
    top: {},
    document,
    location: url,
    history: {},
    external: {},
    opener: null,
    sessionStorage: new MemoryStorage(),
    localStorage: new MemoryStorage(),
    addEventListener(type: string, listener: (event: unknown) => void) {
      const all = listeners.get(type) ?? new Set();
      listeners.set(type, all.add(listener));
    },
    removeEventListener(type: string, listener: (event: unknown) => void) {
      listeners.get(type)?.delete(listener);
    },
    dispatchEvent(event: { type: string }) {
      for (const listener of listeners.get(event.type) ?? []) listener(event);
      return true;
    },
    MessageEvent: PlainMessageEvent,
    ...('navigator' in globalThis ? {} : { navigator: { userAgent: 'Node', language: 'en-US', platform: '' } }),
  };
  return { install: () => putInPlace(globals) };
}

/** Defines globals and gives back how to restore what was there. */
export function putInPlace(globals: Record<string, unknown>): () => void {
  const before = new Map(Object.keys(globals).map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)]));
  for (const [name, value] of Object.entries(globals))
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true, enumerable: false });
  return () => {
    for (const [name, descriptor] of before)
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
      else Reflect.deleteProperty(globalThis, name);
  };
}

/** An anchor is the client's way to take an address apart. */
class Anchor {
  private url = new URL('about:blank');
  readonly style = {};

  get href(): string {
    return this.url.href;
  }

  set href(value: string) {
    this.url = URL.canParse(value) ? new URL(value) : new URL('about:blank');
  }

  get protocol(): string {
    return this.url.protocol;
  }

  get hostname(): string {
    return this.url.hostname;
  }

  get host(): string {
    return this.url.host;
  }

  get port(): string {
    return this.url.port;
  }

  get pathname(): string {
    return this.url.pathname;
  }

  get search(): string {
    return this.url.search;
  }

  get hash(): string {
    return this.url.hash;
  }
}

class PlainMessageEvent {
  readonly data: unknown;
  readonly origin: string;

  constructor(
    readonly type: string,
    { data, origin }: { data: unknown; origin: string },
  ) {
    this.data = data;
    this.origin = origin;
  }
}

class MemoryStorage {
  private readonly entries = new Map<string, string>();

  get length(): number {
    return this.entries.size;
  }

  key(index: number): string | null {
    return [...this.entries.keys()][index] ?? null;
  }

  getItem(name: string): string | null {
    return this.entries.get(name) ?? null;
  }

  setItem(name: string, value: string): void {
    this.entries.set(name, String(value));
  }

  removeItem(name: string): void {
    this.entries.delete(name);
  }

  clear(): void {
    this.entries.clear();
  }
}

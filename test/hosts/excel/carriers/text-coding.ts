import { TextDecoder, TextEncoder } from 'node:util';

// jsdom has neither, and IronCalc's module wants both as soon as it is loaded: import this first.
const missing = { TextDecoder, TextEncoder };
for (const [name, value] of Object.entries(missing))
  if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });

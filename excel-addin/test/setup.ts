import '@testing-library/jest-dom';
import { setImmediate } from 'node:timers';
import { TextDecoder, TextEncoder } from 'node:util';
import { MessageChannel } from 'node:worker_threads';

// jsdom lays nothing out, so nothing ever changes its size; Fluent only asks that the observer exists.
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};

// Every browser has these; jsdom hands neither on from Node.
Object.assign(globalThis, { TextEncoder, TextDecoder });
Object.assign(globalThis, { MessageChannel: globalThis.MessageChannel ?? MessageChannel });

// React's scheduler takes it rather than a MessageChannel, whose open port would keep a finished run from ending.
Object.assign(globalThis, { setImmediate });

import '@testing-library/jest-dom';

// jsdom lays nothing out, so nothing ever changes its size; Fluent only asks that the observer exists.
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};

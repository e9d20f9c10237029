import { JSDOM } from 'jsdom';

// The workbook's memory is read with the browser's own XML reader; where a test runs without a page, it takes jsdom's.
globalThis.DOMParser ??= new JSDOM().window.DOMParser;

import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Sample } from './lint-samples';

// One line, one piece of code that must not pass, and the rule that stops it. The file decides which rules apply.
const core = 'shared-core/src/segmentation/sample.ts';
const workbook = 'excel-addin/src/workbook/sample.ts';
const component = 'excel-addin/src/taskpane/sample.tsx';
const lightning = 'salesforce-lwc/force-app/main/default/lwc/accountTier/accountTier.js';
const lightningTypeScript = lightning.replace('.js', '.ts');
const existing = 'test/lint-samples.ts';

const inRun = (lines: string) => `export const run = () => Excel.run(async (context) => { ${lines} });`;
const inElement = (lines: string) =>
  `import { LightningElement } from 'lwc'; export default class AccountTier extends LightningElement { renderedCallback() { ${lines} } }`;

const samples: [breaks: string | null, file: string, code: string][] = [
  ['no-restricted-globals', core, 'export const today = () => new Date();'],
  ['no-restricted-globals', core, 'export const now = () => Date.now();'],
  ['no-restricted-globals', core, 'export const now = () => performance.now();'],
  ['no-restricted-globals', core, 'export const now = () => globalThis.Date.now();'],
  ['no-restricted-globals', core, "export const rates = () => fetch('rates.json');"],
  ['no-restricted-globals', core, 'export const width = () => window.innerWidth;'],
  ['no-restricted-globals', core, 'export const title = () => document.title;'],
  ['no-restricted-globals', core, 'export const language = () => Office.context.displayLanguage;'],
  ['no-restricted-globals', core, 'export const run = Excel.run;'],
  ['no-restricted-globals', core, 'export const home = () => process.env;'],
  ['no-restricted-properties', core, 'export const seed = () => Math.random();'],
  ['no-restricted-imports', core, "export { readFileSync } from 'node:fs';"],
  ['no-restricted-syntax', core, 'export const format = new Intl.NumberFormat();'],
  ['no-restricted-syntax', core, 'export const format = new Intl.DateTimeFormat(undefined, {});'],
  ['no-restricted-syntax', core, 'export const inOrder = (a: string, b: string) => a.localeCompare(b);'],
  ['no-restricted-syntax', core, 'export const shown = (n: number) => n.toLocaleString();'],
  [null, core, "export const format = new Intl.NumberFormat('de');"],
  [null, core, "export const inOrder = (a: string, b: string) => a.localeCompare(b, 'en');"],
  [null, 'shared-core/cli/main.ts', 'export const today = () => new Date();'],
  [null, 'shared-core/src/segmentation/sample.test.ts', 'export const today = () => new Date();'],

  [
    'office-addins/call-sync-before-read',
    workbook,
    inRun("const r = context.workbook.getSelectedRange(); r.load('values'); return r.values;"),
  ],
  [
    'office-addins/load-object-before-read',
    workbook,
    inRun('const r = context.workbook.getSelectedRange(); await context.sync(); return r.values;'),
  ],
  ['office-addins/no-context-sync-in-loop', workbook, inRun('for (const name of names) { await context.sync(); }')],
  [
    'office-addins/no-empty-load',
    workbook,
    inRun('const r = context.workbook.getSelectedRange(); r.load(); await context.sync();'),
  ],
  [
    'react-hooks/rules-of-hooks',
    component,
    'export function Card({ open }: { open: boolean }) { if (open) useState(0); return null; }',
  ],
  [
    'react-hooks/exhaustive-deps',
    component,
    'export function Card({ id }: { id: string }) { useEffect(() => show(id), []); return null; }',
  ],

  ['@lwc/lwc/no-document-query', lightning, inElement("return document.querySelector('p');")],
  ['@lwc/lwc/no-inner-html', lightning, inElement("this.template.querySelector('p').innerHTML = 'tier';")],
  ['@lwc/lwc/no-async-operation', lightning, inElement('setTimeout(() => {}, 0);')],
  ['@lwc/lwc/no-document-query', lightningTypeScript, inElement("return document.querySelector('p');")],
  ['@lwc/lwc/no-inner-html', lightningTypeScript, inElement("this.template.querySelector('p').innerHTML = 'tier';")],
  ['@lwc/lwc/no-async-operation', lightningTypeScript, inElement('setTimeout(() => {}, 0);')],
  [
    '@lwc/lwc/no-api-reassignments',
    lightningTypeScript,
    "import { api, LightningElement } from 'lwc'; export default class A extends LightningElement { @api id?: string; connectedCallback(): void { this.id = 'a'; } }",
  ],
  [null, lightningTypeScript, inElement("this.template.querySelector('p')!.textContent = 'tier';")],
  [null, lightning, inElement("this.template.querySelector('p').textContent = 'tier';")],

  ['@typescript-eslint/no-explicit-any', component, 'export const card = (row: any): unknown => row;'],
  ['@typescript-eslint/ban-ts-comment', component, '// @ts-ignore\nexport const card = 1;'],
  [
    '@typescript-eslint/no-explicit-any',
    component,
    '/* eslint-disable */\nexport const card = (row: any): unknown => row;',
  ],
  ['no-console', component, "console.log('card');"],
  ['@typescript-eslint/no-floating-promises', existing, "import('node:fs');"],
  ['@typescript-eslint/no-unsafe-return', existing, "export const read = () => JSON.parse('{}');"],
];

const broken = JSON.parse(
  execFileSync(process.execPath, ['--import', 'tsx', join(__dirname, 'lint-samples.ts')], {
    cwd: join(__dirname, '..'),
    input: JSON.stringify(samples.map(([, file, code]): Sample => ({ file, code, typed: file === existing }))),
    encoding: 'utf8',
  }),
) as string[][];

test.each(samples.map((sample, index) => [...sample, index] as const))('%s: %s: %s', (breaks, _file, _code, index) => {
  if (breaks === null) expect(broken[index]).toEqual([]);
  else expect(broken[index]).toContain(breaks);
});

import js from '@eslint/js';
import lwc from '@salesforce/eslint-config-lwc';
import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const typescript = ['**/*.ts', '**/*.tsx', '**/*.mts'];
const pane = ['excel-addin/src/**/*.ts', 'excel-addin/src/**/*.tsx'];
const tests = ['**/*.test.{ts,tsx}', '**/*.test-*.ts', 'test/**/*.{ts,tsx}', '*/test/**/*.{ts,tsx}'];
const components = 'salesforce-lwc/**/lwc/**';

/** What the platform itself asks for, apart from a taste in JavaScript, which compiled TypeScript need not share. */
const ofThePlatform = (name) => name.startsWith('@lwc/lwc/') || name.startsWith('@salesforce/lightning/');
const platformRules = Object.fromEntries(
  lwc.configs.recommended.flatMap(({ rules = {} }) => Object.entries(rules).filter(([name]) => ofThePlatform(name))),
);
const platformPlugins = Object.assign({}, ...lwc.configs.recommended.map(({ plugins }) => plugins));

/** What would let the core's answer depend on where, when or on whose machine it is computed. */
const outsideTheCore = {
  Office: 'The core knows no host. Read the workbook in excel-addin/src/workbook and pass columns in.',
  Excel: 'The core knows no host. Read the workbook in excel-addin/src/workbook and pass columns in.',
  window: 'The core knows no browser. Pass the value in.',
  document: 'The core knows no browser. Pass the value in.',
  self: 'The core knows no browser. Pass the value in.',
  navigator: 'The core knows no browser. Pass the locale in.',
  globalThis: 'The core takes nothing from its surroundings. Pass the value in.',
  process: 'The core knows no Node. Pass the value in.',
  fetch: 'The core has no network. Fetch in a host and pass the answer in.',
  XMLHttpRequest: 'The core has no network. Fetch in a host and pass the answer in.',
  setTimeout: 'The core has no clock. Let the host decide when to call.',
  setInterval: 'The core has no clock. Let the host decide when to call.',
  performance: 'The core has no clock. Measure in a host.',
  Date: 'The core has no clock and no time zone. Take a CalendarDate, today as `asOf`.',
  crypto: 'The core has no randomness. Pass a seed in.',
};

const localeDefault = 'takes the locale of the machine. Name the locale, so that every machine gives the same answer.';

export default defineConfig(
  globalIgnores([
    '**/dist/',
    '**/coverage/',
    '**/.cache/',
    '**/node_modules/',
    'salesforce-lwc/**/lwc/keystage[A-Z]*/', // written by salesforce-lwc/tools from the core
    '!salesforce-lwc/**/lwc/keystageAdmin/', // and this one by hand
  ]),
  {
    // A rule that is wrong in one place is wrong: it is changed here, with its reason, not silenced there.
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
  },

  {
    name: 'keystage/typescript',
    files: typescript,
    extends: [js.configs.recommended, tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './salesforce-lwc/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      eqeqeq: 'error',
      // Cells hold control characters, and whoever names one in a pattern means it.
      'no-control-regex': 'off',
      'no-console': 'error',
      '@typescript-eslint/no-deprecated': 'error',
      // As tsc counts: what is taken out of an object to leave it behind, and what begins with an underscore, is meant.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Objects here are records of functions, hardly ever classes: no function reads `this`.
      '@typescript-eslint/unbound-method': 'off',
      // Numbers read well in a sentence; anything else is worded on purpose.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },

  {
    name: 'keystage/core',
    files: ['shared-core/src/**/*.ts'],
    ignores: tests,
    rules: {
      'no-restricted-globals': [
        'error',
        ...Object.entries(outsideTheCore).map(([name, message]) => ({ name, message })),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'The core has no randomness. Pass a seed in.' },
      ],
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['node:*'], message: 'The core knows no Node. Files are read in shared-core/cli.' }] },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: ':matches(NewExpression, CallExpression)[callee.object.name="Intl"][arguments.length=0]',
          message: `This Intl object ${localeDefault}`,
        },
        {
          selector:
            ':matches(NewExpression, CallExpression)[callee.object.name="Intl"] > Identifier.arguments[name="undefined"]',
          message: `This Intl object ${localeDefault}`,
        },
        {
          selector: 'CallExpression[callee.property.name=/^toLocale/][arguments.length=0]',
          message: `This ${localeDefault}`,
        },
        {
          selector: 'CallExpression[callee.property.name="localeCompare"][arguments.length=1]',
          message: `This comparison ${localeDefault}`,
        },
      ],
    },
  },

  {
    name: 'keystage/pane',
    files: pane,
    extends: [reactHooks.configs.flat.recommended],
    plugins: { 'office-addins': officeAddins },
    rules: {
      'react-hooks/exhaustive-deps': 'error',
      ...Object.fromEntries(Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, 'error'])),
    },
  },

  {
    name: 'keystage/lightning',
    files: [`${components}/*.js`],
    extends: [lwc.configs.base], // brings the parser that knows decorators
    plugins: platformPlugins,
    rules: platformRules,
  },
  {
    name: 'keystage/lightning-in-typescript',
    files: [`${components}/*.ts`],
    plugins: platformPlugins,
    rules: {
      ...platformRules,
      // It does not see through a type assertion; the compiled file has none and is checked above.
      '@lwc/lwc/valid-wire': 'off',
    },
  },

  {
    name: 'keystage/tests',
    files: tests,
    rules: {
      // What a matcher such as expect.any() returns is `any` by Jest's own types.
      '@typescript-eslint/no-unsafe-assignment': 'off',
    },
  },

  {
    // These talk to a person at a terminal.
    name: 'keystage/terminal',
    files: [
      'shared-core/cli/**/*.ts',
      'excel-addin/samples/**/*.ts',
      'salesforce-lwc/tools/**/*.ts',
      'manifests/**/*.ts',
      'test/**/*.ts',
    ],
    rules: { 'no-console': 'off' },
  },

  {
    name: 'keystage/tool-configuration',
    files: ['**/*.config.{js,cjs,mjs}', '**/*.resolver.cjs'],
    extends: [js.configs.recommended],
    languageOptions: {
      globals: { process: 'readonly', __dirname: 'readonly', module: 'writable', require: 'readonly' },
    },
  },
);

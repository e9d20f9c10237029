/** One transformer for builds and tests; the LWC project joins with its own preset. */
const swc = [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
    },
    module: { type: 'commonjs' },
  },
];

/** Where the pane is drawn: Fluent in one file. */
const fluent = {
  globalSetup: '<rootDir>/../excel-addin/test/bundle-fluent.ts',
  moduleNameMapper: { '^@fluentui/react-components$': '<rootDir>/../.cache/fluent.cjs' },
};

/** Packages published as ES modules only. */
const esModules = '/node_modules/(?!(.*/)?(hucre|@ironcalc|d3-[a-z]+|internmap)/)';

const shared = {
  transform: { '\\.[cm]?[jt]sx?$': swc },
  transformIgnorePatterns: [esModules, '/\\.cache/'],
  // Under --coverage what ships is counted, not what tries it.
  coveragePathIgnorePatterns: ['/node_modules/', '/\\.cache/', '/test/', '\\.test-', '/salesforce-lwc/', '/samples/'],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json', 'node'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
};

module.exports = {
  // office.js keeps timers of its own for as long as its realm lives; nothing of ours waits for them.
  forceExit: true,
  testSequencer: '<rootDir>/test/checks/longest-first.cjs',
  reporters: ['default', '<rootDir>/test/closing-line-reporter.cjs'],
  projects: [
    { ...shared, displayName: 'core', rootDir: 'shared-core', testEnvironment: 'node' },
    {
      ...shared,
      ...fluent,
      displayName: 'pane',
      rootDir: 'excel-addin',
      testEnvironment: 'jsdom',
      setupFilesAfterEnv: ['<rootDir>/test/setup.ts'],
    },
    '<rootDir>/salesforce-lwc/jest.config.cjs', // project lwc
    { ...shared, displayName: 'dx', rootDir: 'salesforce-lwc/test', testEnvironment: 'node' },
    { ...shared, displayName: 'manifests', rootDir: 'manifests', testEnvironment: 'node' },
    { ...shared, ...fluent, displayName: 'house', rootDir: 'test', testEnvironment: 'node' },
  ],
};

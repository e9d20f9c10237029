// The preset reads sfdx-project.json from the current folder when it is loaded; the root runs Jest from above.
const back = process.cwd();
process.chdir(__dirname);
const { jestConfig } = require('@salesforce/sfdx-lwc-jest/config');
process.chdir(back);

module.exports = {
  ...jestConfig,
  displayName: 'lwc',
  rootDir: __dirname,
  resolver: require.resolve('./jest.resolver.cjs'),
  testMatch: ['<rootDir>/force-app/**/__tests__/**/*.test.ts'],
  // What is deployed is tested: the compiled file before its source.
  moduleFileExtensions: ['js', 'ts', 'html', 'json'],
  // Under --coverage: of what is deployed, what is written by hand. What is generated from the core is the core's to test.
  coveragePathIgnorePatterns: ['/node_modules/', '/test/', '/__tests__/', '/lwc/keystage(?!Admin/)[A-Z]'],
  setupFilesAfterEnv: [...(jestConfig.setupFilesAfterEnv ?? []), '<rootDir>/test/setup.cjs'],
};

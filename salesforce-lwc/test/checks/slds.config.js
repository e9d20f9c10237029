import slds from '@salesforce-ux/eslint-plugin-slds';

/** The Lightning design system's own rules, for templates and styles. */
export default [
  ...slds.configs['flat/recommended'],
  {
    files: ['**/*.css'],
    // It counts a width of 100 % as a value without a styling hook.
    rules: { '@salesforce-ux/slds/no-hardcoded-values-slds2': 'off' },
  },
];

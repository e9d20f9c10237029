/** The languages metadata is translated into: our key, and Salesforce's code. */
export const languages = [
  ['zh', 'zh_CN'],
  ['ko', 'ko'],
] as const;

/** Where what is deployed lies, below `salesforce-lwc/`. */
export const deployed = 'force-app/main/default';

/** Translations lie in a package directory of their own: an org that speaks English alone may refuse them. */
export const translated = 'languages/main/default';

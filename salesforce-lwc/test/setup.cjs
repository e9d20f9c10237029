const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { setup } = require('@sa11y/jest');

setup(); // expect(element).toBeAccessible()

// The preset answers a label with its name. Tests read the sentences a person reads, in the language of `inLanguage()`.
const files = {
  en: 'force-app/main/default/labels/CustomLabels.labels-meta.xml',
  'zh-CN': 'languages/main/default/translations/zh_CN.translation-meta.xml',
  ko: 'languages/main/default/translations/ko.translation-meta.xml',
};
const labels = Object.fromEntries(
  Object.entries(files).map(([lang, file]) => [lang, labelsIn(readFileSync(join(__dirname, '..', file), 'utf8'))]),
);
const customPermissions = readdirSync(join(__dirname, '..', 'force-app/main/default/customPermissions')).map(
  (file) => file.split('.')[0],
);
const reader = { lang: 'en', permissions: [], formFactor: 'Large' };
globalThis.labelsRead = new Set();
// What a language does not word stands in English, as in an org.
globalThis.labelText = (name) => labels[reader.lang][name] ?? labels.en[name];
globalThis.inLanguage = (lang) => (reader.lang = lang);
globalThis.withPermissions = (...names) => (reader.permissions = names);
globalThis.onPhone = () => (reader.formFactor = 'Small');

for (const name of Object.keys(labels.en)) {
  jest.mock(
    `@salesforce/label/c.${name}`,
    () => ({
      get default() {
        globalThis.labelsRead.add(name);
        return labelText(name);
      },
    }),
    { virtual: true },
  );
}
jest.mock(
  '@salesforce/i18n/lang',
  () => ({
    get default() {
      return reader.lang;
    },
  }),
  { virtual: true },
);
for (const name of customPermissions) {
  jest.mock(
    `@salesforce/customPermission/${name}`,
    () => ({
      get default() {
        return reader.permissions.includes(name) || undefined;
      },
    }),
    { virtual: true },
  );
}

jest.mock(
  '@salesforce/client/formFactor',
  () => ({
    get default() {
      return reader.formFactor;
    },
  }),
  { virtual: true },
);
jest.mock('@salesforce/i18n/currency', () => ({ default: 'EUR' }), { virtual: true });
jest.mock('@salesforce/i18n/timeZone', () => ({ default: 'Europe/Berlin' }), { virtual: true });

function labelsIn(text) {
  const entry = /<(?:labels|customLabels)>[\s\S]*?<\/(?:labels|customLabels)>/g;
  const inner = (content, element) => new RegExp(`<${element}>([\\s\\S]*?)</${element}>`).exec(content)?.[1];
  return Object.fromEntries(
    [...text.matchAll(entry)].map(([content]) => [
      inner(content, 'fullName') ?? inner(content, 'name'),
      inner(content, 'value') ?? inner(content, 'label'),
    ]),
  );
}

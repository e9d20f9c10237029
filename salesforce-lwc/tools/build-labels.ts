import type { GeneratedFile } from './generated-file';
import { labels, type Label } from './labels';
import { objects, tierValues } from './translations';

const english = 'force-app/main/default';
/** Translations lie in a package directory of their own: an org that speaks English alone may refuse them. */
const translated = 'languages/main/default';

const languages = [
  ['zh', 'zh_CN'],
  ['ko', 'ko'],
] as const;

/** The custom labels, and what a Chinese and a Korean reader get of labels, fields, objects and tiers, as metadata files. */
export function buildLabels(): GeneratedFile[] {
  return [customLabels(), ...languages.flatMap(([key, code]) => translationsInto(key, code))];
}

function customLabels(): GeneratedFile {
  const entries = sorted(labels).map(
    ([name, { en }]) =>
      `    <labels>\n${element('fullName', apiName(name), 8)}${element('language', 'en_US', 8)}${element('protected', 'false', 8)}` +
      `${element('shortDescription', shortened(en), 8)}${element('value', en, 8)}    </labels>\n`,
  );
  return { path: `${english}/labels/CustomLabels.labels-meta.xml`, text: document('CustomLabels', entries.join('')) };
}

function translationsInto(key: 'zh' | 'ko', code: string): GeneratedFile[] {
  const custom = sorted(labels).map(
    ([name, label]: [string, Label]) =>
      `    <customLabels>\n${element('label', label[key], 8)}${element('name', apiName(name), 8)}    </customLabels>\n`,
  );
  const values = Object.entries(tierValues).map(
    ([value, words]) =>
      `    <valueTranslation>\n${element('masterLabel', value, 8)}${element('translation', words[key], 8)}    </valueTranslation>\n`,
  );
  return [
    {
      path: `${translated}/translations/${code}.translation-meta.xml`,
      text: document('Translations', custom.join('')),
    },
    {
      path: `${translated}/globalValueSetTranslations/Keystage_Tier-${code}.globalValueSetTranslation-meta.xml`,
      text: document('GlobalValueSetTranslation', values.join('')),
    },
    ...Object.entries(objects).flatMap(([object, { name, fields }]) => {
      const folder = `${translated}/objectTranslations/${object}-${code}`;
      const named = name
        ? caseValue(false, name[key]) + caseValue(true, name[key]) + element('nameFieldLabel', name.nameField[key], 4)
        : '';
      return [
        {
          path: `${folder}/${object}-${code}.objectTranslation-meta.xml`,
          text: document('CustomObjectTranslation', named),
        },
        ...Object.entries(fields).map(([field, { label, help }]) => ({
          path: `${folder}/${field}.fieldTranslation-meta.xml`,
          text: document(
            'CustomFieldTranslation',
            element('help', help[key], 4) + element('label', label[key], 4) + element('name', field, 4),
          ),
        })),
      ];
    }),
  ];
}

const apiName = (name: string) => `Keystage_${name}`;

function sorted<T>(entries: Readonly<Record<string, T>>): [string, T][] {
  return Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** A label's description has at most 80 characters. */
function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

function caseValue(plural: boolean, value: string): string {
  return `    <caseValues>\n${element('plural', String(plural), 8)}${element('value', value, 8)}    </caseValues>\n`;
}

function element(name: string, text: string, indent: number): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `${' '.repeat(indent)}<${name}>${escaped}</${name}>\n`;
}

function document(root: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://soap.sforce.com/2006/04/metadata">\n${content}</${root}>\n`;
}

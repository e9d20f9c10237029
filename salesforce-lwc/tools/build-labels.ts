import type { GeneratedFile } from './generated-file';
import { labels, type Label } from './labels';
import { deployed, languages, translated } from './languages';
import { tierValues } from './tier-values';
import { byName, xmlDocument, type XmlNode } from './xml';

/** The custom labels, and what a Chinese and a Korean reader get of labels and tiers, as metadata files. */
export function buildLabels(): GeneratedFile[] {
  return [customLabels(), ...languages.flatMap(([key, code]) => translationsInto(key, code))];
}

function customLabels(): GeneratedFile {
  const entries = sorted(labels).map(([name, { en }]): XmlNode => [
    'labels',
    [
      ['fullName', apiName(name)],
      ['language', 'en_US'],
      ['protected', false],
      ['shortDescription', shortened(en)],
      ['value', en],
    ],
  ]);
  return { path: `${deployed}/labels/CustomLabels.labels-meta.xml`, text: xmlDocument('CustomLabels', entries) };
}

function translationsInto(key: 'zh' | 'ko', code: string): GeneratedFile[] {
  const custom = sorted(labels).map(([name, label]: [string, Label]): XmlNode => [
    'customLabels',
    [
      ['label', label[key]],
      ['name', apiName(name)],
    ],
  ]);
  const values = Object.entries(tierValues).map(([value, words]): XmlNode => [
    'valueTranslation',
    [
      ['masterLabel', value],
      ['translation', words[key]],
    ],
  ]);
  return [
    { path: `${translated}/translations/${code}.translation-meta.xml`, text: xmlDocument('Translations', custom) },
    {
      path: `${translated}/globalValueSetTranslations/Keystage_Tier-${code}.globalValueSetTranslation-meta.xml`,
      text: xmlDocument('GlobalValueSetTranslation', values),
    },
  ];
}

const apiName = (name: string) => `Keystage_${name}`;

function sorted<T>(entries: Readonly<Record<string, T>>): [string, T][] {
  return Object.entries(entries).sort(([a], [b]) => byName(a, b));
}

/** A label's description has at most 80 characters. */
function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

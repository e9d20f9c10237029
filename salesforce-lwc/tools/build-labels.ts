import { compareCodePoints, labelOfGates, xmlDocument, type XmlNode } from '@keystage/core';
import type { GeneratedFile } from './generated-file';
import { labels, type Label } from './labels';
import { deployed, languages, translated } from './languages';
import { namedParts } from './metadata/named-parts';
import { tierValues } from './tier-values';

/** The custom labels, and what a Chinese and a Korean reader get of labels and tiers, as metadata files. */
export function buildLabels(): GeneratedFile[] {
  return [customLabels(), ...languages.flatMap(([key, code]) => translationsInto(key, code))];
}

/** Labels that are facts of the org rather than words: every reader has the one text, which the gates' own package replaces. */
const facts: Readonly<Record<string, string>> = { Deployed_Gates: labelOfGates([]) };

function customLabels(): GeneratedFile {
  const words = Object.entries(labels).map(([name, { en }]) => [name, en] as const);
  const entries = sorted(Object.fromEntries([...words, ...Object.entries(facts)])).map(([name, text]): XmlNode => [
    'labels',
    [
      ['fullName', apiName(name)],
      ...(Object.hasOwn(facts, name) ? [['categories', 'Not translated'] as const] : []),
      ['language', 'en_US'],
      ['protected', false],
      ['shortDescription', shortened(text)],
      ['value', text],
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
  const parts = (kind: keyof typeof namedParts) =>
    sorted(namedParts[kind]).map(([name, label]): XmlNode => [
      kind,
      [
        ['label', label[key]],
        ['name', name],
      ],
    ]);
  const named = [...parts('customApplications'), ...custom, ...parts('customTabs'), ...parts('reportTypes')];
  const values = Object.entries(tierValues).map(([value, words]): XmlNode => [
    'valueTranslation',
    [
      ['masterLabel', value],
      ['translation', words[key]],
    ],
  ]);
  return [
    { path: `${translated}/translations/${code}.translation-meta.xml`, text: xmlDocument('Translations', named) },
    {
      path: `${translated}/globalValueSetTranslations/Keystage_Tier-${code}.globalValueSetTranslation-meta.xml`,
      text: xmlDocument('GlobalValueSetTranslation', values),
    },
  ];
}

const apiName = (name: string) => `Keystage_${name}`;

function sorted<T>(entries: Readonly<Record<string, T>>): [string, T][] {
  return Object.entries(entries).sort(([a], [b]) => compareCodePoints(a, b));
}

/** A label's description has at most 80 characters. */
function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

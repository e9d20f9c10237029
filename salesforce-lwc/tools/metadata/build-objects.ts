import { compareCodePoints, xmlDocument, type XmlNode } from '@keystage/core';
import type { GeneratedFile } from '../generated-file';
import { deployed, languages, translated } from '../languages';
import type { PickValue } from './field-kinds';
import type { FieldSource, ObjectSource, OwnObject } from './object-source';
import { layoutTranslations } from './build-layouts';
import { objects } from './objects';

/** Objects and fields in English, and what a Chinese and a Korean reader get of them, as metadata files. */
export function buildObjects(): GeneratedFile[] {
  return Object.entries(objects).flatMap(([name, source]: [string, ObjectSource]) => [
    ...(source.own ? [objectFile(name, source.own)] : []),
    ...(source.own?.listed ? [listViewFile(name, source.own.listed)] : []),
    ...Object.entries(source.fields).map(([field, one]) => fieldFile(name, field, one)),
    ...languages.flatMap(([key, code]) => translationsOf(name, source, key, code)),
  ]);
}

function objectFile(name: string, own: OwnObject): GeneratedFile {
  const nameField: XmlNode[] = own.autoNumber
    ? [
        ['displayFormat', own.autoNumber],
        ['label', own.nameLabel.en],
        ['type', 'AutoNumber'],
      ]
    : [
        ['label', own.nameLabel.en],
        ['type', 'Text'],
      ];
  const text = xmlDocument('CustomObject', [
    ['deploymentStatus', 'Deployed'],
    ['description', own.description],
    ['enableActivities', false],
    ['enableBulkApi', true],
    ['enableFeeds', false],
    ['enableHistory', false],
    ['enableReports', own.reports],
    ['enableSearch', own.search],
    ['enableSharing', true],
    ['enableStreamingApi', true],
    ['externalSharingModel', own.sharing === 'Read' ? 'Private' : own.sharing],
    ['label', own.label.en],
    ['nameField', nameField],
    ['pluralLabel', own.plural.en],
    ['sharingModel', own.sharing],
    ['visibility', 'Public'],
  ]);
  return { path: `${deployed}/objects/${name}/${name}.object-meta.xml`, text };
}

function listViewFile(object: string, listed: readonly string[]): GeneratedFile {
  const text = xmlDocument('ListView', [
    ['fullName', 'All'],
    ...['NAME', ...listed].map((column) => ['columns', column] as const),
    ['filterScope', 'Everything'],
    ['label', 'All'],
  ]);
  return { path: `${deployed}/objects/${object}/listViews/All.listView-meta.xml`, text };
}

function fieldFile(object: string, name: string, { kind, label, help, description }: FieldSource): GeneratedFile {
  const valueSet: XmlNode[] = kind.valueSet
    ? [
        ['restricted', true],
        ['valueSetName', kind.valueSet],
      ]
    : [
        ['restricted', true],
        ['valueSetDefinition', [['sorted', false], ...(kind.values ?? []).map(pickValue)]],
      ];
  const text = xmlDocument('CustomField', [
    ['fullName', name],
    ['description', description ?? help.en],
    ['inlineHelpText', help.en],
    ['label', label.en],
    ...Object.entries(kind.elements).sort(([a], [b]) => compareCodePoints(a, b)),
    ...(kind.valueSet || kind.values ? [['valueSet', valueSet] as const] : []),
  ]);
  return { path: `${deployed}/objects/${object}/fields/${name}.field-meta.xml`, text };
}

function pickValue({ value, label }: PickValue): XmlNode {
  return [
    'value',
    [
      ['fullName', value],
      ['default', false],
      ['label', label.en],
    ],
  ];
}

function translationsOf(
  object: string,
  { own, fields, quickActions }: ObjectSource,
  key: 'zh' | 'ko',
  code: string,
): GeneratedFile[] {
  const folder = `${translated}/objectTranslations/${object}-${code}`;
  const named: XmlNode[] = own
    ? [
        ['caseValues', [['plural', false] as const, ['value', own.label[key]] as const]],
        ['caseValues', [['plural', true] as const, ['value', own.plural[key]] as const]],
        ...layoutTranslations(own, fields, key),
        ['nameFieldLabel', own.nameLabel[key]],
      ]
    : [];
  const actions = Object.entries(quickActions ?? {}).map(([action, label]): XmlNode => [
    'quickActions',
    [
      ['label', label[key]],
      ['name', action],
    ],
  ]);
  return [
    {
      path: `${folder}/${object}-${code}.objectTranslation-meta.xml`,
      text: xmlDocument('CustomObjectTranslation', [...named, ...actions]),
    },
    ...Object.entries(fields).map(([field, { kind, label, help }]) => ({
      path: `${folder}/${field}.fieldTranslation-meta.xml`,
      text: xmlDocument('CustomFieldTranslation', [
        ['help', help[key]],
        ['label', label[key]],
        ['name', field],
        ...(kind.values ?? []).map((one): XmlNode => [
          'picklistValues',
          [
            ['masterLabel', one.label.en],
            ['translation', one.label[key]],
          ],
        ]),
        ...(kind.children ? [['relationshipLabel', kind.children[key]] as const] : []),
      ]),
    })),
  ];
}

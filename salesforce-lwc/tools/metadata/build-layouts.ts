import { xmlDocument, type XmlNode } from '@keystage/core';
import type { GeneratedFile } from '../generated-file';
import { deployed } from '../languages';
import type { FieldSource, ObjectSource, OwnObject } from './object-source';
import { objects } from './objects';
import { words, type Words } from './words';

/** A page layout for each object of ours: short fields in two columns, long texts below, who and when at the end. */
export function buildLayouts(): GeneratedFile[] {
  return Object.entries(objects).flatMap(([object, { own, fields }]: [string, ObjectSource]) =>
    own ? [layoutFile(object, own, Object.entries(fields))] : [],
  );
}

type Fields = readonly (readonly [name: string, field: FieldSource])[];
type Item = readonly [field: string, behavior: 'Edit' | 'Readonly' | 'Required'];

const texts = words('Texts', '文本', '내용');

const isLong = ({ kind }: FieldSource) => kind.elements['type'] === 'LongTextArea';

function layoutFile(object: string, own: OwnObject, fields: Fields): GeneratedFile {
  const item = ([name, field]: Fields[number]): Item => [name, behaviorOf(name, field, own)];
  const short = fields.filter(([, field]) => !isLong(field)).map(item);
  const long = fields.filter(([, field]) => isLong(field)).map(item);
  const name: Item = ['Name', own.autoNumber ? 'Readonly' : 'Required'];
  const owner: Item[] = own.sharing === 'ControlledByParent' ? [] : [['OwnerId', 'Edit']];
  const listed = [name, ...short, ...owner];
  const half = Math.ceil(listed.length / 2);
  const text = xmlDocument('Layout', [
    section('Information', false, [listed.slice(0, half), listed.slice(half)]),
    ...(long.length > 0 ? [section(texts.en, true, [long])] : []),
    section('System Information', false, [[['CreatedById', 'Readonly']], [['LastModifiedById', 'Readonly']]]),
    ['showEmailCheckbox', false],
    ['showHighlightsPanel', false],
    ['showInteractionLogPanel', false],
    ['showRunAssignmentRulesCheckbox', false],
    ['showSubmitAndAttachButton', false],
  ]);
  return { path: `${deployed}/layouts/${object}-${layoutName(own)}.layout-meta.xml`, text };
}

/** As Salesforce itself would call the layout of a new object, so that there is one and not two. */
const layoutName = ({ label }: OwnObject) => `${label.en} Layout`;

function behaviorOf(name: string, { kind }: FieldSource, { written = [] }: OwnObject): Item[1] {
  if (kind.readOnly || written.includes(name)) return 'Readonly';
  return kind.elements['required'] === true || kind.elements['type'] === 'MasterDetail' ? 'Required' : 'Edit';
}

/** Labels of Salesforce's own sections are translated by Salesforce. */
function section(label: string, isOwn: boolean, columns: readonly (readonly Item[])[]): XmlNode {
  return [
    'layoutSections',
    [
      ['customLabel', isOwn],
      ['detailHeading', true],
      ['editHeading', true],
      ['label', label],
      ...columns.map((items): XmlNode => [
        'layoutColumns',
        items.map(([field, behavior]): XmlNode => [
          'layoutItems',
          [
            ['behavior', behavior],
            ['field', field],
          ],
        ]),
      ]),
      ['style', columns.length === 1 ? 'OneColumn' : 'TwoColumnsTopToBottom'],
    ],
  ];
}

/** The sections of a layout that are called by us, in a language. */
export function layoutTranslations(own: OwnObject, fields: ObjectSource['fields'], key: keyof Words): XmlNode[] {
  if (!Object.values(fields).some(isLong)) return [];
  return [
    [
      'layouts',
      [
        ['layout', layoutName(own)],
        [
          'sections',
          [
            ['label', texts[key]],
            ['section', texts.en],
          ],
        ],
      ],
    ],
  ];
}

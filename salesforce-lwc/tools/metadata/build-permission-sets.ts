import { compareCodePoints, xmlDocument, type XmlNode } from '@keystage/core';
import type { GeneratedFile } from '../generated-file';
import { deployed } from '../languages';
import type { FieldSource, ObjectSource } from './object-source';
import { objects, type ObjectName } from './objects';
import { permissionSets, type Access, type PermissionSource } from './permission-sets';

/** The permission sets as metadata files, each field and object named in them. */
export function buildPermissionSets(): GeneratedFile[] {
  return Object.entries(permissionSets).map(([name, source]) => ({
    path: `${deployed}/permissionsets/${name}.permissionset-meta.xml`,
    text: xmlDocument('PermissionSet', [
      ...(source.tabs ? [appVisibility] : []),
      ...source.customPermissions.map((permission): XmlNode => [
        'customPermissions',
        [
          ['enabled', true],
          ['name', permission],
        ],
      ]),
      ['description', source.description],
      ...fieldPermissions(source),
      ['hasActivationRequired', false],
      ['label', source.label],
      ...Object.entries(source.objects ?? {})
        .sort(([a], [b]) => compareCodePoints(a, b))
        .map(([object, access]) => objectPermission(object, access)),
      ...(source.tabs ?? []).map((tab): XmlNode => [
        'tabSettings',
        [
          ['tab', tab],
          ['visibility', 'Visible'],
        ],
      ]),
    ]),
  }));
}

const appVisibility: XmlNode = [
  'applicationVisibilities',
  [
    ['application', 'Keystage'],
    ['visible', true],
  ],
];

function fieldPermissions({ objects: seen, writes = {} }: PermissionSource): XmlNode[] {
  if (!seen) return [];
  const granted = Object.entries(objects).flatMap(([object, { fields }]: [string, ObjectSource]) =>
    Object.entries(fields)
      .filter(([, field]) => !followsItsObject(field))
      .map(([name, field]) => {
        const written = writes[object as ObjectName] ?? [];
        const editable = field.kind.readOnly !== true && (written === 'all' || written.includes(name));
        return { field: `${object}.${name}`, editable };
      }),
  );
  return granted
    .sort((a, b) => compareCodePoints(a.field, b.field))
    .map(({ field, editable }) => [
      'fieldPermissions',
      [
        ['editable', editable],
        ['field', field],
        ['readable', true],
      ],
    ]);
}

/** Nobody can be kept from a required field or a master: a permission set that names one is refused. */
function followsItsObject({ kind: { elements } }: FieldSource): boolean {
  return elements['type'] === 'MasterDetail' || elements['required'] === true;
}

const steps: readonly Access[] = ['read', 'add', 'edit', 'edit and delete', 'everything'];

function objectPermission(object: string, access: Access): XmlNode {
  const may = (least: Access) => steps.indexOf(access) >= steps.indexOf(least);
  return [
    'objectPermissions',
    [
      ['allowCreate', may('add')],
      ['allowDelete', may('edit and delete')],
      ['allowEdit', may('edit')],
      ['allowRead', true],
      ['modifyAllRecords', may('everything')],
      ['object', object],
      ['viewAllRecords', may('everything')],
    ],
  ];
}

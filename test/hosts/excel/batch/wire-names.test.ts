import { type ExcelInNode, openExcelInNode } from '../in-node';
import { wireClasses } from './wire-class';

interface ClientClass {
  prototype: {
    _scalarPropertyOriginalNames?: string[];
    _scalarPropertyNames?: string[];
    _navigationPropertyNames?: string[];
  };
}

let excel: ExcelInNode;
beforeAll(async () => {
  excel = await openExcelInNode();
});
afterAll(() => excel.end());

/** Names the client writes otherwise than it reads them, and services that are no part of `Excel`. */
const exceptions = [
  'Worksheet.Gridlines',
  'Worksheet.Headings',
  'AddinInternalService',
  'CustomFunctions',
  'AppRuntimeService',
];

/** `GetRange` on the wire is `getRange` in the client; names with an underscore are the same in both. */
const clientName = (name: string): string =>
  name.startsWith('_') ? name : (name[0] ?? '').toLowerCase() + name.slice(1);

test('every class, property and method here is one of the client, under the name the client sends', () => {
  const client = Excel as unknown as Record<string, ClientClass | undefined>;
  const strangers: string[] = [];
  for (const [name, { scalars, navigation, methods }] of wireClasses) {
    const prototype = client[name]?.prototype;
    if (!prototype) {
      strangers.push(name);
      continue;
    }
    const known = new Set([
      ...(prototype._scalarPropertyOriginalNames ?? []),
      ...(prototype._scalarPropertyNames ?? []),
    ]);
    for (const scalar of scalars) if (!known.has(scalar)) strangers.push(`${name}.${scalar}`);
    for (const part of navigation) if (!(clientName(part) in prototype)) strangers.push(`${name}.${part}`);
    for (const method of methods) if (!(clientName(method) in prototype)) strangers.push(`${name}.${method}`);
  }
  expect(strangers.filter((stranger) => !exceptions.includes(stranger))).toEqual([]);
});

test('the classes are those the add-in was built on', () => {
  expect([...wireClasses.keys()]).toEqual(
    expect.arrayContaining([
      'Workbook',
      'Worksheet',
      'Range',
      'Table',
      'TableColumn',
      'NamedItem',
      'CustomXmlPart',
      'Setting',
      'Application',
    ]),
  );
});

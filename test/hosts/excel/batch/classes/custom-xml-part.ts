import type { CustomXmlPart } from '../../document/custom-xml-part';
import type { Workbook } from '../../document/workbook';
import { ExcelError } from '../../excel-error';
import { missing, textOf, wireClass, type WireObject, type WireClass } from '../wire-class';

interface PartTarget {
  workbook: Workbook;
  part: CustomXmlPart;
}

interface PartsTarget {
  workbook: Workbook;
  /** Parts of this namespace alone. */
  namespaceUri: string | undefined;
}

function living(target: PartTarget): CustomXmlPart {
  if (!target.workbook.customXmlParts.includes(target.part)) throw new ExcelError('ItemNotFound');
  return target.part;
}

const customXmlPart: WireClass<PartTarget> = wireClass('CustomXmlPart', {
  identity: ({ part }) => ({ Id: part.id }),
  scalars: { Id: ({ part }) => part.id, NamespaceUri: (target) => living(target).namespaceUri },
  methods: {
    GetXml: (target) => living(target).xml,
    SetXml(target, args) {
      living(target).xml = args.text(0);
      return null;
    },
    Delete(target) {
      const { customXmlParts } = target.workbook;
      customXmlParts.splice(customXmlParts.indexOf(living(target)), 1);
      return null;
    },
  },
});

const partsOf = ({ workbook, namespaceUri }: PartsTarget): CustomXmlPart[] =>
  workbook.customXmlParts.filter((part) => namespaceUri === undefined || part.namespaceUri === namespaceUri);

const find = (target: PartsTarget, key: unknown): WireObject | undefined => {
  const part = partsOf(target).find(({ id }) => id === textOf(key));
  return part && customXmlPart({ workbook: target.workbook, part });
};

const items = (target: PartsTarget): WireObject[] =>
  partsOf(target).map((part) => customXmlPart({ workbook: target.workbook, part }));

export const customXmlParts: WireClass<PartsTarget> = wireClass('CustomXmlPartCollection', {
  items,
  item: (target, key) => find(target, key) ?? missing(),
  methods: {
    Add: ({ workbook }, args) => customXmlPart({ workbook, part: workbook.addCustomXmlPart(args.text(0)) }),
    GetByNamespace: ({ workbook }, args) => scopedParts({ workbook, namespaceUri: args.text(0) }),
    GetCount: (target) => partsOf(target).length,
    GetItemOrNullObject: (target, args) => find(target, args.at(0)) ?? null,
  },
});

const scopedParts: WireClass<PartsTarget> = wireClass('CustomXmlPartScopedCollection', {
  items,
  item: (target, key) => find(target, key) ?? missing(),
  methods: {
    GetCount: (target) => partsOf(target).length,
    GetItemOrNullObject: (target, args) => find(target, args.at(0)) ?? null,
    GetOnlyItem(target) {
      const [only, ...more] = items(target);
      if (more.length > 0) throw new ExcelError('GeneralException');
      return only ?? missing();
    },
    GetOnlyItemOrNullObject(target) {
      const [only, ...more] = items(target);
      return more.length > 0 ? null : (only ?? null);
    },
  },
});

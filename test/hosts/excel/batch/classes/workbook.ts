import type { Workbook } from '../../document/workbook';
import { ExcelError } from '../../excel-error';
import type { Scope } from '../scope';
import { booleanOf, wireClass, type WireObject, type WireClass } from '../wire-class';
import { application } from './application';
import { customXmlParts } from './custom-xml-part';
import { names } from './named-item';
import { range, rangeAt, RangeTarget } from './range';
import { settings } from './setting';
import { tables } from './table';
import { worksheets } from './worksheet';

/** The root of every batch. */
export const workbook: WireClass<Workbook> = wireClass('Workbook', {
  scalars: {
    Name: ({ name }) => name,
    ReadOnly: () => false,
    IsDirty: { get: () => true, set: () => undefined },
    AutoSave: () => true,
    PreviouslySaved: () => true,
    CalculationEngineVersion: () => 191_029,
  },
  navigation: {
    Application: (target) => application(target),
    CustomXmlParts: (target) => customXmlParts({ workbook: target, namespaceUri: undefined }),
    Names: (target) => names({ workbook: target, sheet: undefined }),
    Protection: (target) => workbookProtection(target),
    Settings: (target) => settings(target),
    Tables: (target) => tables({ workbook: target, sheet: undefined }),
    Worksheets: (target) => worksheets(target),
    _Runtime: (target) => runtime(target),
  },
  methods: {
    GetActiveCell: (target) => rangeAt(target.activeWorksheet, target.activeCell),
    GetSelectedRange(target) {
      const { sheet, area } = target.selection;
      if (!area) throw new ExcelError('InvalidSelection');
      return rangeAt(sheet, area);
    },
    _GetReferenceCount: (_, __, { references }) => references.count,
    _RemoveReference(target, args, { references }) {
      const area = references.remove(args.text(0));
      if (area) target.untrack(area);
      return null;
    },
    _RemoveAllReferences(target, _, { references }) {
      for (const area of references.all) target.untrack(area);
      references.clear();
      return null;
    },
    _GetRangeForEventByReferenceId: (_, args, scope) => referenced(scope, args.text(0)) ?? gone(),
    _GetRangeOrNullObjectForEventByReferenceId: (_, args, scope) => referenced(scope, args.text(0)) ?? null,
  },
});

const gone = (): never => {
  throw new ExcelError('InvalidReference');
};

/** The range behind a reference id; undefined when nothing is kept under it. */
export function referenced({ references }: Scope, id: string): WireObject | undefined {
  const tracked = references.get(id);
  if (!tracked) return undefined;
  const target = new RangeTarget(tracked);
  target.referenceId = id;
  return range(target);
}

/** Protection of the structure: which sheets there are, and what they are called. */
const workbookProtection: WireClass<Workbook> = wireClass('WorkbookProtection', {
  scalars: { Protected: ({ structureProtection }) => structureProtection !== undefined },
  methods: {
    Protect(target, args) {
      if (target.structureProtection) throw new ExcelError('AccessDenied');
      target.structureProtection = { password: args.optionalText(0) };
      return null;
    },
    Unprotect(target, args) {
      const password = target.structureProtection?.password;
      if (password !== undefined && password !== args.optionalText(0)) throw new ExcelError('AccessDenied');
      target.structureProtection = undefined;
      return null;
    },
  },
});

const runtime: WireClass<Workbook> = wireClass('Runtime', {
  scalars: {
    EnableEvents: {
      get: (_, { events }) => events.enabled,
      set: (_, value, { events }) => {
        events.enabled = booleanOf(value);
      },
    },
  },
});

/** What the client tells the page's host when a ribbon command may be run. */
const addinInternalService: WireClass<null> = wireClass('AddinInternalService', {
  methods: { NotifyActionHandlerReady: () => null },
});

/** Objects the client makes by type name. */
export function newObject(typeName: string): WireObject | undefined {
  return typeName === 'Microsoft.InternalService.AddinInternalService' ? addinInternalService(null) : undefined;
}

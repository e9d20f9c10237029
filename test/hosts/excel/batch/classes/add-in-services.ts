import { wireClass, textOf, type WireClass, type WireObject } from '../wire-class';
import { ExcelError } from '../../excel-error';

/** What the client tells the page's host when a ribbon command may be run. */
const addinInternalService: WireClass<null> = wireClass('AddinInternalService', {
  methods: { NotifyActionHandlerReady: () => null },
});

/** Where results of custom functions go. Two shapes, by the Excel that the client believes to be in. */
const customFunctions: WireClass<null> = wireClass('CustomFunctions', {
  methods: {
    _SetOsfControlContainerReadyForCustomFunctions(_, __, { addIn }) {
      addIn.functionsReady();
      return null;
    },
    // None: the client then sends all its results again and again where they are too large together, until it drops them.
    _GetEnabledFeatures: () => [],
    SetInvocationArrayResults: (_, args, { addIn }) => addIn.functionResults(listOf(args.at(0))),
    SetInvocationResults: (_, args, { addIn }) => addIn.functionResults(listOf(args.at(0))),
  },
});

/** Shows and hides the pane of an add-in that stays open without it. */
const appRuntimeService: WireClass<null> = wireClass('AppRuntimeService', {
  methods: {
    SetAppRuntimeState(_, args, { addIn }) {
      addIn.showPane(textOf(args.at(0)) === 'Visible');
      return null;
    },
  },
});

const byTypeName: ReadonlyMap<string, WireClass<null>> = new Map([
  ['Microsoft.InternalService.AddinInternalService', addinInternalService],
  ['Microsoft.ExcelServices.CustomFunctions', customFunctions],
  ['Microsoft.AppRuntime.AppRuntimeService', appRuntimeService],
]);

/** Objects the client makes by type name. */
export function newObject(typeName: string): WireObject | undefined {
  return byTypeName.get(typeName)?.(null);
}

function listOf(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new ExcelError('InvalidArgument');
  return value;
}

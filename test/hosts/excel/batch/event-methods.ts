import type { Arguments } from './arguments';
import type { Scope } from './scope';

/** Numbers of the rich-API events this host sends. */
export const eventType = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetCalculated: 16,
  worksheetFormatChanged: 18,
  worksheetProtectionChanged: 24,
  worksheetNameChanged: 25,
  worksheetVisibilityChanged: 26,
  worksheetMoved: 27,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

/** Target of events that belong to the whole workbook. */
export const wholeWorkbook = 'Workbook';

type EventMethod<T> = (target: T, args: Arguments, scope: Scope) => null;

/**
 * The `_RegisterXEvent` and `_UnregisterXEvent` methods of a class: `{ DataChanged: 10 }` gives both for the data changed event.
 * A name with `Event` in it is taken as it stands, as in `_RegisterEventNameChanged`.
 */
export function eventMethods<T>(
  events: Record<string, number>,
  idOf: (target: T) => string,
): Record<string, EventMethod<T>> {
  const methods: Record<string, EventMethod<T>> = {};
  for (const [name, type] of Object.entries(events)) {
    const full = name.startsWith('Event') ? name : `${name}Event`;
    methods[`_Register${full}`] = (target, _, scope) => {
      scope.events.add(type, idOf(target));
      return null;
    };
    methods[`_Unregister${full}`] = (target, _, scope) => {
      scope.events.remove(type, idOf(target));
      return null;
    };
  }
  return methods;
}

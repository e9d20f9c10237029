import { eventType, wholeWorkbook } from '../batch/event-methods';
import type { EventRegistrations, References } from '../batch/scope';
import { type Area, cellCount, intersection, isEntireColumn, isEntireRow, writeArea } from '../document/address';
import { plainValue, valueType } from '../document/cell-value';
import type { Shift } from '../document/shift';
import type { Actor, Change } from '../document/workbook';
import type { Worksheet } from '../document/worksheet';

/** A message as the client takes it: category, type, target, text, id, whether it came from somebody else. */
export type EventEntry = [65536, number, string, string, number, boolean];

/** The events a change causes, as far as the add-in listens to them. */
export function changeEvents(
  change: Change,
  actor: Actor,
  events: EventRegistrations,
  references: References,
): EventEntry[] {
  const entries: EventEntry[] = [];
  const emit = (type: number, targets: readonly string[], message: () => Record<string, unknown>) => {
    for (const target of targets)
      if (events.has(type, target)) entries.push([65536, type, target, JSON.stringify(message()), 0, false]);
  };
  const ofSheet = ({ id }: Worksheet) => [id, wholeWorkbook];
  const source = { source: 'Local', ...(actor === 'addIn' && { triggerSource: 'ThisLocalAddin' }) };
  switch (change.kind) {
    case 'cells':
    case 'shift': {
      const { sheet } = change;
      const area = change.kind === 'cells' ? change.area : change.shift.area;
      const message = (): Record<string, unknown> => ({
        ...source,
        ...(change.kind === 'cells' ? edited(change.sheet, change.area, change.before) : moved(change.shift)),
        address: writeArea(area),
        worksheetId: sheet.id,
        referenceId: references.keep(sheet.workbook.track(sheet, area)),
      });
      emit(eventType.worksheetChanged, ofSheet(sheet), message);
      if (change.kind === 'cells')
        for (const table of sheet.tables) {
          const common = intersection(table.area, area);
          if (common)
            emit(eventType.tableChanged, [table.id, ...ofSheet(sheet)], () => ({
              ...message(),
              address: writeArea(common),
              tableId: table.id,
            }));
        }
      break;
    }
    case 'format':
      emit(eventType.worksheetFormatChanged, ofSheet(change.sheet), () => ({
        ...source,
        address: writeArea(change.area),
        worksheetId: change.sheet.id,
        referenceId: references.keep(change.sheet.workbook.track(change.sheet, change.area)),
      }));
      break;
    case 'selection': {
      const { sheet, area } = change;
      emit(eventType.worksheetSelectionChanged, ofSheet(sheet), () => ({
        address: writeArea(area),
        worksheetId: sheet.id,
      }));
      for (const table of sheet.tables) {
        const common = intersection(table.area, area);
        emit(eventType.tableSelectionChanged, [table.id], () => ({
          address: common ? writeArea(common) : '',
          worksheetId: sheet.id,
          tableId: table.id,
        }));
      }
      break;
    }
    case 'activated':
      if (change.left?.exists)
        emit(eventType.worksheetDeactivated, ofSheet(change.left), () => ({ worksheetId: change.left?.id }));
      emit(eventType.worksheetActivated, ofSheet(change.sheet), () => ({ worksheetId: change.sheet.id }));
      break;
    case 'sheetAdded':
      emit(eventType.worksheetAdded, [wholeWorkbook], () => ({ ...source, worksheetId: change.sheet.id }));
      break;
    case 'sheetDeleted':
      emit(eventType.worksheetDeleted, [wholeWorkbook], () => ({ ...source, worksheetId: change.sheet.id }));
      break;
    case 'sheetRenamed':
      emit(eventType.worksheetNameChanged, ofSheet(change.sheet), () => ({
        ...source,
        worksheetId: change.sheet.id,
        nameBefore: change.before,
        nameAfter: change.sheet.name,
      }));
      break;
    case 'sheetVisibility':
      emit(eventType.worksheetVisibilityChanged, ofSheet(change.sheet), () => ({
        ...source,
        worksheetId: change.sheet.id,
        visibilityBefore: change.before,
        visibilityAfter: change.sheet.visibility,
      }));
      break;
    case 'protection':
      emit(eventType.worksheetProtectionChanged, ofSheet(change.sheet), () => ({
        ...source,
        worksheetId: change.sheet.id,
        isProtected: change.sheet.protection !== undefined,
      }));
      break;
    case 'tableAdded':
    case 'tableDeleted':
      emit(change.kind === 'tableAdded' ? eventType.tableAdded : eventType.tableDeleted, ofSheet(change.sheet), () => ({
        ...source,
        worksheetId: change.sheet.id,
        tableId: change.table.id,
        tableName: change.table.name,
      }));
      break;
    case 'calculated':
      emit(eventType.worksheetCalculated, ofSheet(change.sheet), () => ({ worksheetId: change.sheet.id, address: '' }));
      break;
    default:
  }
  return entries;
}

function edited(
  sheet: Worksheet,
  area: Area,
  before: { value: string | number | boolean; type: string } | undefined,
): Record<string, unknown> {
  const plain = { changeType: 'RangeEdited', shiftDirection: 'None' };
  if (!before || cellCount(area) > 1) return plain;
  const value = sheet.value(area.top, area.left);
  return {
    ...plain,
    valueBefore: before.value,
    valueTypeBefore: before.type,
    valueAfter: plainValue(value),
    valueTypeAfter: valueType(value),
  };
}

function moved({ kind, area }: Shift): Record<string, unknown> {
  const insert = kind === 'insertDown' || kind === 'insertRight';
  if (isEntireRow(area) && (kind === 'insertDown' || kind === 'deleteUp'))
    return { changeType: insert ? 'RowInserted' : 'RowDeleted', shiftDirection: 'None' };
  if (isEntireColumn(area) && (kind === 'insertRight' || kind === 'deleteLeft'))
    return { changeType: insert ? 'ColumnInserted' : 'ColumnDeleted', shiftDirection: 'None' };
  const directions = {
    insertDown: 'ShiftCellDown',
    insertRight: 'ShiftCellRight',
    deleteUp: 'ShiftCellUp',
    deleteLeft: 'ShiftCellLeft',
  } as const;
  return { changeType: insert ? 'CellInserted' : 'CellDeleted', shiftDirection: directions[kind] };
}

import { calendarDate, parseModel, type ColumnMapping } from '@keystage/core';
import { readBack } from '../run/own-results';
import { joined } from '../run/propose-mapping';
import type { RememberedList } from '../workbook';
import type { ChosenModel, Choices } from './pane-state';
import { chosenModel, shippedModels } from './shipped-models';

/**
 * The choices to begin with for a list: what was chosen for it last time, as far as its headers are still there; the proposal for
 * columns that are new since. What the last run wrote for this one is newer than what stood for it before. Its ledgers are recalled apart.
 */
export function choicesFrom(
  remembered: RememberedList | undefined,
  headers: readonly string[],
  proposal: ColumnMapping,
  model: ChosenModel,
): Choices {
  const recalled = (remembered?.columns ?? []).flatMap(({ header, role, bareNumbersAre }) => {
    const column = headers.indexOf(header);
    return column < 0 ? [] : [{ column, header, role, ...(bareNumbersAre && { bareNumbersAre }) }];
  });
  const isNew = ({ header }: ColumnMapping[number]) => !remembered?.headers?.includes(header);
  const left = readBack(headers, remembered?.results).filter(isNew);
  const asOf = remembered?.asOf === undefined ? null : calendarDate(remembered.asOf);
  return {
    mapping: joined(joined(left, recalled), proposal.filter(isNew)),
    duplicates: remembered?.duplicates,
    ...(asOf === null ? {} : { asOf }),
    model,
    ledgers: [],
    lostLedgers: [],
  };
}

/** The model that was chosen last time; the default where none was, or where it can no longer be read. */
export function rememberedModel(remembered: RememberedList['model']): ChosenModel {
  if (!remembered) return shippedModels[0];
  if ('id' in remembered) return shippedModels.find(({ model }) => model.id === remembered.id) ?? shippedModels[0];
  const parsed = parseModel(remembered.file);
  return parsed.ok ? chosenModel(parsed.model, remembered.file) : shippedModels[0];
}

import type { ChosenModel } from '../pane/pane-state';
import { rememberedModel } from '../pane/remembered-choices';
import { shippedModels } from '../pane/shipped-models';
import type { RememberedList, WorkbookMemory } from '../workbook';
import { FunctionTrouble } from './function-fault';
import { oneOf } from './read-arguments';

/** The model that decides, and what the pane was told of the list, if it was. */
export interface ModelInHand {
  readonly chosen: ChosenModel;
  readonly remembered: RememberedList | undefined;
}

/**
 * Which model a formula means. Named: one that comes with the product, or one that the pane has opened in this workbook. Not named: the one
 * the pane uses for this very list, else the only one it uses in the workbook, else the default.
 */
export function modelInHand(
  named: string | undefined,
  headers: readonly string[],
  memory: WorkbookMemory,
): ModelInHand {
  const remembered = rememberedFor(headers, memory);
  if (named !== undefined) {
    const known = distinct([...modelsOf(memory), ...shippedModels]);
    return { chosen: oneOf('model', named, known, ({ model }) => model.id), remembered };
  }
  if (remembered?.model) return { chosen: modelOf(remembered.model), remembered };
  const inWorkbook = modelsOf(memory);
  if (inWorkbook.length > 1) {
    throw new FunctionTrouble({ kind: 'severalModels', known: inWorkbook.map(({ model }) => model.id) });
  }
  return { chosen: inWorkbook[0] ?? shippedModels[0], remembered };
}

/** The models of a workbook's lists, each once. */
function modelsOf(memory: WorkbookMemory): readonly ChosenModel[] {
  return distinct(Object.values(memory).flatMap(({ model }) => (model === undefined ? [] : [modelOf(model)])));
}

const read = new WeakMap<object, ChosenModel>();

/** A remembered model, read once for all formulas of a recalculation. */
function modelOf(remembered: NonNullable<RememberedList['model']>): ChosenModel {
  const known = read.get(remembered) ?? rememberedModel(remembered);
  read.set(remembered, known);
  return known;
}

/** What was chosen for the list whose headers these are: of lists that have all the columns chosen, the one with the most. */
function rememberedFor(headers: readonly string[], memory: WorkbookMemory): RememberedList | undefined {
  const here = new Set(headers);
  const candidates = Object.values(memory).filter(
    ({ columns = [] }) => columns.length > 0 && columns.every(({ header }) => here.has(header)),
  );
  const most = Math.max(...candidates.map(({ columns }) => columns!.length));
  return candidates.find(({ columns }) => columns!.length === most);
}

function distinct(all: readonly ChosenModel[]): ChosenModel[] {
  return all.filter(({ fingerprint }, place) => all.findIndex((other) => other.fingerprint === fingerprint) === place);
}

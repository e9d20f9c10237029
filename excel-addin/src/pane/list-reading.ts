// What it takes to read a list by a model: loaded while the workbook is being searched, not before the pane shows.
export { indicatorsOf, parseModel } from '@keystage/core';
export { withoutOwnResults } from '../run/own-results';
export { mappedFor, namesColumns, proposeMapping } from '../run/propose-mapping';
export { readList } from '../run/read-list';
export { choicesFrom, rememberedModel } from './remembered-choices';
export { chosenModel, shippedModels } from './shipped-models';
export { countAhead } from '../run/run-counts';

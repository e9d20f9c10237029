/**
 * A visit from A to H as the record keeps it and the reader sees it: for the planner that writes it and the sheet that prints it. A plan's JSON holds
 * `knowledge` (pieces by key, `need/price`) and `written` (notes beside a line, by the line's key).
 */
export { nextDraft, planLimit, visitDraftOf, visitFieldsOf } from './visitDraft';
export { sectionCounts } from './planSections';
export { preparedVisit } from './preparedVisit';

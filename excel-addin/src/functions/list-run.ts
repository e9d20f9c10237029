import {
  calendarDate,
  indicatorNature,
  indicatorsOf,
  accountReader,
  readHeaders,
  type AccountColumns,
  type AccountsRead,
  type CalendarDate,
  type IndicatorId,
  type LocaleNotation,
  type Segmentation,
} from '@keystage/core';
import type { Choices } from '../pane/pane-state';
import { choicesFrom } from '../pane/remembered-choices';
import { inSlices } from '../run/in-slices';
import { withoutOwnResults } from '../run/own-results';
import { proposeMapping } from '../run/propose-mapping';
import { mappingFor } from '../run/read-list';
import type { Segmenter } from '../run/segmenter';
import type { RememberedList } from '../workbook';
import { FunctionTrouble } from './function-fault';
import type { ModelInHand } from './model-in-hand';
import type { Cells, HeadedCells } from './read-arguments';

/** A list of a formula, segmented. */
export interface ListRun {
  readonly segmentation: Segmentation;
  /** For each row below the headers the account it belongs to, −1 for an empty row. */
  readonly accountOfRow: Int32Array;
}

export interface ListQuestion extends HeadedCells {
  readonly inHand: ModelInHand;
  readonly asOf: CalendarDate | undefined;
  readonly notation: LocaleNotation;
  /** Columns to be read though the model does not ask for them. */
  readonly also?: readonly IndicatorId[];
}

/** Rows looked at to tell what the columns hold: as many as the pane looks at. */
const SAMPLES = 29;

/** Later than any day of a list: nothing lies ahead of it, and whatever was counted back to it shows. */
const lastDay = calendarDate('9999-12-31')!;

/** Reads and segments a list as the pane does: by what was chosen for it there, and by the proposal where nothing was. */
export async function listRun(question: ListQuestion, segmenter: Segmenter, signal: AbortSignal): Promise<ListRun> {
  const { rows, headed, inHand } = question;
  const { model } = inHand.chosen;
  const headersRead = readHeaders(question.headers);
  if (!headersRead.ok) throw new FunctionTrouble({ kind: 'list', problems: headersRead.problems, headed, model });
  const choices = choicesOf(headersRead.headers, rows, inHand.chosen, inHand.remembered);
  const asOf = question.asOf ?? choices.asOf;
  const read = await readRows(question, choices, asOf ?? lastDay, signal);
  if (!read.ok) throw new FunctionTrouble({ kind: 'list', problems: read.problems, headed, model });
  if (asOf === undefined) refuseWithoutDay(read.accounts, choices);
  const segmentation = await segmenter.segment(read.accounts, model, asOf ?? lastDay);
  signal.throwIfAborted();
  return { segmentation, accountOfRow: read.accountOfRow };
}

function choicesOf(
  headers: readonly string[],
  rows: Cells,
  chosen: Choices['model'],
  remembered: RememberedList | undefined,
): Choices {
  const own = withoutOwnResults(headers, remembered?.results);
  return choicesFrom(remembered, headers, proposeMapping(own, rows.slice(0, SAMPLES), chosen.model), chosen);
}

async function readRows(
  { rows, notation: locale, also = [] }: ListQuestion,
  { mapping, duplicates, model: { model } }: Choices,
  asOf: CalendarDate,
  signal: AbortSignal,
): Promise<AccountsRead> {
  const asked = mappingFor(model, mapping);
  const beside = mapping.filter((column) => also.includes(column.role) && !asked.includes(column));
  const reader = accountReader({
    mapping: [...asked, ...beside],
    indicators: Object.fromEntries(indicatorsOf(model).map((id) => [id, indicatorNature(model, id)])),
    asOf,
    locale,
    ...(duplicates && { duplicates }),
    expectedRows: rows.length,
  });
  await inSlices(rows.length, (from, to) => reader.addRows(rows.slice(from, to)), signal);
  return reader.finish();
}

/** No account is so old in days: what is, was counted back from the last day. */
const COUNTED_BACK = 1_000_000;

/** Refuses a list that says something else on another day. */
function refuseWithoutDay({ indicators }: AccountColumns, { mapping, model: { model } }: Choices): void {
  const dated = mapping.find(({ role }) => {
    const column = indicators.get(role);
    const isDays = column !== undefined && indicatorNature(model, role).unit === 'days';
    return isDays && column.kind === 'number' && column.values.some((value) => value > COUNTED_BACK);
  });
  const overridden = mapping.some(({ role }) => role === 'overrideTier');
  if (dated || overridden) {
    throw new FunctionTrouble({ kind: 'asOfNeeded', ...(dated && { header: dated.header }) });
  }
}

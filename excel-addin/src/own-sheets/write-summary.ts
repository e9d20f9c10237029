import { indicatorsOf, type IndicatorId } from '@keystage/core';
import { loadOwnSheetWords } from '../language/own-sheets/load-own-sheet-words';
import { concentrationOf } from '../run/concentration-of';
import { locateColumns, writeSheet, type WriteSheetOptions, type WrittenSheet } from '../workbook';
import { addsUp, rowsAreAccounts } from './list-columns';
import { modelName, type SheetSource } from './sheet-source';
import { summaryPlan, type LiveColumns } from './summary-plan';

/** Writes the summary sheet of a run; an earlier one of the same list is replaced. */
export async function writeSummary(source: SheetSource, options: WriteSheetOptions): Promise<WrittenSheet> {
  const { opened, outcome, language, say } = source;
  const { segmentation } = outcome;
  const words = await loadOwnSheetWords(language);
  const measure = measureOf(source);
  const live = await liveColumns(source, measure);
  options.signal?.throwIfAborted();
  const { list } = opened;
  const plan = await summaryPlan({
    key: `summary:${list.key}`,
    listName: list.name,
    modelName: modelName(source),
    segmentation,
    ...(measure !== undefined && { measure }),
    ...(live && { live }),
    words,
    say,
  });
  options.signal?.throwIfAborted();
  return writeSheet(plan, options);
}

/** What the list is measured by: what its concentration is told of, else the first indicator of the model that is a number. */
function measureOf({ outcome: { segmentation } }: SheetSource): IndicatorId | undefined {
  const spread = concentrationOf(segmentation);
  if (spread) return spread.indicator;
  return indicatorsOf(segmentation.model).find((id) => segmentation.accounts.indicators.get(id)?.kind === 'number');
}

/** Columns for formulas: the tiers as they were just written, and the measure where its cells add up to what was read. */
async function liveColumns(
  { opened, choices, outcome, written, cellAt }: SheetSource,
  measure: IndicatorId | undefined,
): Promise<LiveColumns | undefined> {
  const tierHeader = written?.headers.tier;
  const { segmentation, accountOfRow } = outcome;
  if (tierHeader === undefined || !rowsAreAccounts(segmentation, accountOfRow)) return undefined;
  const mapped = choices.mapping.find(({ role }) => role === measure);
  const plain =
    mapped !== undefined &&
    measure !== undefined &&
    addsUp(segmentation, accountOfRow, measure, (row) => cellAt(row, mapped.column));
  const amountHeader = plain ? opened.headers[mapped.column] : undefined;
  const { sheet, areas } = await locateColumns(
    opened.list,
    opened.rows,
    amountHeader === undefined ? [tierHeader] : [tierHeader, amountHeader],
  );
  const tiers = areas[tierHeader];
  if (!tiers) return undefined;
  const amount = amountHeader === undefined ? undefined : areas[amountHeader];
  return {
    sheet,
    tiers: { header: tierHeader, area: tiers },
    ...(amount && amountHeader !== undefined && { amount: { header: amountHeader, area: amount } }),
  };
}
